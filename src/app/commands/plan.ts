import path from 'node:path';
import { Command, Option } from 'commander';
import {
  BrokenStreetFile,
  type PlacesPlan,
  type PlanQuestion,
  planPlaces,
  readCandidates,
  readDemand,
  readPlaces,
  whyNotPlan,
} from '#modules/coverage/public.ts';
import { defaultSpeeds } from '#modules/coverage/rules/reach/mode-graph.ts';
import type { Mode } from '#modules/coverage/types.ts';
import { readStreets } from './read-streets.ts';
import { numberWithin, readBytes } from './read-words.ts';
import { say } from './say.ts';

interface PlanOptions {
  readonly streets: string;
  readonly stations?: string;
  readonly demand: string;
  readonly candidates: string;
  readonly add: number;
  readonly budget?: number;
  readonly mode: Mode;
  readonly metres?: number;
  readonly minutes?: number;
  readonly snap: number;
  readonly prove: number;
  readonly json?: true;
}

const fifteenMinutes = 15;
/** A plan is looked for until nothing better comes for so many swaps, or for so long. */
const SWAPS = 3_000;
const SWAP_MS = 4_000;
const BOUND_ROUNDS = 600;

const questionOf = (options: PlanOptions): PlanQuestion => {
  const { mode, snap, add, budget, prove } = options;
  let end = Infinity;
  const isLate = (): boolean => {
    if (end === Infinity) end = performance.now() + SWAP_MS;
    return performance.now() > end;
  };
  return {
    metres: options.metres ?? (options.minutes ?? fifteenMinutes) * defaultSpeeds[mode],
    snap_m: snap,
    add,
    budget: budget ?? null,
    prove_s: prove,
    effort: {
      patience: { moves: SWAPS, isLate },
      bound: { rounds: BOUND_ROUNDS, isLate: () => false },
    },
  };
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const gapOf = ({ demand: { after, bound } }: PlacesPlan): number =>
  bound > 0 ? Math.max(0, (bound - after) / bound) : 0;

const planJson = (plan: PlacesPlan, { mode }: PlanOptions, { metres }: PlanQuestion) => ({
  mode,
  metres,
  chosen: plan.chosen.map(({ id, cost, fixed, gains }) => ({
    id,
    gains: rounded(gains),
    cost,
    fixed,
  })),
  cost: rounded(plan.cost),
  demand: {
    total: rounded(plan.demand.total),
    off_network: rounded(plan.demand.off_network),
    before: rounded(plan.demand.before),
    after: rounded(plan.demand.after),
    bound: rounded(plan.demand.bound),
  },
  gap: Number(gapOf(plan).toFixed(6)),
  proven: plan.proven,
  off_network: plan.off_network,
});

const printPeople = (plan: PlacesPlan): void => {
  const { total, before, after, off_network } = plan.demand;
  const share = (value: number): string =>
    total > 0 ? `${((100 * value) / total).toFixed(1)} %` : '0 %';
  say(`现有驿站覆盖需求 ${share(before)}，新增 ${plan.chosen.length} 处后 ${share(after)}。`);
  say(
    plan.proven
      ? '已证明没有更好的选法。'
      : `与最好的选法最多相差 ${(100 * gapOf(plan)).toFixed(2)} %。`,
  );
  for (const { id, gains, fixed } of plan.chosen) {
    say(`  ${id}${fixed ? '（必选）' : ''}：新增覆盖 ${rounded(gains)}`);
  }
  if (off_network > 0) say(`不在街道网上的需求：${rounded(off_network)}`);
  if (plan.off_network.length > 0) say(`不在街道网上的候选点：${plan.off_network.join('、')}`);
};

const run = async (options: PlanOptions): Promise<void> => {
  const question = questionOf(options);
  const candidates = await readCandidates(
    await readBytes(options.candidates),
    path.basename(options.candidates),
  );
  const why = whyNotPlan(candidates, question);
  if (why) throw new BrokenStreetFile(why);
  const demand = await readDemand(await readBytes(options.demand), path.basename(options.demand));
  const stations = options.stations
    ? await readPlaces(await readBytes(options.stations), path.basename(options.stations))
    : [];
  const graph = await readStreets(options.streets, options.mode);
  const plan = await planPlaces(graph, { stations, candidates, demand }, question);
  if (options.json) {
    process.stdout.write(`${JSON.stringify(planJson(plan, options, question))}\n`);
  } else printPeople(plan);
};

/** `yijia plan`: where the next stations should be, from files alone. */
export const planCommand = (): Command =>
  new Command('plan')
    .description('计算新驿站设在哪里覆盖的需求最多')
    .requiredOption('--streets <文件>', 'OpenStreetMap 街道文件（.osm.pbf）')
    .requiredOption('--demand <文件>', '需求点（CSV/XLSX 列 lng,lat,weight，或 GeoJSON 点）')
    .requiredOption('--candidates <文件>', '候选点（列 id,lng,lat，可有 cost,fixed,excluded）')
    .requiredOption('--add <个数>', '新增几处（必选的算在内）', numberWithin(0, 10_000, true))
    .option('--stations <文件>', '现有驿站（CSV 或 XLSX，列 id,lng,lat）')
    .option('--budget <数>', '费用合计不超过多少', numberWithin(0, 1e12))
    .addOption(
      new Option('--mode <方式>', 'walk 步行，ebike 骑电动自行车')
        .choices(['walk', 'ebike'])
        .default('walk'),
    )
    .option('--metres <米>', '多少米以内', numberWithin(0, 100_000))
    .addOption(
      new Option('--minutes <分钟>', '多少分钟以内（默认 15）')
        .argParser(numberWithin(0, 600))
        .conflicts('metres'),
    )
    .option('--snap <米>', '离街道最远多少米还算在街道上', numberWithin(0, 5_000), 100)
    .option('--prove <秒>', '用求解器证明最优，最多几秒（0 不证明）', numberWithin(0, 600), 10)
    .option('--json', '输出 JSON')
    .action(run);
