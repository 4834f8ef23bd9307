import type { CoverProblem } from './cover-problem.ts';
import { type CoverState, coverState } from './cover-state.ts';
import { isWithinBudget, type SitingRules } from './siting-rules.ts';

/** What a choice is measured by while it grows: what it gains, or what it gains for its cost. */
type Measure = (gain: number, cost: number) => number;

const bestNext = (
  { isChosen, worth }: CoverState,
  rules: SitingRules,
  { spent, measure }: { readonly spent: number; readonly measure: Measure },
): number => {
  let best = -1;
  let most = 0;
  for (const [candidate, gain] of worth.entries()) {
    if (isChosen[candidate] || rules.excluded.has(candidate)) continue;
    const cost = rules.cost[candidate] as number;
    const value = measure(gain, cost);
    if (value > most && isWithinBudget(rules, spent + cost)) {
      best = candidate;
      most = value;
    }
  }
  return best;
};

/** Adds to a choice, one candidate after another, whatever gains most and may still be had; answers what was added. */
export const fillGreedily = (
  state: CoverState,
  rules: SitingRules,
  {
    spent: before,
    measure = (gain) => gain,
  }: { readonly spent: number; readonly measure?: Measure },
): number[] => {
  const added: number[] = [];
  let spent = before;
  while (state.count() < rules.add) {
    const next = bestNext(state, rules, { spent, measure });
    if (next < 0) break;
    state.add(next);
    added.push(next);
    spent += rules.cost[next] as number;
  }
  return added;
};

const grown = (problem: CoverProblem, rules: SitingRules, measure: Measure): number[] => {
  const state = coverState(problem, 0);
  let spent = 0;
  for (const candidate of rules.fixed) {
    state.add(candidate);
    spent += rules.cost[candidate] as number;
  }
  return [...rules.fixed, ...fillGreedily(state, rules, { spent, measure })];
};

/** The fixed ones, then one after another whatever gains most. Without differing costs at least 63 % of the optimum.
 *  Time grows with the number of pairs, and with candidates times places.
 *  @source Nemhauser, Wolsey and Fisher (1978) */
export const chooseGreedily = (problem: CoverProblem, rules: SitingRules): number[] =>
  grown(problem, rules, (gain) => gain);

/** The same, measured by what is gained for the cost. */
export const chooseThriftily = (problem: CoverProblem, rules: SitingRules): number[] =>
  grown(problem, rules, (gain, cost) => (cost > 0 ? gain / cost : gain * Number.MAX_SAFE_INTEGER));
