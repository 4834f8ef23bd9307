import type { LawPack } from '../law-types.ts';
import { ruleOf } from '../lay-packs.ts';
import type { RuleId } from '../rule-ids.ts';
import { citationText } from '../unverified-note.ts';
import { isAs, type Known } from './known.ts';

/** Facts about a claim that open a trap or a short cut. */
export interface ClaimFacts {
  /** 诉求里有没有工程款、材料款、机械费. */
  readonly includesProjectMoney: Known;
  /** 申请人是不是包工头. */
  readonly claimedByForeman: Known;
  /** 对方是不是以工程量、质量、造价有争议为由不付. */
  readonly excusedByDispute: Known;
  /** 有没有签过“已结清”、承诺书. */
  readonly signedSettlement: Known;
  /** 有没有工资欠条. */
  readonly hasWageIou: Known;
  /** 除了欠条上的工资，还有没有别的争议. */
  readonly otherDispute: Known;
  /** 用人单位是不是不给合同、考勤、工资表. */
  readonly recordsWithheld: Known;
  /** 人社部门是否已经责令限期支付. */
  readonly orderedToPay: Known;
  /** 期限内是否付了. */
  readonly paidAfterOrder: Known;
}

export type ClaimFlagId =
  | 'project-money'
  | 'foreman-claims'
  | 'no-excuse'
  | 'signed-settlement'
  | 'ask-settlement'
  | 'iou-sue-directly'
  | 'iou-arbitrate-first'
  | 'records-withheld'
  | 'additional-compensation'
  | 'additional-needs-order';

/** One flag: what to watch or use, and under which rule (null where it is practice). */
export interface ClaimFlag {
  readonly id: ClaimFlagId;
  readonly kind: 'warning' | 'question' | 'opportunity';
  readonly words: string;
  readonly ruleId: RuleId | null;
  readonly article: string | null;
}

interface FlagRow {
  readonly id: ClaimFlagId;
  readonly kind: ClaimFlag['kind'];
  readonly ruleId: RuleId | null;
  readonly words: string;
  readonly when: (facts: ClaimFacts) => boolean;
}

const rows: readonly FlagRow[] = [
  {
    id: 'project-money',
    kind: 'warning',
    ruleId: 'wages.fabricated-claims',
    words: '诉求里有工程款、材料款或者机械费：要和工资分开列，不能以讨薪为名讨工程款。',
    when: (facts) => facts.includesProjectMoney === 'yes',
  },
  {
    id: 'foreman-claims',
    kind: 'warning',
    ruleId: 'wages.fabricated-claims',
    words: '申请人是包工头：逐人核对工资名册，包工头自己的承包款另案处理。',
    when: (facts) => facts.claimedByForeman === 'yes',
  },
  {
    id: 'no-excuse',
    kind: 'opportunity',
    ruleId: 'wages.disputes-no-excuse',
    words: '工程量、质量、造价的争议不是不付人工费、不代发工资的理由。',
    when: (facts) => facts.excusedByDispute === 'yes',
  },
  {
    id: 'signed-settlement',
    kind: 'warning',
    ruleId: null,
    words: '签过“已结清”或者承诺书：记下什么时候、在谁面前、为什么签，有没有实际拿到钱，保存证据。',
    when: (facts) => facts.signedSettlement === 'yes',
  },
  {
    id: 'ask-settlement',
    kind: 'question',
    ruleId: null,
    words: '要问清楚：有没有为了先拿到钱签过“已结清”、承诺书？当时是什么情况？',
    when: (facts) => facts.signedSettlement === 'unknown',
  },
  {
    id: 'iou-sue-directly',
    kind: 'opportunity',
    ruleId: 'court.wage-iou',
    words: '手里有工资欠条、没有别的争议：可以直接向法院起诉，不用先仲裁。',
    when: (facts) => facts.hasWageIou === 'yes' && facts.otherDispute === 'no',
  },
  {
    id: 'iou-arbitrate-first',
    kind: 'warning',
    ruleId: 'court.wage-iou',
    words: '有欠条但还有别的劳动争议（或者还不清楚）：直接起诉可能不被受理，先问清楚。',
    when: (facts) => facts.hasWageIou === 'yes' && facts.otherDispute !== 'no',
  },
  {
    id: 'records-withheld',
    kind: 'opportunity',
    ruleId: 'wages.employer-proof',
    words: '合同、名册、台账由用人单位保存，不提供的由它承担不利后果。',
    when: (facts) => facts.recordsWithheld === 'yes',
  },
  {
    id: 'additional-compensation',
    kind: 'opportunity',
    ruleId: 'pay.additional-compensation',
    words: '责令限期支付后逾期不付：可以要求加付百分之五十以上百分之一百以下的赔偿金。',
    when: (facts) => facts.orderedToPay === 'yes' && facts.paidAfterOrder === 'no',
  },
  {
    id: 'additional-needs-order',
    kind: 'question',
    ruleId: 'pay.additional-compensation',
    words: '加付赔偿金要先有人社部门责令限期支付、逾期不付，现在还不能主张。',
    when: (facts) => isAs(facts.orderedToPay, 'yes') !== 'yes',
  },
];

/** The traps and short cuts of a claim, as far as the facts are known.
 *  @source 保障农民工工资支付条例 (2019) arts. 35, 50, 52; 法释〔2020〕26号 art. 15; 劳动合同法 (2012) art. 85 */
export const claimFlags = (pack: LawPack, facts: ClaimFacts): ClaimFlag[] =>
  rows
    .filter((row) => row.when(facts))
    .map(({ id, kind, ruleId, words }) => {
      const line = ruleId === null ? null : ruleOf(pack, ruleId);
      return { id, kind, ruleId, words, article: line ? citationText(line) : null };
    });
