import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findCase } from '../../case-store.ts';
import { withdrawClaimant } from '../../cases/claimants.ts';
import { takeStep } from '../../cases/take-step.ts';
import { claimantsOf } from '../../claimant-store.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { mayWithdraw } from '../../rules/intake/may-withdraw.ts';
import type { DoorSession } from '../door-store.ts';

/** Takes back what a worker told: the case where he is alone in it, his own claim in a group. */
export const withdrawOwn = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly session: DoorSession; readonly reason: string },
): Promise<Result<null, { readonly code: 'not-now' }>> => {
  const { caseId, claimantId } = wish.session;
  const one = await findCase(work, caseId);
  const claimants = await claimantsOf(work, caseId);
  if (!one) return refuse({ code: 'not-now' });
  const reason = [...wish.reason.trim()].slice(0, 500).join('');
  const what = mayWithdraw(one.state, claimants, claimantId);
  if (what === null) return refuse({ code: 'not-now' });
  if (what === 'claim' && claimantId !== null) {
    const withdrawn = await withdrawClaimant(work, house, { caseId, claimantId, reason });
    return withdrawn.ok ? done(null) : refuse({ code: 'not-now' });
  }
  const facts = {
    ...{ withdrawn_on: work.today.toString(), how: 'online', of_free_will: true },
    ...(reason === '' ? {} : { reason }),
  };
  const taken = await takeStep(work, house, { caseId, step: 'withdraw', facts });
  return taken.ok ? done(null) : refuse({ code: 'not-now' });
};
