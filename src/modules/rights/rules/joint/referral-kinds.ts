import type { TrackKind } from '../../types.ts';
import type { RuleId } from '../rule-ids.ts';
import { type BodyKind, bodyKinds } from './bodies.ts';

export const referralKinds = [
  'procuratorate_lead',
  'labour_authority',
  'court',
  'arbitration',
  'legal_aid',
  'coordination',
  'union',
  'copy',
] as const;
export type ReferralKind = (typeof referralKinds)[number];

/** What holds for every referral of one kind. */
export interface ReferralCard {
  /** Chinese, as in lists and on the partner's page. */
  readonly title: string;
  readonly to: readonly BodyKind[];
  /** The track that opens beside the supervision when it is sent; null = none, because the other body has not taken
   *  it up and the supervision goes on. */
  readonly track: TrackKind | null;
  /** The clock of its answer where no track has one; null = nobody waits. */
  readonly clock: RuleId | null;
  /** The rule it rests on, offered as the legal basis. */
  readonly source: RuleId;
  /** Buttons of the partner's page; null = only a receipt (签收). */
  readonly answers: { readonly accept: string; readonly refuse: string } | null;
  /** What is asked for after it was accepted; null = nothing. */
  readonly result: string | null;
  /** What the worker reads when it is sent, accepted and refused. */
  readonly tells: { readonly sent: string; readonly accepted: string; readonly refused: string };
}

const telling = (deed: string) => ({
  sent: `工会已把您的事${deed}。`,
  accepted: '对方单位已经受理工会移送的材料。',
  refused: '对方单位没有受理，工会会和您商量下一步。',
});

const accepting = { accept: '受理', refuse: '不予受理' } as const;

/** Every kind of referral as one line of data.
 *  @source domain brief 1.5; 共同保障劳动者合法权益工作指引（2025） art. 6 “商、调、裁、诉、援、执” */
export const referralCards: Readonly<Record<ReferralKind, ReferralCard>> = {
  procuratorate_lead: {
    title: '移送检察机关线索',
    to: ['procuratorate'],
    track: 'procuratorate',
    clock: null,
    source: 'procuratorate.referral',
    answers: accepting,
    result: '办理结果（检察建议、支持起诉、终结审查等）',
    tells: telling('移送检察机关'),
  },
  labour_authority: {
    title: '移送人社部门线索',
    to: ['labour_authority', 'housing', 'postal_administration', 'transport', 'market_regulation'],
    track: null,
    clock: 'supervision.transfer-feedback',
    source: 'union.demand-wage-correction',
    answers: accepting,
    result: '处理结果',
    tells: telling('移送行政部门'),
  },
  court: {
    title: '移送人民法院（诉前调解、司法确认、支付令）',
    to: ['court'],
    track: null,
    clock: 'supervision.transfer-feedback',
    source: 'union.support-proceedings',
    answers: accepting,
    result: '办理结果',
    tells: telling('移送人民法院'),
  },
  arbitration: {
    title: '移送劳动仲裁',
    to: ['arbitration'],
    track: null,
    clock: 'supervision.transfer-feedback',
    source: 'union.support-proceedings',
    answers: accepting,
    result: '办理结果',
    tells: telling('移送劳动仲裁'),
  },
  legal_aid: {
    title: '申请法律援助',
    to: ['justice_bureau', 'union'],
    track: 'legal_aid',
    clock: null,
    source: 'union.legal-aid',
    answers: { accept: '给予援助', refuse: '不给予援助' },
    result: '指派的法律援助人员',
    tells: {
      sent: '工会已为您申请法律援助。',
      accepted: '法律援助机构已决定给予援助。',
      refused: '法律援助机构没有同意援助，工会会和您商量下一步。',
    },
  },
  coordination: {
    title: '商请协助',
    to: bodyKinds,
    track: null,
    clock: 'supervision.transfer-feedback',
    source: 'union.support-proceedings',
    answers: { accept: '同意协助', refuse: '不能协助' },
    result: '协助情况',
    tells: telling('告知有关单位，请它协助'),
  },
  union: {
    title: '商请其他工会协办',
    to: ['union'],
    track: null,
    clock: 'supervision.transfer-feedback',
    source: 'union.support-proceedings',
    answers: { accept: '同意协办', refuse: '不能协办' },
    result: '协办情况',
    tells: telling('转请其他工会协办'),
  },
  copy: {
    title: '抄送',
    to: bodyKinds,
    track: null,
    clock: null,
    source: 'union.support-proceedings',
    answers: null,
    result: null,
    tells: {
      sent: '工会的文书已抄送有关单位。',
      accepted: '有关单位已签收抄送的文书。',
      refused: '',
    },
  },
};
