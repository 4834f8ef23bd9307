import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { aidRequestsOf, saveAidRequest } from '../aid-store.ts';
import { findCase } from '../case-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { type AidLane, aidLane } from '../rules/joint/legal-aid.ts';
import {
  type SendReferral,
  type SendRefusal,
  type SentReferral,
  sendReferral,
} from './send-referral.ts';

/** A request for legal aid. */
export interface AidWish extends Omit<SendReferral, 'kind'> {
  readonly isMigrantWorker: boolean;
  /** The last day of limitation of the first of the workers, ISO; null = not established. */
  readonly limitationOn: string | null;
}

export interface AidSent extends SentReferral {
  readonly lane: AidLane;
}

/** Asks for legal aid by the lane the law opens: without a check of means for migrant workers' wages and injuries, at
 *  once where limitation is about to end. What holds stands on top of what the agency reads.
 *  @source 法律援助法（2021）第四十二条、第四十三条、第四十四条 */
export const requestAid = async (
  work: Work,
  house: RightsHouse,
  wish: AidWish,
): Promise<Result<AidSent, SendRefusal>> => {
  const one = await findCase(work, wish.caseId);
  if (!one) return refuse({ code: 'not-found' });
  const { isMigrantWorker, limitationOn, ...referral } = wish;
  const today = work.today.toString();
  const facts = { matter: one.matter, isMigrantWorker, limitationOn, today };
  const lane = aidLane(house.pack(work.today), facts);
  const summary = [...lane.reasons.map((reason) => `【${reason}】`), wish.summary].join('\n');
  const sent = await sendReferral(work, house, { ...referral, kind: 'legal_aid', summary });
  if (!sent.ok) return sent;
  const { id: referralId, link } = sent.value;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const before = await aidRequestsOf(shelf, one.id);
  if (link !== null && !before.some((it) => it.referralId === referralId)) {
    const { noMeansCheck, isUrgent } = lane;
    await saveAidRequest(work, house.sealer, {
      ...{ id: newId(), caseId: one.id, referralId, noMeansCheck, isUrgent, limitationOn },
      ...{ requestedOn: today, decidedOn: null, isGranted: null, decision: null },
      ...{ appointedOn: null, appointed: null },
    });
  }
  return done({ ...sent.value, lane });
};
