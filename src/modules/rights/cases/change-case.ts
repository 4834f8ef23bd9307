import type { Work } from '#kernel/work/public.ts';
import { saveCase } from '../case-store.ts';
import { addEvent, type NewEvent } from '../event-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { RightsCase } from '../types.ts';
import { sealFacts } from './seal-facts.ts';

/** A change of a case that leaves it in its state. */
export interface CaseChange {
  readonly act: string;
  /** What may stand on the timeline and in the audit record. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** What speaks of people. */
  readonly closed?: Readonly<Record<string, unknown>>;
  readonly workerText?: string | null;
}

/** Saves the next version of a locked case with its line on the timeline and its audit note. */
export const changeCase = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  { one, change }: { readonly one: RightsCase; readonly change: CaseChange },
): Promise<RightsCase> => {
  const next = { ...one, version: one.version + 1, changedAt: work.now };
  await saveCase(work, next);
  const { act, facts, workerText = null } = change;
  const line: NewEvent = { caseId: one.id, act, facts, workerText };
  const { seq } = await addEvent(work, line, sealFacts(house.sealer, change.closed ?? {}));
  work.note(act, { kind: 'case', id: one.id }, { ...facts, seq, version: next.version });
  return next;
};
