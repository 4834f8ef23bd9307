import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { eventToWire } from '../case-to-wire.ts';
import type { EventOnWire } from '../contract/case-steps.ts';
import { eventsOf } from '../event-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { caseMoment } from './case-moment.ts';
import { sightOf } from './read-case.ts';
import { openFacts } from './seal-facts.ts';
import { type NoSuchCase, seeCase } from './see-case.ts';

const PAGE = 200;

/** A page of a case's timeline. */
export interface TimelinePage {
  readonly items: EventOnWire[];
  /** From where to read on; null at the end. */
  readonly next_after_seq: number | null;
}

/** The timeline of a case, oldest first; what speaks of people only for those who may read it. */
export const readTimeline = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  asked: { readonly caseId: string; readonly afterSeq: number },
): Promise<Result<TimelinePage, NoSuchCase>> => {
  const seen = await seeCase(work, asked.caseId);
  if (!seen.ok) return seen;
  const { facts: mayRead } = sightOf(await caseMoment(work, seen.value));
  const found = await eventsOf(work, { ...asked, most: PAGE + 1 });
  const lines = found.slice(0, PAGE);
  const items = lines.map(({ event, factsSealed }) => {
    const closed = mayRead ? openFacts(house.sealer, { id: event.id, factsSealed }) : {};
    const facts = { ...event.facts, ...closed };
    return eventToWire(event, { facts, hasSealed: factsSealed !== null });
  });
  const next = found.length > PAGE ? (lines.at(-1)?.event.seq ?? null) : null;
  return done({ items, next_after_seq: next });
};
