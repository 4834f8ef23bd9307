import type { CoverProblem } from './cover-problem.ts';

/** A choice under way, with what every single change would bring. */
export interface CoverState {
  readonly isChosen: Uint8Array;
  /** Of a candidate not chosen: what adding it would gain; of a chosen one: what dropping it would lose. */
  readonly worth: Float64Array;
  /** The chosen ones, each in a slot of its own. */
  readonly slots: Int32Array;
  /** shared[slot * candidates + c]: what the one in the slot alone reaches and c would reach too. */
  readonly shared: Float64Array;
  readonly count: () => number;
  readonly add: (candidate: number) => void;
  readonly drop: (candidate: number) => void;
}

const FREE = -1;

const eachGroup = (
  { groupsOf: { first, items } }: CoverProblem,
  candidate: number,
  take: (group: number) => void,
): void => {
  const end = first[candidate + 1] as number;
  for (let at = first[candidate] as number; at < end; at += 1) take(items[at] as number);
};

/** The sums that a choice is judged by, and how a single group changes them. */
const ledgerOf = (problem: CoverProblem, slotCount: number) => {
  const { candidates, weight, candidatesOf } = problem;
  const isChosen = new Uint8Array(candidates);
  const worth = new Float64Array(candidates);
  const slotOf = new Int32Array(candidates).fill(FREE);
  const shared = new Float64Array(slotCount * candidates);
  const { first, items } = candidatesOf;
  for (const one of worth.keys()) {
    eachGroup(problem, one, (group) => {
      worth[one] = (worth[one] as number) + (weight[group] as number);
    });
  }
  /** Adds so much to what everybody who reaches a group would share with the one in a slot. */
  const share = (group: number, candidate: number, by: number): void => {
    const slot = slotOf[candidate] as number;
    if (slot < 0) return;
    const row = slot * candidates;
    const end = first[group + 1] as number;
    for (let at = first[group] as number; at < end; at += 1) {
      const place = row + (items[at] as number);
      shared[place] = (shared[place] as number) + by;
    }
  };
  const soleOf = (group: number): number => {
    const end = first[group + 1] as number;
    for (let at = first[group] as number; at < end; at += 1) {
      if (isChosen[items[at] as number]) return items[at] as number;
    }
    return FREE;
  };
  return {
    ...{ isChosen, worth, slotOf, shared },
    /** A group begins or ceases to be reached by one alone. */
    sole: (group: number, by: number): void => {
      const one = soleOf(group);
      worth[one] = (worth[one] as number) + by;
      share(group, one, by);
    },
    /** A group begins or ceases to be open to everybody who reaches it. */
    open: (group: number, by: number): void => {
      const end = first[group + 1] as number;
      for (let at = first[group] as number; at < end; at += 1) {
        const one = items[at] as number;
        worth[one] = (worth[one] as number) + by;
      }
    },
  };
};

/** Begins an empty choice with so many slots; with none, `shared` is not kept and only adding is quick.
 *  @source Resende and Werneck, "A fast swap-based local search procedure for location problems" (2007) */
export const coverState = (problem: CoverProblem, slotCount: number): CoverState => {
  const { candidates, weight } = problem;
  const { isChosen, worth, slotOf, shared, sole, open } = ledgerOf(problem, slotCount);
  const slots = new Int32Array(slotCount).fill(FREE);
  const times = new Int32Array(weight.length);
  let count = 0;

  const add = (candidate: number): void => {
    eachGroup(problem, candidate, (group) => {
      if (times[group] === 1) sole(group, -(weight[group] as number));
      if (times[group] === 0) open(group, -(weight[group] as number));
    });
    const slot = slots.indexOf(FREE);
    if (slot >= 0) slots[slot] = candidate;
    slotOf[candidate] = slot;
    isChosen[candidate] = 1;
    worth[candidate] = 0;
    count += 1;
    eachGroup(problem, candidate, (group) => {
      times[group] = (times[group] as number) + 1;
      if (times[group] === 1) sole(group, weight[group] as number);
    });
  };
  const drop = (candidate: number): void => {
    const slot = slotOf[candidate] as number;
    if (slot >= 0) {
      shared.fill(0, slot * candidates, (slot + 1) * candidates);
      slots[slot] = FREE;
    }
    slotOf[candidate] = FREE;
    isChosen[candidate] = 0;
    worth[candidate] = 0;
    count -= 1;
    eachGroup(problem, candidate, (group) => {
      times[group] = (times[group] as number) - 1;
      if (times[group] === 1) sole(group, weight[group] as number);
      if (times[group] === 0) open(group, weight[group] as number);
    });
  };
  return { isChosen, worth, slots, shared, count: () => count, add, drop };
};
