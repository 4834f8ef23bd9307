import type { Work } from '#kernel/work/public.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { noRoster, type RosterFacts, rosterFacts } from '../rules/letters/roster-facts.ts';
import type { LetterHouse } from './letter-house.ts';

/** What the wage ledger of a case tells its papers; nothing where it has none or he may not see it. */
export const rosterOf = async (
  work: Work,
  house: LetterHouse,
  caseId: string,
): Promise<RosterFacts> => {
  const ledger = await ledgerOf(work, house, caseId);
  return ledger.ok ? rosterFacts(ledger.value.workers, ledger.value.sums) : noRoster;
};
