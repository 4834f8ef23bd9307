import type { Work } from '#kernel/work/public.ts';
import { type AidRequest, aidRequestsOf, saveAidRequest } from '../aid-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { RightsCase } from '../types.ts';
import { endClocks, startClock } from './joint-clocks.ts';

const requestOf = async (
  work: Work,
  { sealer }: RightsHouse,
  at: { readonly caseId: string; readonly referralId: string },
): Promise<AidRequest | null> => {
  const shelf = { db: work.db, cityId: work.cityId, sealer };
  const all = await aidRequestsOf(shelf, at.caseId);
  return all.find((one) => one.referralId === at.referralId) ?? null;
};

/** Records a decision on legal aid: its clock ends, and that of the appointment begins where aid is given. The first
 *  decision stands. @source 法律援助法（2021）第四十三条第一款 */
export const aidDecided = async (
  work: Work,
  house: RightsHouse,
  given: {
    readonly one: RightsCase;
    readonly leadId: string | null;
    readonly referralId: string;
    readonly isGranted: boolean;
    readonly on: string;
    readonly text: string;
    readonly bodyName: string;
  },
): Promise<void> => {
  const { one, referralId, isGranted, on, text } = given;
  const request = await requestOf(work, house, { caseId: one.id, referralId });
  if (!request || request.decidedOn !== null) return;
  await saveAidRequest(work, house.sealer, {
    ...request,
    decidedOn: on,
    isGranted,
    decision: text,
  });
  const note = isGranted ? '决定给予法律援助' : '决定不给予法律援助';
  await endClocks(work, one, { picks: ({ rule }) => rule.id === 'legal-aid.decision', note });
  if (!isGranted) return;
  const clock = { one, rule: 'legal-aid.appointment', startOn: on } as const;
  await startClock(work, house, { ...clock, personId: given.leadId, waitingFor: given.bodyName });
};

/** Records whom the agency named: the clock of the appointment ends. */
export const aidAppointed = async (
  work: Work,
  house: RightsHouse,
  given: {
    readonly one: RightsCase;
    readonly referralId: string;
    readonly on: string;
    readonly who: string;
  },
): Promise<void> => {
  const { one, referralId, on, who } = given;
  const request = await requestOf(work, house, { caseId: one.id, referralId });
  if (!request || request.appointedOn !== null) return;
  await saveAidRequest(work, house.sealer, { ...request, appointedOn: on, appointed: who });
  const note = '已指派法律援助人员';
  await endClocks(work, one, { picks: ({ rule }) => rule.id === 'legal-aid.appointment', note });
};
