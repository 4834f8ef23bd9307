import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingLists } from '../reach/counting-lists.ts';
import { chooseGreedily } from './choose-greedily.ts';
import { type CoverProblem, coverProblem, reachedBy } from './cover-problem.ts';
import { coverState } from './cover-state.ts';
import { byUsefulness, planSites } from './plan-sites.ts';
import { costOf, type SitingRules } from './siting-rules.ts';
import { upperBound } from './upper-bound.ts';

const problemOf = (lists: readonly (readonly number[])[], weight: readonly number[]) =>
  coverProblem(
    countingLists(lists.length, (take) => {
      for (const [one, list] of lists.entries()) for (const point of list) take(one, point);
    }),
    Float64Array.from(weight),
  );

const rulesOf = (candidates: number, some: Partial<SitingRules>): SitingRules => ({
  add: 2,
  fixed: [],
  excluded: new Set(),
  cost: new Float64Array(candidates).fill(1),
  budget: Infinity,
  ...some,
});

const effort = {
  patience: { moves: 60, isLate: () => false },
  bound: { rounds: 200, isLate: () => false },
};

/** Every choice there is, tried. */
const bestOfAll = (problem: CoverProblem, rules: SitingRules): number => {
  let best = -Infinity;
  for (let set = 0; set < 2 ** problem.candidates; set += 1) {
    const chosen = Array.from({ length: problem.candidates }, (_, one) => one).filter(
      (one) => set & (1 << one),
    );
    const fits =
      chosen.length <= rules.add &&
      rules.fixed.every((one) => chosen.includes(one)) &&
      !chosen.some((one) => rules.excluded.has(one)) &&
      costOf(rules, chosen) <= rules.budget;
    if (fits) best = Math.max(best, reachedBy(problem, chosen));
  }
  return best;
};

const anyCity = fc
  .record({
    lists: fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 7 }), { minLength: 1, maxLength: 8 }),
    weight: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
    add: fc.integer({ min: 1, max: 5 }),
    cost: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }),
    budget: fc.option(fc.integer({ min: 5, max: 12 }), { nil: Infinity }),
    fixed: fc.option(fc.nat(7), { nil: 99 }),
    excluded: fc.option(fc.nat(7), { nil: 99 }),
  })
  .map(({ lists, weight, add, cost, budget, fixed, excluded }) => {
    const many = lists.length;
    const isFixed = fixed < many && fixed !== excluded;
    const rules = rulesOf(many, {
      add: Math.min(add, many),
      ...{ budget, cost: Float64Array.from(cost.slice(0, many)) },
      fixed: isFixed ? [fixed] : [],
      excluded: new Set(excluded < many ? [excluded] : []),
    });
    return { lists, weight, rules };
  });

describe('demand put together', () => {
  test('points with the same candidates are one group; those nobody asks for or reaches are none', () => {
    const { problem, groupOfPoint } = problemOf([[0, 1, 2], [0, 1, 4], []], [3, 4, 5, 6, 0]);
    expect([...groupOfPoint]).toEqual([0, 0, 1, -1, -1]);
    expect([...problem.weight]).toEqual([7, 5]);
    expect([...problem.candidatesOf.items]).toEqual([0, 1, 0]);
  });
});

