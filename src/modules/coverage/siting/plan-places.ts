import type { LngLat } from '#lib/lng-lat.ts';
import { type SnapIndex, snapIndex } from '../reach/snap-index.ts';
import { type CountingLists, countingLists } from '../rules/reach/counting-lists.ts';
import { incidentEdges } from '../rules/reach/covered.ts';
import type { ModeGraph } from '../rules/reach/mode-graph.ts';
import { search, searchRoom } from '../rules/reach/search.ts';
import { servedPoints } from '../rules/reach/served-points.ts';
import { type CoverProblem, coverProblem, reachedBy } from '../rules/siting/cover-problem.ts';
import { byUsefulness, planSites, type SitingEffort } from '../rules/siting/plan-sites.ts';
import { costOf, isWithinBudget, type SitingRules } from '../rules/siting/siting-rules.ts';
import type { Foothold } from '../types.ts';
import { solveExactly } from './solve-exactly.ts';

/** A place where a station might be. */
export interface Candidate {
  readonly id: string;
  readonly at: LngLat;
  readonly cost: number;
  readonly fixed: boolean;
  readonly excluded: boolean;
}

/** Somewhere people are, and how many. */
export interface Demand {
  readonly at: LngLat;
  readonly weight: number;
}

/** What a plan is asked: metres at the mode's own speed, how far from a street a place may lie, how many to add. */
export interface PlanQuestion {
  readonly metres: number;
  readonly snap_m: number;
  readonly add: number;
  /** null = whatever it costs. */
  readonly budget: number | null;
  /** Seconds for the proof by a solver; 0 = none. */
  readonly prove_s: number;
  readonly effort: SitingEffort;
}

/** One place chosen: what it adds to those before it. */
export interface ChosenPlace {
  readonly id: string;
  readonly cost: number;
  readonly fixed: boolean;
  readonly gains: number;
}

export interface PlacesPlan {
  readonly chosen: readonly ChosenPlace[];
  readonly cost: number;
  readonly demand: {
    readonly total: number;
    /** Of the total: farther from every street than allowed; nobody is counted as reaching it. */
    readonly off_network: number;
    readonly before: number;
    readonly after: number;
    /** No choice reaches more. */
    readonly bound: number;
  };
  /** Proven to be the best there is. */
  readonly proven: boolean;
  readonly off_network: readonly string[];
}

/** The lists of a plan. */
export interface PlanLists {
  readonly stations: readonly { readonly at: LngLat }[];
  readonly candidates: readonly Candidate[];
  readonly demand: readonly Demand[];
}

const isThere = (one: Foothold | null): one is Foothold => one !== null;
const sumOf = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

interface Pairs {
  /** Points of demand within reach of a candidate. */
  readonly pointsOf: CountingLists;
  /** By point: what it weighs unless a station reaches it already. */
  readonly open: Float64Array;
}

const pairsOf = (
  graph: ModeGraph,
  {
    stations,
    candidates,
    points,
    weights,
    metres,
  }: {
    readonly stations: readonly Foothold[];
    readonly candidates: readonly (Foothold | null)[];
    readonly points: readonly Foothold[];
    readonly weights: readonly number[];
    readonly metres: number;
  },
): Pairs => {
  const served = servedPoints(graph, incidentEdges(graph), points);
  const room = searchRoom(graph, Math.max(1, stations.length));
  const from = (places: readonly Foothold[]): readonly number[] => {
    search(graph, places, { limit: metres, room });
    return served.within(room, places, metres);
  };
  const open = Float64Array.from(weights);
  for (const point of from(stations)) open[point] = 0;
  const lists = candidates.map((one) => (one ? from([one]) : []));
  const pointsOf = countingLists(candidates.length, (take) => {
    for (const [candidate, list] of lists.entries()) {
      for (const point of list) if (open[point]) take(candidate, point);
    }
  });
  return { pointsOf, open };
};

