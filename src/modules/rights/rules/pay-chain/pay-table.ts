import type { RuleId } from '../rule-ids.ts';
import type { PayFactName } from './pay-facts.ts';

/** Who may have to pay; wider than the roles in a project chain. */
export type PayerRole =
  | 'employer'
  | 'subcontractor'
  | 'general_contractor'
  | 'owner'
  | 'name_lender'
  | 'user_unit'
  | 'dispatch_firm'
  | 'investor'
  | 'contracting_unit';

/** How a payer answers: pays, pays first and then recovers, advances up to the project money not yet settled,
 *  answers in the same proceedings, or bears the duties of an employer. */
export type PayDuty = 'pays' | 'pays_first' | 'advances' | 'co_party' | 'bears_employer_duty';

/** One row of the table: where all its facts hold, this payer answers under this rule. */
export interface PayRow {
  readonly id: string;
  readonly when: Partial<Readonly<Record<PayFactName, 'yes' | 'no'>>>;
  readonly payer: PayerRole;
  readonly duty: PayDuty;
  readonly ruleId: RuleId;
  /** Why, in one Chinese sentence. */
  readonly reason: string;
}

/** Who must pay arrears of wages, the nearest to the worker first.
 *  @source 保障农民工工资支付条例 (2019) arts. 16, 18-20, 29, 30, 36, 37; 法释〔2025〕12号 arts. 1, 2;
 *  劳动争议调解仲裁法 (2007) art. 22 */
export const payTable: readonly PayRow[] = [
  {
    id: 'direct-employer',
    when: { employerOwes: 'yes' },
    payer: 'employer',
    duty: 'pays',
    ruleId: 'wages.direct-employer',
    reason: '谁招用谁付钱：用人单位拖欠的，由用人单位清偿。',
  },
  {
    id: 'subcontractor',
    when: { construction: 'yes', subcontractorOwes: 'yes' },
    payer: 'subcontractor',
    duty: 'pays',
    ruleId: 'wages.subcontractor-liable',
    reason: '分包单位对自己招用的工人负直接责任。',
  },
  {
    id: 'general-contractor-first',
    when: { construction: 'yes', subcontractorOwes: 'yes' },
    payer: 'general_contractor',
    duty: 'pays_first',
    ruleId: 'wages.general-contractor-first',
    reason: '分包单位拖欠的，总包先付清，再向分包追。',
  },
  {
    id: 'resold',
    when: { construction: 'yes', projectResold: 'yes' },
    payer: 'general_contractor',
    duty: 'pays_first',
    ruleId: 'wages.illegal-subcontracting',
    reason: '工程转包拖欠的，总包先付清，再追。',
  },
  {
    id: 'owner-advances',
    when: { construction: 'yes', ownerPaidLate: 'yes' },
    payer: 'owner',
    duty: 'advances',
    ruleId: 'wages.owner-advances',
    reason: '建设单位没有按合同拨款造成拖欠的，以未结清的工程款为限先垫付。',
  },
  {
    id: 'owner-to-unqualified',
    when: { construction: 'yes', ownerToUnqualified: 'yes' },
    payer: 'owner',
    duty: 'pays',
    ruleId: 'wages.unqualified-contractor',
    reason: '建设单位把工程包给个人或者不合格单位的，由建设单位清偿。',
  },
  {
    id: 'contractor-to-unqualified',
    when: { construction: 'yes', contractorToUnqualified: 'yes' },
    payer: 'general_contractor',
    duty: 'pays',
    ruleId: 'wages.unqualified-contractor',
    reason: '总包把工程包给个人或者不合格单位的，由总包清偿。',
  },
  {
    id: 'lent-name',
    when: { construction: 'yes', nameLent: 'yes' },
    payer: 'name_lender',
    duty: 'pays',
    ruleId: 'wages.lent-name',
    reason: '施工单位让别人用自己的名义承揽工程的，由施工单位清偿。',
  },
  {
    id: 'lent-name-elsewhere',
    when: { nameLent: 'yes' },
    payer: 'name_lender',
    duty: 'pays',
    ruleId: 'wages.lent-name-ban',
    reason: '单位允许个人或者不合格单位用自己名义经营的，由单位清偿，可以再追。',
  },
  {
    id: 'illegal-project',
    when: { construction: 'yes', illegalProject: 'yes' },
    payer: 'owner',
    duty: 'pays',
    ruleId: 'wages.illegal-project',
    reason: '项目违反规划、建设法律法规造成拖欠的，由建设单位清偿。',
  },
  {
    id: 'unlicensed-supply',
    when: { unlicensedSupply: 'yes' },
    payer: 'user_unit',
    duty: 'pays',
    ruleId: 'wages.unlicensed-supply',
    reason: '使用个人或者无许可单位派来的人，由用工单位清偿，可以再追。',
  },
  {
    id: 'dispatch-firm',
    when: { licensedDispatch: 'yes' },
    payer: 'dispatch_firm',
    duty: 'co_party',
    ruleId: 'arbitration.dispatch-co-parties',
    reason: '劳务派遣争议，派遣单位是共同当事人。',
  },
  {
    id: 'dispatch-user',
    when: { licensedDispatch: 'yes' },
    payer: 'user_unit',
    duty: 'co_party',
    ruleId: 'arbitration.dispatch-co-parties',
    reason: '劳务派遣争议，用工单位是共同当事人。',
  },
  {
    id: 'investor',
    when: { employerOwes: 'yes', ownedByPersons: 'yes' },
    payer: 'investor',
    duty: 'pays',
    ruleId: 'wages.investor-pays',
    reason: '合伙企业、个人独资企业、个体户不清偿的，由出资人清偿。',
  },
  {
    id: 'any-industry-unlicensed',
    when: { contractorToUnqualified: 'yes' },
    payer: 'contracting_unit',
    duty: 'bears_employer_duty',
    ruleId: 'wages.any-industry-unlicensed',
    reason: '承包人把业务转给不合格的组织或者个人的，承包人承担用工主体责任，不限行业。',
  },
  {
    id: 'any-industry-lent-name',
    when: { nameLent: 'yes' },
    payer: 'name_lender',
    duty: 'bears_employer_duty',
    ruleId: 'wages.any-industry-lent-name',
    reason: '挂靠的，被挂靠单位承担用工主体责任，不限行业。',
  },
];
