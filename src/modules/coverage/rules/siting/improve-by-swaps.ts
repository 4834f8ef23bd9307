import { seeded } from '#lib/seeded.ts';
import { fillGreedily } from './choose-greedily.ts';
import { type CoverProblem, reachedBy } from './cover-problem.ts';
import { type CoverState, coverState } from './cover-state.ts';
import { costOf, type SitingRules } from './siting-rules.ts';

/** How long to go on. */
export interface Patience {
  /** Swaps without anything better before it ends. */
  readonly moves: number;
  /** Asked now and then; true ends it. */
  readonly isLate: () => boolean;
}

interface Swap {
  readonly out: number;
  readonly into: number;
  readonly gain: number;
}

/** Until which move nobody may go back in, or out again. */
interface Taboos {
  readonly until: Int32Array;
  readonly move: number;
  /** What a swap must gain to be better than everything so far; then no taboo counts. */
  readonly record: number;
}

/** Who may come in at all. */
const entrantsOf = ({ isChosen }: CoverState, { excluded }: SitingRules): Int32Array => {
  const entrants: number[] = [];
  for (const [one, chosen] of isChosen.entries()) {
    if (!chosen && !excluded.has(one)) entrants.push(one);
  }
  return Int32Array.from(entrants);
};

/** By candidate: those that reach something it reaches too. */
const neighboursOf = ({ candidates, groupsOf, candidatesOf }: CoverProblem): Int32Array[] =>
  Array.from({ length: candidates }, (_, candidate) => {
    const near = new Set<number>();
    for (const group of groupsOf.items.subarray(
      groupsOf.first[candidate],
      groupsOf.first[candidate + 1],
    )) {
      const { first, items } = candidatesOf;
      for (const one of items.subarray(first[group], first[group + 1])) near.add(one);
    }
    return Int32Array.from(near);
  });

/** One who may go out, and what counts for whoever comes in. */
interface Leaver {
  readonly out: number;
  readonly row: number;
  readonly mayCost: number;
  /** A swap that gains no more than this is of no use. */
  readonly most: number;
}

interface Choosing {
  readonly entrants: Int32Array;
  readonly mayEnter: Uint8Array;
  readonly taboos: Taboos;
  readonly spent: number;
  readonly stay: Uint8Array;
  /** Where a budget binds everybody must be looked at; else these are enough, and the leaders. */
  readonly neighbours: readonly Int32Array[] | null;
  readonly leaders: Int32Array;
}

/** The entrants that gain most by themselves: one of all, one of those that need not rest. Who shares nothing with a
 *  leaver gains no more in his place than these. */
const leadersOf = (
  { worth }: CoverState,
  entrants: Int32Array,
  { until, move }: Taboos,
): Int32Array => {
  let any = -1;
  let rested = -1;
  for (const one of entrants) {
    const gain = worth[one] as number;
    if (any < 0 || gain > (worth[any] as number)) any = one;
    const rests = (until[one] as number) > move;
    if (!rests && (rested < 0 || gain > (worth[rested] as number))) rested = one;
  }
  return Int32Array.of(any, rested).filter((one) => one >= 0);
};

/** All that one move is decided on. No copies are made of it: they would cost more than the decision. */
interface Move {
  readonly state: CoverState;
  readonly rules: SitingRules;
  readonly choosing: Choosing;
}

const bestAmong = (
  { state: { worth, shared }, rules: { cost }, choosing }: Move,
  { out, row, mayCost, most }: Leaver,
  list: Int32Array,
): Swap | null => {
  const { mayEnter, taboos } = choosing;
  const { until, move, record } = taboos;
  const loss = worth[out] as number;
  const waits = (until[out] as number) > move;
  let into = -1;
  let best = most;
  for (let at = 0; at < list.length; at += 1) {
    const one = list[at] as number;
    const gain = (worth[one] as number) + (shared[row + one] as number) - loss;
    if (gain <= best || !mayEnter[one] || (cost[one] as number) > mayCost) continue;
    if (gain <= record && (waits || (until[one] as number) > move)) continue;
    best = gain;
    into = one;
  }
  return into < 0 ? null : { out, into, gain: best };
};