const rulesOf = (candidates: readonly Candidate[], question: PlanQuestion): SitingRules => ({
  add: Math.min(question.add, candidates.length),
  fixed: candidates.flatMap(({ fixed }, one) => (fixed ? [one] : [])),
  excluded: new Set(candidates.flatMap(({ excluded }, one) => (excluded ? [one] : []))),
  cost: Float64Array.from(candidates, ({ cost }) => cost),
  budget: question.budget ?? Infinity,
});

/** Why a plan cannot be made at all, in Chinese; null = it can. */
export const whyNotPlan = (
  candidates: readonly Candidate[],
  question: PlanQuestion,
): string | null => {
  const rules = rulesOf(candidates, question);
  const both = candidates.find(({ fixed, excluded }) => fixed && excluded);
  if (both) return `候选点“${both.id}”既必选又排除`;
  if (rules.fixed.length > question.add) {
    return `必选的候选点有 ${rules.fixed.length} 个，多于要新增的 ${question.add} 个`;
  }
  const spent = costOf(rules, rules.fixed);
  return isWithinBudget(rules, spent) ? null : `必选的候选点已要 ${spent}，超出预算`;
};

const decide = async (problem: CoverProblem, rules: SitingRules, question: PlanQuestion) => {
  const plan = planSites(problem, rules, question.effort);
  // Where demand is whole numbers, so is what a choice reaches.
  const isWhole = problem.weight.every((weight) => Number.isInteger(weight));
  const bound = isWhole ? Math.floor(plan.bound + 1e-6) : plan.bound;
  if (bound <= plan.reached || question.prove_s <= 0) return { ...plan, bound };
  const best = await solveExactly(problem, rules, question.prove_s);
  if (!best) return { ...plan, bound };
  const reached = Math.max(plan.reached, reachedBy(problem, best));
  return {
    chosen: reached > plan.reached ? byUsefulness(problem, rules, best) : plan.chosen,
    reached,
    bound: reached,
  };
};

/** Says where to add stations so that most demand is reached that is not reached yet, and how far from the best
 *  possible choice this may be. The same input gives the same plan, unless it is ended by the clock. */
export const planPlaces = async (
  graph: ModeGraph,
  { stations, candidates, demand }: PlanLists,
  question: PlanQuestion,
  index: SnapIndex = snapIndex(graph),
): Promise<PlacesPlan> => {
  const snap = ({ at }: { readonly at: LngLat }) => index.nearest(at, question.snap_m);
  const snapped = demand.map((one) => ({ weight: one.weight, foothold: snap(one) }));
  const onStreets = snapped.flatMap(({ weight, foothold }) =>
    foothold ? [{ weight, foothold }] : [],
  );
  const footholds = candidates.map(snap);
  const weights = onStreets.map(({ weight }) => weight);
  const { pointsOf, open } = pairsOf(graph, {
    stations: stations.map(snap).filter(isThere),
    candidates: footholds,
    points: onStreets.map(({ foothold }) => foothold),
    ...{ weights, metres: question.metres },
  });
  const { problem } = coverProblem(pointsOf, open);
  const rules = rulesOf(candidates, question);
  const { chosen, reached, bound } = await decide(problem, rules, question);
  const total = sumOf(demand.map(({ weight }) => weight));
  const before = sumOf(weights) - sumOf(open);
  return {
    chosen: chosenPlaces(problem, candidates, chosen),
    cost: costOf(rules, chosen),
    demand: {
      total,
      off_network: total - sumOf(weights),
      before,
      after: before + reached,
      bound: before + bound,
    },
    proven: bound <= reached,
    off_network: candidates.flatMap(({ id }, place) => (footholds[place] ? [] : [id])),
  };
};

const chosenPlaces = (
  problem: CoverProblem,
  candidates: readonly Candidate[],
  chosen: readonly number[],
): ChosenPlace[] => {
  let before = 0;
  return chosen.map((one, place) => {
    const after = reachedBy(problem, chosen.slice(0, place + 1));
    const gains = after - before;
    before = after;
    const { id = '', cost = 0, fixed = false } = candidates[one] ?? {};
    return { id, cost, fixed, gains };
  });
};
