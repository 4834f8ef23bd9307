/** What a plan must keep to. */
export interface SitingRules {
  /** How many places at most, the fixed ones among them. */
  readonly add: number;
  /** Chosen in any case. */
  readonly fixed: readonly number[];
  /** Not to be chosen. */
  readonly excluded: ReadonlySet<number>;
  /** What each candidate costs; together they may not cost more than the budget. */
  readonly cost: Float64Array;
  readonly budget: number;
}

/** Rounding must not make a plan dearer than its budget: a millionth is let pass. */
const SLACK = 1e-6;

/** Whether so much may be spent. */
export const isWithinBudget = ({ budget }: SitingRules, spent: number): boolean =>
  spent <= budget + SLACK;

/** What a choice costs. */
export const costOf = ({ cost }: SitingRules, chosen: readonly number[]): number =>
  chosen.reduce((sum, one) => sum + (cost[one] as number), 0);