const bestFor = (move: Move, leaver: Leaver): Swap | null => {
  const { neighbours, entrants, leaders } = move.choosing;
  if (!neighbours) return bestAmong(move, leaver, entrants);
  const { out, row, mayCost } = leaver;
  const leader = bestAmong(move, leaver, leaders);
  const most = leader ? leader.gain : leaver.most;
  return bestAmong(move, { out, row, mayCost, most }, neighbours[out] ?? entrants) ?? leader;
};

const bestSwap = (state: CoverState, rules: SitingRules, choosing: Choosing): Swap | null => {
  const room = rules.budget - choosing.spent;
  const move = { state, rules, choosing };
  let best: Swap | null = null;
  for (const [slot, out] of state.slots.entries()) {
    if (out < 0 || choosing.stay[out]) continue;
    const row = slot * state.isChosen.length;
    const mayCost = room + (rules.cost[out] as number);
    const most: number = best?.gain ?? -Infinity;
    best = bestFor(move, { out, row, mayCost, most }) ?? best;
  }
  return best;
};

const chosenOf = ({ slots }: CoverState): number[] => [...slots].filter((one) => one >= 0);

const EACH_LOOK_AT_CLOCK = 16;
/** What is gained by less than this is rounding. */
const NOTHING = 1e-9;

const markedOf = (size: number, marked: Iterable<number>): Uint8Array => {
  const marks = new Uint8Array(size);
  for (const one of marked) marks[one] = 1;
  return marks;
};

/** A choice that is changed swap by swap. */
const swapWalk = (problem: CoverProblem, rules: SitingRules, start: readonly number[]) => {
  const state = coverState(problem, rules.add);
  for (const one of start) state.add(one);
  const stay = markedOf(problem.candidates, rules.fixed);
  const until = new Int32Array(problem.candidates);
  const random = seeded(1, 'swaps');
  const tenure = Math.max(2, Math.min(12, Math.floor(rules.add / 4)));
  const neighbours = rules.budget === Infinity ? neighboursOf(problem) : null;
  let spent = costOf(rules, start);
  let value = reachedBy(problem, start);

  const fill = (): void => {
    if (state.count() >= rules.add) return;
    const added = fillGreedily(state, rules, { spent });
    spent += costOf(rules, added);
    if (added.length > 0) value = reachedBy(problem, chosenOf(state));
  };
  return {
    value: (): number => value,
    chosen: (): number[] => chosenOf(state),
    /** Makes the best swap there is; false where there is none. */
    step: (move: number, bestSoFar: number): boolean => {
      const taboos = { until, move, record: bestSoFar - value + NOTHING };
      const entrants = entrantsOf(state, rules);
      const mayEnter = markedOf(problem.candidates, entrants);
      const leaders = leadersOf(state, entrants, taboos);
      const choosing = { entrants, mayEnter, taboos, spent, stay, neighbours, leaders };
      const swap = bestSwap(state, rules, choosing);
      if (!swap) return false;
      state.drop(swap.out);
      state.add(swap.into);
      spent += (rules.cost[swap.into] as number) - (rules.cost[swap.out] as number);
      value += swap.gain;
      until[swap.out] = move + tenure + random.whole(0, tenure);
      until[swap.into] = move + Math.ceil(tenure / 2) + random.whole(0, tenure);
      fill();
      return true;
    },
  };
};

/** Improves a choice by swapping one place for another, always the best swap there is, also a bad one, while what was
 *  just moved rests: so it leaves hills that are not the highest. The same input gives the same answer, unless it is
 *  ended by the clock. One move costs about places times candidates.
 *  @source tabu search (Glover 1986) over the swap neighbourhood of Resende and Werneck (2007) */
export const improveBySwaps = (
  problem: CoverProblem,
  rules: SitingRules,
  { start, patience }: { readonly start: readonly number[]; readonly patience: Patience },
): number[] => {
  const walk = swapWalk(problem, rules, start);
  let best = { chosen: [...start], value: walk.value() };
  for (let move = 1, idle = 0; idle < patience.moves; move += 1, idle += 1) {
    if (move % EACH_LOOK_AT_CLOCK === 0 && patience.isLate()) break;
    if (!walk.step(move, best.value)) break;
    if (walk.value() <= best.value + NOTHING) continue;
    best = { chosen: walk.chosen(), value: walk.value() };
    idle = 0;
  }
  return best.chosen;
};
