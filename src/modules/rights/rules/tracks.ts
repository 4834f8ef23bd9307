import type { TrackKind } from '../types.ts';
import type { CaseFile, CaseMoment } from './case-file.ts';
import type { Shut } from './guards.ts';
import type { DemandKind } from './limitation/limitation-facts.ts';
import type { RuleId } from './rule-ids.ts';
import { isOpenState } from './states.ts';
import type { ClockStart } from './step-types.ts';

/** One kind of proceeding beside the supervision: T18 to T20 of rights.md 8. */
export interface TrackCard {
  readonly title: string;
  /** Whose case number `reference` is, as a label. */
  readonly referenceLabel: string;
  /** Whether supervision stands still while it runs.
   *  @source 浙江省工会劳动法律监督条例（2016）第十七条 */
  readonly suspends: boolean;
  readonly permission: string;
  /** `opened_on` is the day it was applied for, `accepted_on` the day the body took it up. */
  readonly clocks: readonly ClockStart[];
  readonly source: RuleId;
  /** Personal data leaves the union: consent or a legal duty must be named.
   *  @source 个人信息保护法 art. 23 */
  readonly sharesData: boolean;
  /** What it is for the limitation. */
  readonly demand: DemandKind | null;
  readonly tells: string;
}

const start = (rule: RuleId, from: string, waitingFor: string | null): ClockStart => ({
  ...{ rule, from, waitingFor },
});

const atCourt = {
  ...{ suspends: true, permission: 'rights.handle', sharesData: false },
  demand: 'to_authority',
} as const;

/** Every kind of track as one line of data. */
export const trackCards: Readonly<Record<TrackKind, TrackCard>> = {
  arbitration: {
    title: '劳动仲裁',
    referenceLabel: '仲裁案号',
    ...atCourt,
    clocks: [
      start('arbitration.acceptance', 'opened_on', '仲裁委员会'),
      start('arbitration.award', 'accepted_on', '仲裁委员会'),
    ],
    source: 'union.support-proceedings',
    tells: '您的争议已申请劳动仲裁，工会继续支持您。',
  },
  litigation: {
    title: '诉讼',
    referenceLabel: '法院案号',
    ...atCourt,
    clocks: [],
    source: 'union.support-proceedings',
    tells: '您的争议已到法院，工会继续支持您。',
  },
  payment_order: {
    title: '支付令',
    referenceLabel: '法院案号',
    ...atCourt,
    clocks: [
      start('court.payment-order-acceptance', 'opened_on', '法院'),
      start('court.payment-order-issue', 'accepted_on', '法院'),
    ],
    source: 'court.payment-order-basis',
    tells: '已向法院申请支付令。',
  },
  enforcement: {
    title: '强制执行',
    referenceLabel: '执行案号',
    ...atCourt,
    clocks: [],
    source: 'court.enforcement',
    tells: '已申请法院强制执行。',
  },
  inspection: {
    title: '劳动保障监察',
    referenceLabel: '监察文号',
    ...atCourt,
    clocks: [
      start('inspection.acceptance', 'opened_on', '劳动保障监察机构'),
      start('inspection.investigation', 'accepted_on', '劳动保障监察机构'),
    ],
    source: 'inspection.acceptance',
    tells: '您的争议已由劳动保障监察处理，工会会跟进。',
  },
  legal_aid: {
    title: '法律援助',
    referenceLabel: '援助编号',
    suspends: false,
    permission: 'rights.handle',
    clocks: [start('legal-aid.decision', 'opened_on', '法律援助机构')],
    source: 'legal-aid.no-means-check',
    sharesData: true,
    demand: null,
    tells: '已为您申请法律援助。',
  },
  procuratorate: {
    title: '移送检察机关',
    referenceLabel: '检察文号',
    suspends: false,
    permission: 'rights.decide',
    clocks: [start('procuratorate.feedback', 'opened_on', '检察机关')],
    source: 'procuratorate.referral',
    sharesData: true,
    demand: null,
    tells: '工会已把线索移送检察机关。',
  },
};

/** The rules whose clocks a track sets going. */
export const trackRules = (kind: TrackKind): readonly RuleId[] =>
  trackCards[kind].clocks.map((one) => one.rule);

const isHandler = (file: CaseFile, personId: string | null): boolean =>
  file.handlers.some((one) => one.personId === personId);

/** Why a track may not be opened or ended; null when it may. Any open case may have any track: the union must support
 *  the worker even where it may not supervise.
 *  @source 工会法 art. 22 para. 3 */
export const whyNotTrack = (kind: TrackKind, { file, asker }: CaseMoment): Shut | null => {
  const card = trackCards[kind];
  const no = (why: string, rule: RuleId | null = null): Shut => ({ why, rule });
  if (!isOpenState(file.state)) return no('案件已结案，不能再登记程序');
  if (asker.kind === 'system') return null;
  if (asker.personId !== null && file.recused.includes(asker.personId)) {
    return no('您已回避本案，不能办理', 'supervision.recusal');
  }
  if (!asker.may.includes(card.permission)) {
    return no(`登记${card.title}要由维权负责人或承办人办理`, card.source);
  }
  return isHandler(file, asker.personId) || asker.may.includes('rights.decide')
    ? null
    : no('这一步要由本案的承办人或维权负责人办理');
};
