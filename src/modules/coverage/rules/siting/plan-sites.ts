import { chooseGreedily, chooseThriftily } from './choose-greedily.ts';
import { type CoverProblem, reachedBy } from './cover-problem.ts';
import { improveBySwaps, type Patience } from './improve-by-swaps.ts';
import { isWithinBudget, type SitingRules } from './siting-rules.ts';
import { type BoundEffort, upperBound } from './upper-bound.ts';

/** A plan, and the most that any plan could reach. */
export interface SitePlan {
  /** Candidates, the most useful first: each gains most after those before it. */
  readonly chosen: readonly number[];
  readonly reached: number;
  /** No choice reaches more than this. */
  readonly bound: number;
}

/** How much work a plan is worth. */
export interface SitingEffort {
  readonly patience: Patience;
  readonly bound: Omit<BoundEffort, 'known'>;
}

/** Swaps look at places times candidates a move and keep as many numbers: beyond this only greedy choices are made. */
const MOST_SHARED = 16_000_000;

/** The chosen ones in the order of what each adds to those before it, the fixed ones first. */
export const byUsefulness = (
  problem: CoverProblem,
  rules: SitingRules,
  chosen: readonly number[],
): number[] => {
  const others = new Set(Array.from({ length: problem.candidates }, (_, one) => one));
  for (const one of chosen) others.delete(one);
  const among = { ...rules, excluded: others, add: chosen.length, budget: Infinity };
  const order = chooseGreedily(problem, among);
  return [...order, ...chosen.filter((one) => !order.includes(one))];
};

/** Chooses where to add places so that most demand is reached: greedily, then by swaps; with a certificate of what the
 *  best choice could reach at most. The fixed ones must keep to number and budget themselves. */
export const planSites = (
  problem: CoverProblem,
  rules: SitingRules,
  effort: SitingEffort,
): SitePlan => {
  const hasBudget = !isWithinBudget(
    rules,
    rules.cost.reduce((sum, one) => sum + one, 0),
  );
  const starts = [chooseGreedily(problem, rules)];
  if (hasBudget) starts.push(chooseThriftily(problem, rules));
  const value = (chosen: readonly number[]): number => reachedBy(problem, chosen);
  const start = starts.reduce((a, b) => (value(b) > value(a) ? b : a));
  const isSmall = rules.add * problem.candidates <= MOST_SHARED;
  const chosen = isSmall
    ? improveBySwaps(problem, rules, { start, patience: effort.patience })
    : start;
  const reached = value(chosen);
  const bound = upperBound(problem, rules, { ...effort.bound, known: reached });
  return { chosen: byUsefulness(problem, rules, chosen), reached, bound };
};
