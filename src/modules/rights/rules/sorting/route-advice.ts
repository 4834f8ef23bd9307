import type { Matter, WorkerClass } from '../../types.ts';
import type { RuleId } from '../rule-ids.ts';
import type { SortingSign } from './question-types.ts';

/** The ways a case may go: 协商、联合调解、调解、监察、仲裁、诉讼、职业伤害、法律援助、支付令. */
export type RouteId =
  | 'union_talks'
  | 'one_stop_mediation'
  | 'mediation'
  | 'inspection'
  | 'arbitration'
  | 'wage_iou_suit'
  | 'civil_suit'
  | 'occupational_injury'
  | 'legal_aid'
  | 'support_proceedings';

/** One way open to the worker, with what to say and the rule it stands on. */
export interface RouteAdvice {
  readonly id: RouteId;
  readonly words: string;
  readonly ruleId: RuleId;
}

/** What the advice depends on. */
export interface RouteFacts {
  readonly matters: readonly Matter[];
  readonly workerClass: WorkerClass;
  readonly signs: ReadonlySet<SortingSign>;
  /** Article 2 excludes it from labour disputes. */
  readonly excluded: boolean;
}

interface RouteRow extends RouteAdvice {
  readonly when: (facts: RouteFacts) => boolean;
}

const ofLabour = ({ workerClass, excluded }: RouteFacts): boolean =>
  workerClass === 'labour_relation' && !excluded;

const inspected: readonly Matter[] = ['wages', 'contract', 'social_insurance', 'hours', 'heat'];

/** In the order in which they are offered. Arbitration never comes first: whether a dispute of a platform worker goes
 *  there at all depends on his class. */
const rows: readonly RouteRow[] = [
  {
    id: 'support_proceedings',
    words: '已经有机关受理：工会不再另行监督，但会帮你准备材料、陪同、申请法律援助。',
    ruleId: 'union.support-proceedings',
    when: ({ signs }) => signs.has('in_proceedings'),
  },
  {
    id: 'union_talks',
    words: '工会先找对方谈，要求改正并答复。',
    ruleId: 'union.negotiate-on-violation',
    when: ({ signs }) => !signs.has('in_proceedings'),
  },
  {
    id: 'one_stop_mediation',
    words: '新就业形态一站式调解：不论是不是劳动关系都可以申请，十五日内，双方同意再加十五日。',
    ruleId: 'mediation.one-stop',
    when: ({ signs }) => signs.has('platform') && !signs.has('in_proceedings'),
  },
  {
    id: 'mediation',
    words: '申请调解，十五日没有结果可以走下一步；调成了可以司法确认。',
    ruleId: 'mediation.labour',
    when: ({ signs }) => !signs.has('platform') && !signs.has('in_proceedings'),
  },
  {
    id: 'inspection',
    words: '向劳动保障监察投诉；违法行为两年内没有被发现、投诉的不再查处。',
    ruleId: 'inspection.look-back',
    when: (facts) =>
      facts.workerClass !== 'civil' &&
      !facts.excluded &&
      !facts.signs.has('in_proceedings') &&
      facts.matters.some((matter) => inspected.includes(matter)),
  },
  {
    id: 'occupational_injury',
    words: '先报工伤或者职业伤害：尽快让单位、平台申报，单位不报的自己申请；保存病历。',
    ruleId: 'platform.mediation-scope',
    when: ({ matters }) => matters.includes('injury'),
  },
  {
    id: 'legal_aid',
    words: '申请法律援助：讨要劳动报酬、工伤赔偿的进城务工人员不查经济困难。',
    ruleId: 'legal-aid.no-means-check',
    when: ({ matters }) => matters.includes('wages') || matters.includes('injury'),
  },
  {
    id: 'wage_iou_suit',
    words: '有工资欠条、没有别的争议的，可以直接向法院起诉，不用先仲裁。',
    ruleId: 'court.wage-iou',
    when: ({ signs, matters }) => signs.has('has_wage_iou') && matters.includes('wages'),
  },
  {
    id: 'arbitration',
    words: '申请劳动争议仲裁，注意一年时效（在职期间的工资除外）。',
    ruleId: 'arbitration.scope',
    when: (facts) => ofLabour(facts) && !facts.signs.has('in_proceedings'),
  },
  {
    id: 'arbitration',
    words: '主张是劳动关系的，可以先申请仲裁确认；不是劳动关系的仲裁不管，按民事起诉。',
    ruleId: 'arbitration.scope',
    when: ({ workerClass, excluded, signs }) =>
      (workerClass === 'incomplete' || workerClass === 'unknown') &&
      !excluded &&
      !signs.has('in_proceedings'),
  },
  {
    id: 'civil_suit',
    words: '按民事纠纷向法院起诉。',
    ruleId: 'platform.classes',
    when: (facts) => !ofLabour(facts) && !facts.signs.has('in_proceedings'),
  },
];

/** The ways open, the gentlest first, without the one-way road of arbitration before all.
 *  @source rights.md 3 (flow); 工会法 (2021) arts. 22, 23; 人社厅发〔2024〕4号; 法释〔2020〕26号 arts. 2, 15 */
export const routesFor = (facts: RouteFacts): RouteAdvice[] =>
  rows.filter((row) => row.when(facts)).map(({ id, words, ruleId }) => ({ id, words, ruleId }));
