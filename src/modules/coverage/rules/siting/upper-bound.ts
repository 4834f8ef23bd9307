import type { CoverProblem } from './cover-problem.ts';
import { isWithinBudget, type SitingRules } from './siting-rules.ts';

/** How hard to look for a bound. */
export interface BoundEffort {
  readonly rounds: number;
  readonly isLate: () => boolean;
  /** The best choice known: where the bound reaches it, the choice is proven. */
  readonly known: number;
}

/** What the prices of the groups say: an upper bound, and who would be taken at these prices. */
interface Offer {
  readonly bound: number;
  readonly taken: Float64Array;
}

/** The dearest that may be taken: by number, or by budget with a last part; the smaller of both is a bound. */
const dearest = (value: Float64Array, rules: SitingRules, order: Int32Array) => {
  const taken = new Float64Array(value.length);
  let sum = 0;
  let places = 0;
  for (const one of rules.fixed) {
    taken[one] = 1;
    sum += value[one] as number;
    places += 1;
  }
  for (const one of order) {
    if (places >= rules.add || !((value[one] as number) > 0)) break;
    if (taken[one]) continue;
    taken[one] = 1;
    sum += value[one] as number;
    places += 1;
  }
  return { taken, sum };
};

const mostForBudget = (value: Float64Array, rules: SitingRules, free: Int32Array) => {
  const taken = new Float64Array(value.length);
  let left = rules.budget;
  let sum = 0;
  const take = (one: number, share: number): void => {
    taken[one] = share;
    sum += share * (value[one] as number);
    left -= share * (rules.cost[one] as number);
  };
  for (const one of rules.fixed) take(one, 1);
  const rate = (one: number): number => (value[one] as number) / (rules.cost[one] as number);
  for (const one of free.toSorted((a, b) => rate(b) - rate(a))) {
    const cost = rules.cost[one] as number;
    if (taken[one] || !((value[one] as number) > 0)) continue;
    const share = cost > 0 ? Math.min(1, Math.max(0, left / cost)) : 1;
    if (share <= 0) break;
    take(one, share);
  }
  return { taken, sum };
};

const offerAt = (
  { candidates, weight, groupsOf }: CoverProblem,
  rules: SitingRules,
  price: Float64Array,
): Offer => {
  const value = new Float64Array(candidates);
  for (let one = 0; one < candidates; one += 1) {
    let sum = 0;
    const end = groupsOf.first[one + 1] as number;
    for (let at = groupsOf.first[one] as number; at < end; at += 1) {
      sum += price[groupsOf.items[at] as number] as number;
    }
    value[one] = sum;
  }
  let unpriced = 0;
  for (const [group, one] of price.entries()) unpriced += (weight[group] as number) - one;
  const free = Int32Array.from(value.keys()).filter((one) => !rules.excluded.has(one));
  const byNumber = dearest(
    value,
    rules,
    free.toSorted((a, b) => (value[b] as number) - (value[a] as number)),
  );
  const everything = rules.cost.reduce((sum, one) => sum + one, 0);
  const byBudget = isWithinBudget(rules, everything) ? null : mostForBudget(value, rules, free);
  const { taken, sum } = byBudget && byBudget.sum < byNumber.sum ? byBudget : byNumber;
  return { bound: unpriced + sum, taken };
};

/** By group: how often it is taken at these prices, less once if it is sold; where this is negative the price is too
 *  low, where positive too high. */
const slopeAt = (
  { weight, candidatesOf }: CoverProblem,
  price: Float64Array,
  taken: Float64Array,
): Float64Array => {
  const slope = new Float64Array(weight.length);
  for (let group = 0; group < slope.length; group += 1) {
    let sum = (price[group] as number) < (weight[group] as number) ? -1 : 0;
    const end = candidatesOf.first[group + 1] as number;
    for (let at = candidatesOf.first[group] as number; at < end; at += 1) {
      sum += taken[candidatesOf.items[at] as number] as number;
    }
    slope[group] = sum;
  }
  return slope;
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
};

/** How much of the new slope goes into the mean: what makes the mean shortest, within limits. */
const bestShare = (fresh: Float64Array, mean: Float64Array, most: number): number => {
  const [ff, fm, mm] = [dot(fresh, fresh), dot(fresh, mean), dot(mean, mean)];
  const below = ff - 2 * fm + mm;
  const share = below > 0 ? (mm - fm) / below : most;
  return Math.min(most, Math.max(most / 10, share));
};

const moved = (
  { weight }: CoverProblem,
  { centre, mean, step }: { centre: Float64Array; mean: Float64Array; step: number },
): Float64Array =>
  centre.map((price, group) =>
    Math.min(weight[group] as number, Math.max(0, price - step * (mean[group] as number))),
  );

const PATIENT_ROUNDS = 20;
const ENOUGH = 1e-9;

/** How long a step is, and how much a new slope counts: both shrink where they lead to nothing. */
const pacing = () => {
  let stride = 1;
  let share = 0.2;
  let worse = 0;
  return {
    stride: () => stride,
    share: () => share,
    better: (goesOn: boolean): void => {
      worse = 0;
      if (goesOn) stride = Math.min(2, stride * 1.1);
    },
    worse: (): void => {
      worse += 1;
      if (worse < PATIENT_ROUNDS) return;
      stride *= 0.66;
      worse = 0;
    },
    slow: (): void => {
      share = Math.max(1e-4, share / 2);
    },
  };
};

/** Prices that are moved against the mean of the slopes, round by round. */
const priceWalk = (problem: CoverProblem, rules: SitingRules, known: number) => {
  let centre: Float64Array = problem.weight.map((weight) => weight / 2);
  const first = offerAt(problem, rules, centre);
  let bound = first.bound;
  let mean: Float64Array = slopeAt(problem, centre, first.taken);
  const pace = pacing();
  return {
    bound: (): number => bound,
    slow: pace.slow,
    /** Goes one round; false where the slope is level, so that no prices are better. */
    step: (): boolean => {
      const square = dot(mean, mean);
      if (square < ENOUGH) return false;
      const step = (pace.stride() * Math.max(bound - known, bound * 1e-5)) / square;
      const price = moved(problem, { centre, mean, step });
      const offer = offerAt(problem, rules, price);
      const slope = slopeAt(problem, price, offer.taken);
      if (offer.bound < bound) {
        pace.better(dot(slope, mean) > 0);
        centre = price;
        bound = offer.bound;
      } else pace.worse();
      const share = bestShare(slope, mean, pace.share());
      mean = mean.map((one, group) => (1 - share) * one + share * (slope[group] as number));
      return true;
    },
  };
};

/** The most any choice could reach: a certificate against which a plan is measured. Prices are put on the demand; at
 *  any prices the relaxed problem is solved at sight and is an upper bound, and the volume algorithm looks for good
 *  ones. A round costs about two passes over the pairs.
 *  @source Barahona and Anbil, "The volume algorithm" (2000); Lagrangian relaxation of maximal covering, Galvão and
 *  ReVelle (1996) */
export const upperBound = (
  problem: CoverProblem,
  rules: SitingRules,
  { rounds, isLate, known }: BoundEffort,
): number => {
  const walk = priceWalk(problem, rules, known);
  let before = walk.bound();
  for (let round = 1; round <= rounds && walk.bound() - known > ENOUGH; round += 1) {
    if (isLate() || !walk.step()) break;
    if (round % 100 !== 0) continue;
    if (before - walk.bound() < 0.005 * (walk.bound() - known)) walk.slow();
    before = walk.bound();
  }
  return Math.max(walk.bound(), known);
};
