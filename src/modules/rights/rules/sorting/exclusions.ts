import type { RuleId } from '../rule-ids.ts';

/** Disputes that are no labour disputes, and what the union does not supervise. */
export type ExclusionId =
  | 'insurance_agency'
  | 'public_housing'
  | 'injury_grade'
  | 'private_household'
  | 'craftsman_helper'
  | 'farm_household';

/** One exclusion with what to say and where to go instead. */
export interface Exclusion {
  readonly id: ExclusionId;
  readonly words: string;
  /** Where to turn instead, in Chinese. */
  readonly instead: string;
  readonly ruleId: RuleId;
  /** The item of article 2. */
  readonly item: string;
}

/** What is no labour dispute.
 *  @source 法释〔2020〕26号 art. 2 */
export const exclusions: readonly Exclusion[] = [
  {
    id: 'insurance_agency',
    words: '请求社会保险经办机构发放社会保险金，不属于劳动争议。',
    instead: '向社保经办机构申请，不服的可以行政复议或者行政诉讼。',
    ruleId: 'arbitration.exclusions',
    item: '第一项',
  },
  {
    id: 'public_housing',
    words: '住房制度改革产生的公有住房转让纠纷，不属于劳动争议。',
    instead: '咨询住房主管部门或者法院。',
    ruleId: 'arbitration.exclusions',
    item: '第二项',
  },
  {
    id: 'injury_grade',
    words: '对伤残等级鉴定、职业病诊断鉴定结论有异议，不属于劳动争议。',
    instead: '按鉴定程序申请再次鉴定。',
    ruleId: 'arbitration.exclusions',
    item: '第三项',
  },
  {
    id: 'private_household',
    words: '家庭或者个人直接雇请家政人员，不属于劳动争议。',
    instead: '可以找人民调解，或者按民事纠纷起诉；工会仍然可以帮忙。',
    ruleId: 'arbitration.exclusions',
    item: '第四项',
  },
  {
    id: 'craftsman_helper',
    words: '个体工匠与帮工、学徒之间的纠纷，不属于劳动争议。',
    instead: '可以找人民调解，或者按民事纠纷起诉；工会仍然可以帮忙。',
    ruleId: 'arbitration.exclusions',
    item: '第五项',
  },
  {
    id: 'farm_household',
    words: '农村承包经营户与受雇人之间的纠纷，不属于劳动争议。',
    instead: '可以找人民调解，或者按民事纠纷起诉；工会仍然可以帮忙。',
    ruleId: 'arbitration.exclusions',
    item: '第六项',
  },
];
