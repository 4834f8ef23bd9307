import type { Work } from '#kernel/work/public.ts';
import { factsOf, type StoredCommitment } from '../commitment-rows.ts';
import { insertBreak } from '../commitment-write-store.ts';
import { brokenOn, partStates, promiseStatus } from '../rules/promise-state.ts';

/** Writes the break of the version that holds, if its day passed unfulfilled; true when this call wrote it.
 *  The caller holds the commitment locked. */
export const noteBreak = async (work: Work, stored: StoredCommitment): Promise<boolean> => {
  const facts = factsOf(stored);
  const status = promiseStatus(facts, partStates(facts, facts.fulfilments), work.today);
  if (status !== 'overdue' && status !== 'kept_late') return false;
  const { id } = stored.head;
  const one = { id, version: facts.version, brokenOn: brokenOn(facts.dueOn) };
  if (!(await insertBreak(work, one))) return false;
  const broken = { version: one.version, due_on: facts.dueOn, broken_on: one.brokenOn };
  work.note('commitments.broken', { kind: 'commitment', id }, broken);
  return true;
};