describe('choosing sites', () => {
  test('greed alone is not the best: a swap finds the pair', () => {
    // The middle one reaches most by itself, but the two at its sides together reach all.
    const { problem } = problemOf(
      [
        [0, 1, 2],
        [1, 2, 3, 4],
        [3, 4, 5],
      ],
      [1, 1, 1, 1, 1, 1],
    );
    const rules = rulesOf(3, { add: 2 });
    expect(reachedBy(problem, chooseGreedily(problem, rules))).toBe(5);
    const plan = planSites(problem, rules, effort);
    expect(plan.reached).toBe(6);
    expect(plan.bound).toBeCloseTo(6, 6);
  });

  test('keeps to number, budget, what is fixed and what is excluded, and its bound holds', () => {
    fc.assert(
      fc.property(anyCity, ({ lists, weight, rules }) => {
        const { problem } = problemOf(lists, weight);
        const plan = planSites(problem, rules, effort);
        const best = bestOfAll(problem, rules);
        expect(plan.chosen.length).toBeLessThanOrEqual(rules.add);
        expect(new Set(plan.chosen).size).toBe(plan.chosen.length);
        expect(plan.chosen).toEqual(expect.arrayContaining([...rules.fixed]));
        expect(plan.chosen.some((one) => rules.excluded.has(one))).toBe(false);
        expect(costOf(rules, plan.chosen)).toBeLessThanOrEqual(rules.budget);
        expect(plan.reached).toBe(reachedBy(problem, plan.chosen));
        expect(plan.reached).toBeLessThanOrEqual(best);
        expect(plan.bound).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: 400 },
    );
  });

  test('without costs it finds the best choice of small cities', () => {
    fc.assert(
      fc.property(anyCity, ({ lists, weight, rules }) => {
        const { problem } = problemOf(lists, weight);
        const free = { ...rules, budget: Infinity };
        expect(planSites(problem, free, effort).reached).toBe(bestOfAll(problem, free));
      }),
      // No search by swaps is sure to find it: the cities stay the same.
      { numRuns: 400, seed: 4 },
    );
  });

  test('the same question gives the same plan, the most useful place first', () => {
    fc.assert(
      fc.property(anyCity, ({ lists, weight, rules }) => {
        const { problem } = problemOf(lists, weight);
        const plan = planSites(problem, rules, effort);
        expect(planSites(problem, rules, effort)).toEqual(plan);
        expect(byUsefulness(problem, rules, plan.chosen.toReversed())).toEqual(plan.chosen);
      }),
      { numRuns: 50 },
    );
  });
});

/** A choice after a walk of adding and dropping. */
const afterWalk = (problem: CoverProblem, walk: readonly number[]) => {
  const state = coverState(problem, problem.candidates);
  const chosen = new Set<number>();
  for (const one of walk.map((move) => move % problem.candidates)) {
    if (chosen.delete(one)) state.drop(one);
    else {
      chosen.add(one);
      state.add(one);
    }
  }
  return { state, chosen };
};

const someWalk = fc.array(fc.nat(7), { maxLength: 20 });

describe('a choice under way', () => {
  test('knows what every single change would bring, whatever was added and dropped before', () => {
    fc.assert(
      fc.property(anyCity, someWalk, ({ lists, weight }, walk) => {
        const { problem } = problemOf(lists, weight);
        const { state, chosen } = afterWalk(problem, walk);
        const now = reachedBy(problem, [...chosen]);
        for (const [one, worth] of state.worth.entries()) {
          const other = new Set(chosen);
          if (!other.delete(one)) other.add(one);
          expect(worth).toBe(Math.abs(reachedBy(problem, [...other]) - now));
        }
      }),
    );
  });

  test('knows what every swap would bring', () => {
    fc.assert(
      fc.property(anyCity, someWalk, ({ lists, weight }, walk) => {
        const { problem } = problemOf(lists, weight);
        const { state, chosen } = afterWalk(problem, walk);
        const now = reachedBy(problem, [...chosen]);
        const others = [...state.worth.keys()].filter((one) => !chosen.has(one));
        const swaps = [...state.slots.entries()]
          .filter(([, out]) => out >= 0)
          .flatMap(([slot, out]) => others.map((into) => ({ slot, out, into })));
        for (const { slot, out, into } of swaps) {
          const swapped = [...chosen].filter((one) => one !== out).concat(into);
          const shared = state.shared[slot * problem.candidates + into] ?? 0;
          const gain = (state.worth[into] ?? 0) + shared - (state.worth[out] ?? 0);
          expect(gain).toBe(reachedBy(problem, swapped) - now);
        }
      }),
    );
  });
});

describe('the certificate', () => {
  test('of a city without demand is nought', () => {
    const { problem } = problemOf([[], []], []);
    const asked = { ...effort.bound, known: 0 };
    expect(upperBound(problem, rulesOf(2, { add: 1 }), asked)).toBe(0);
  });
});
