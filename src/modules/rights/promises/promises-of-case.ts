import { commitmentsOf } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { caseMoment, caseSubject } from '../cases/case-moment.ts';
import { claimantsToWire, sightOf } from '../cases/read-case.ts';
import { type NoSuchCase, seeCase } from '../cases/see-case.ts';
import type { PromiseOnWire } from '../contract/promises.ts';
import type { RightsHouse } from '../rights-house.ts';
import { promiseToWire } from './promise-to-wire.ts';

/** A case has no more claimants than a registration takes. */
const CLAIMANTS_MOST = 5_000;

/** The promises of a case, oldest first; names and words for those who may read them. */
export const promisesOfCase = async (
  work: Work,
  house: RightsHouse,
  caseId: string,
): Promise<Result<{ readonly items: PromiseOnWire[] }, NoSuchCase>> => {
  const seen = await seeCase(work, caseId);
  if (!seen.ok) return seen;
  const sight = sightOf(await caseMoment(work, seen.value));
  const shown = { plain: sight.people, from: 0, most: CLAIMANTS_MOST };
  const people = await claimantsToWire(work, house, { caseId, ...shown });
  const names = new Map(people.map((it) => [it.id, it.name ?? `工友 ${it.ordinal}`]));
  const commitments = await commitmentsOf(work, house, caseSubject(seen.value.one));
  return done({ items: commitments.map((it) => promiseToWire(it, { plain: sight.facts, names })) });
};
