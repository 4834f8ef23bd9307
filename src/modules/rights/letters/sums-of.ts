import type { Work } from '#kernel/work/public.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import type { LetterFacts } from '../rules/letters/letter-types.ts';
import type { LetterHouse } from './letter-house.ts';

/** What is still claimed, undisputed and disputed, and what has been paid, by the wage ledger; null without one. */
export type CaseSums = Pick<
  LetterFacts['dispute'],
  'claimed_fen' | 'confirmed_fen' | 'disputed_fen'
> & { readonly paid_fen: number | null };

const none: CaseSums = {
  ...{ claimed_fen: null, confirmed_fen: null, disputed_fen: null, paid_fen: null },
};

/** The sums of a case as its papers say them. A ledger with nobody in it says nothing. */
export const sumsOf = async (work: Work, house: LetterHouse, caseId: string): Promise<CaseSums> => {
  const ledger = await ledgerOf(work, house, caseId);
  if (!ledger.ok || ledger.value.workers.length === 0) return none;
  const { group, roster, recoveredFen } = ledger.value.sums;
  const { owedFen, undisputedOwedFen, disputedFen } = group ?? roster;
  return {
    claimed_fen: Math.max(0, owedFen),
    confirmed_fen: undisputedOwedFen,
    disputed_fen: disputedFen,
    paid_fen: recoveredFen > 0 ? recoveredFen : null,
  };
};
