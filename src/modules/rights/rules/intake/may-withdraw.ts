import type { Claimant } from '../../types.ts';
import type { CaseState } from '../states.ts';
import { stepOf } from '../steps.ts';

/** What a worker may take back: the case where he is alone in it or nobody knows who he is; in a group his own claim;
 *  nothing where the case has ended or he withdrew already. */
export const mayWithdraw = (
  state: CaseState,
  claimants: readonly Pick<Claimant, 'id' | 'withdrawnOn'>[],
  claimantId: string | null,
): 'case' | 'claim' | null => {
  if (!stepOf('withdraw').from.includes(state)) return null;
  const left = claimants.filter((one) => one.withdrawnOn === null);
  if (claimantId === null) return left.length === 0 ? 'case' : null;
  if (!left.some((one) => one.id === claimantId)) return null;
  return left.length === 1 ? 'case' : 'claim';
};
