import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findSharedPeople, type SharedPerson } from '../ledger-people-store.ts';
import { type OpenRefusal, openLedger } from './open-ledger.ts';

/** A hint that one of the workers stands in another case; the case is named only to who may see it. */
export interface SharedHint {
  readonly workerId: string;
  readonly nameMasked: string;
  readonly other: { readonly caseId: string; readonly number: string } | null;
}

const hintOf = async (work: Work, person: SharedPerson): Promise<SharedHint> => {
  const organisation = await findOrganisation(work.db, work.cityId, person.otherOrganisationId);
  const maySee = organisation !== null && mayAt(work.actor, 'rights.read', organisation.path);
  return {
    workerId: person.workerId,
    nameMasked: person.nameMasked,
    other: maySee ? { caseId: person.otherCaseId, number: person.otherCaseNumber } : null,
  };
};

/** Which workers of a case stand in other cases as well; for its handlers only. */
export const sharedPeople = async (
  work: Work,
  caseId: string,
): Promise<Result<readonly SharedHint[], OpenRefusal>> => {
  const opened = await openLedger(work, caseId);
  if (!opened.ok) return opened;
  if (opened.value.openness !== 'open') return refuse({ code: 'not-yours' });
  const found = await findSharedPeople(work.db, work.cityId, caseId);
  const hints: SharedHint[] = [];
  for (const person of found) hints.push(await hintOf(work, person));
  return done(hints);
};
