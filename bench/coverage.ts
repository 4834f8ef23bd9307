import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Mode } from '#modules/coverage/types.ts';
import { short } from './coverage/measure.ts';
import { openPgRouting, type PgRouting } from './coverage/pg-routing.ts';
import { junctionPlaces, limits, porto, portoFile } from './coverage/porto.ts';
import { measureGrid } from './coverage/province.ts';
import { measureOneMore, measureSeparate, measureUnion, measureWeek } from './coverage/reach.ts';
import { measurePlan, sitingProblem } from './coverage/siting.ts';
import { machineFacts } from './machine-facts.ts';

const STATIONS = 1_237;
/** Aims of the house: times as fast as pgRouting, one core each. */
const aims = { union: 100, separate: { walk: 15, ebike: 10 } } as const;

/** Sums of the same lengths in another order may differ in their last figures. */
const isAlike = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, b);

const besides = async (
  routing: PgRouting,
  starts: readonly number[],
  {
    limit,
    union,
    separate,
  }: {
    readonly limit: number;
    readonly union: ReturnType<typeof measureUnion>;
    readonly separate: ReturnType<typeof measureSeparate>;
  },
) => {
  const theirUnion = await routing.union(starts, limit);
  const theirs = await routing.separate(starts, limit);
  const isSame =
    theirUnion.count === union.count &&
    theirs.count === separate.count &&
    isAlike(theirUnion.sum_m, union.sum_m);
  if (!isSame) {
    throw new Error(
      `pgRouting finds ${theirUnion.count} and ${theirs.count}, we ${union.count} and ${separate.count}`,
    );
  }
  return {
    version: routing.version,
    union: { clock_ms: short(theirUnion.ms), processor_ms: short(theirUnion.processor_ms) },
    union_times: short(theirUnion.processor_ms / union.search_ms),
    separate: { clock_ms: short(theirs.ms), processor_ms: short(theirs.processor_ms) },
    separate_times: short(theirs.processor_ms / separate.ms),
  };
};

const measureMode = async (mode: Mode) => {
  const { graph, read_ms } = await porto(mode);
  const limit = limits[mode];
  const stations = junctionPlaces(graph, STATIONS, 1);
  const places = stations.map(({ place }) => place);
  const union = measureUnion(graph, places, limit);
  const separate = measureSeparate(graph, places, limit);
  const routing = await openPgRouting(graph);
  if (!routing) console.log('pgRouting (postgresql-15-pgrouting) is not installed: not compared');
  const starts = stations.map(({ junction }) => junction);
  const pgRouting = routing && (await besides(routing, starts, { limit, union, separate }));
  await routing?.close();
  const line = {
    junctions: graph.network.junctionLng.length,
    edges: graph.network.edgeFrom.length,
    ...{ read_ms, limit_m: limit },
    union: {
      junctions: union.count,
      covered_share: short(union.covered_m / graph.total_m),
      search_ms: short(union.search_ms),
      covered_ms: short(union.covered_ms),
    },
    separate: { pairs: separate.count, ms: short(separate.ms) },
    pgRouting,
    one_more: measureOneMore(graph, places, limit),
    week: measureWeek(graph, places, limit),
  };
  console.log(mode, JSON.stringify(line, null, 1));
  return { line, problem: sitingProblem(graph, places, limit) };
};

const main = async (): Promise<void> => {
  if (!existsSync(portoFile)) {
    console.log(`no streets at ${portoFile}: nothing measured`);
    return;
  }
  const walk = await measureMode('walk');
  const ebike = await measureMode('ebike');
  const plans = {
    walk_200: await measurePlan(walk.problem, {
      ...{ add: 200, swap_ms: 600, bound_ms: 300, exact_s: 120 },
    }),
    ebike_50: await measurePlan(ebike.problem, {
      ...{ add: 50, swap_ms: 3_500, bound_ms: 1_400, exact_s: 0 },
    }),
  };
  console.log(JSON.stringify(plans, null, 1));
  const grids = [1, 3, 10].map(measureGrid);
  console.table(grids);
  const results = {
    machine: machineFacts(),
    ...{ stations: STATIONS, aims, walk: walk.line, ebike: ebike.line, plans, grids },
  };
  mkdirSync(new URL('results/', import.meta.url), { recursive: true });
  const file = new URL('results/coverage.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
};

await main();
