import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countingLists } from '#modules/coverage/rules/reach/counting-lists.ts';
import { incidentEdges, type Place } from '#modules/coverage/rules/reach/covered.ts';
import type { ModeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
import { search, searchRoom } from '#modules/coverage/rules/reach/search.ts';
import { servedPoints } from '#modules/coverage/rules/reach/served-points.ts';
import { chooseGreedily } from '#modules/coverage/rules/siting/choose-greedily.ts';
import {
  type CoverProblem,
  coverProblem,
  reachedBy,
} from '#modules/coverage/rules/siting/cover-problem.ts';
import { planAsLp } from '#modules/coverage/rules/siting/plan-as-lp.ts';
import { planSites } from '#modules/coverage/rules/siting/plan-sites.ts';
import type { SitingRules } from '#modules/coverage/rules/siting/siting-rules.ts';
import { solveExactly } from '#modules/coverage/siting/solve-exactly.ts';
import { seeded } from '../seeded.ts';
import { processor_ms, short } from './measure.ts';
import { junctionPlaces } from './porto.ts';

const CBC_S = Number(process.env.BENCH_CBC_SECONDS ?? 120);

/** Candidates are the stations, demand 20,000 junctions that weigh 1 to 27. */
export const sitingProblem = (
  graph: ModeGraph,
  candidates: readonly Place[],
  limit: number,
): CoverProblem => {
  const random = seeded(20_000);
  const points = junctionPlaces(graph, 20_000, 2).map(({ place }) => place);
  const weight = Float64Array.from(points, () => 1 + Math.floor(random() * 27));
  const served = servedPoints(graph, incidentEdges(graph), points);
  const room = searchRoom(graph);
  const lists = candidates.map((one) => {
    search(graph, [one], { limit, room });
    return served.within(room, [one], limit);
  });
  const pointsOf = countingLists(candidates.length, (take) => {
    for (const [one, list] of lists.entries()) for (const point of list) take(one, point);
  });
  return coverProblem(pointsOf, weight).problem;
};

const rulesOf = (problem: CoverProblem, add: number): SitingRules => ({
  ...{ add, fixed: [], excluded: new Set<number>(), budget: Infinity },
  cost: new Float64Array(problem.candidates).fill(1),
});

/** CBC with the same problem and a time; null where it is not installed. */
const byCbc = (problem: CoverProblem, rules: SitingRules) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yijia-cbc-'));
  try {
    writeFileSync(path.join(folder, 'plan.lp'), planAsLp(problem, rules));
    const words = ['plan.lp', 'sec', String(CBC_S), 'solve', 'solu', 'answer.txt'];
    const { error } = spawnSync('cbc', words, { cwd: folder });
    if (error) return null;
    const answer = readFileSync(path.join(folder, 'answer.txt'), 'utf8');
    const chosen = [...answer.matchAll(/ x(\d+)\s+(?:1|0\.99999\d*)\s/g)].map(([, one]) =>
      Number(one),
    );
    return { status: answer.split('\n')[0]?.slice(0, 40), reached: reachedBy(problem, chosen) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const withTime = (limit_ms: number) => {
  const end = processor_ms() + limit_ms;
  return () => processor_ms() > end;
};

/** One plan within its processor time, beside greedy choice, HiGHS where it fits, and CBC. */
export const measurePlan = async (
  problem: CoverProblem,
  {
    add,
    swap_ms,
    bound_ms,
    exact_s,
  }: {
    readonly add: number;
    readonly swap_ms: number;
    readonly bound_ms: number;
    readonly exact_s: number;
  },
) => {
  const rules = rulesOf(problem, add);
  const startedAt = processor_ms();
  const isLate = withTime(swap_ms);
  const plan = planSites(problem, rules, {
    patience: { moves: 100_000, isLate },
    bound: { rounds: 100_000, isLate: withTime(swap_ms + bound_ms) },
  });
  const ms = processor_ms() - startedAt;
  const best = exact_s > 0 ? await solveExactly(problem, rules, exact_s) : null;
  const optimum = best ? reachedBy(problem, best) : null;
  const cbc = byCbc(problem, rules);
  const gap = (more: number): number => short((100 * (more - plan.reached)) / more);
  return {
    add,
    pairs: problem.groupsOf.items.length,
    greedy: reachedBy(problem, chooseGreedily(problem, rules)),
    ours: plan.reached,
    ms: Math.round(ms),
    bound: Math.floor(plan.bound),
    certified_gap_percent: gap(plan.bound),
    optimum_by_highs: optimum,
    gap_to_optimum_percent: optimum === null ? null : gap(optimum),
    cbc: cbc && { ...cbc, seconds: CBC_S },
  };
};
