import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  type Coverage,
  measureCoverage,
  type PlaceCoverage,
  readPlaces,
} from '#modules/coverage/public.ts';
import { defaultSpeeds } from '#modules/coverage/rules/reach/mode-graph.ts';
import type { Mode } from '#modules/coverage/types.ts';
import { complain } from './complain.ts';
import { readStreets } from './read-streets.ts';
import { numberWithin, readBytes } from './read-words.ts';
import { say } from './say.ts';

interface CoverageOptions {
  readonly streets?: string;
  readonly stations?: string;
  readonly at?: string;
  readonly need?: string;
  readonly mode: Mode;
  readonly metres?: number;
  readonly minutes?: number;
  readonly snap: number;
  readonly json?: true;
}

const fifteenMinutes = 15;

const tenth = (metres: number): number => Math.round(metres * 10) / 10;

const placeJson = ({ id, foothold, junctions, metres }: PlaceCoverage) => ({
  id,
  junctions,
  metres: tenth(metres),
  snapped: foothold && {
    lng: Number(foothold.at[0].toFixed(7)),
    lat: Number(foothold.at[1].toFixed(7)),
    away_m: tenth(foothold.away),
  },
});

const printPeople = (
  { places, union }: Coverage,
  { mode, metres }: { mode: Mode; metres: number },
) => {
  const off = places.filter((place) => !place.foothold);
  const share = union.total_m > 0 ? (100 * union.covered_m) / union.total_m : 0;
  say(`${mode === 'walk' ? '步行' : '骑电动自行车'} ${metres} 米以内：`);
  say(
    `覆盖街道 ${(union.covered_m / 1000).toFixed(1)} 公里，占 ${(union.total_m / 1000).toFixed(1)} 公里的 ${share.toFixed(1)} %`,
  );
  say(
    `${places.length} 个点，其中 ${off.length} 个不在街道网上${
      off.length > 0
        ? `：${off
            .slice(0, 10)
            .map(({ id }) => id)
            .join('、')}${off.length > 10 ? ' 等' : ''}`
        : ''
    }`,
  );
};

const fromHouse = async (options: CoverageOptions): Promise<void> => {
  const { mode, metres, at, need, json } = options;
  const minutes =
    metres === undefined ? (options.minutes ?? fifteenMinutes) : metres / defaultSpeeds[mode];
  // The house is loaded only by whoever asks for its own stations.
  const { coverageInHouse } = await import('./coverage-in-house.ts');
  await coverageInHouse({
    ...{ mode, minutes },
    ...(at === undefined ? {} : { at }),
    ...(need === undefined ? {} : { need }),
    ...(json ? { json } : {}),
  });
};

const run = async (options: CoverageOptions): Promise<void> => {
  const { mode, snap, streets, stations } = options;
  if (streets === undefined && stations === undefined) return fromHouse(options);
  if (streets === undefined || stations === undefined) {
    const why = '--streets 和 --stations 要一起写；都不写就用本装置自己的数据。';
    complain(why);
    throw new InvalidArgumentError(why);
  }
  const metres = options.metres ?? (options.minutes ?? fifteenMinutes) * defaultSpeeds[mode];
  const name = path.basename(stations);
  const places = await readPlaces(await readBytes(stations), name);
  const graph = await readStreets(streets, mode);
  const coverage = measureCoverage(graph, places, { metres, snap_m: snap });
  if (!options.json) {
    printPeople(coverage, { mode, metres });
    return;
  }
  const { junctions, covered_m, total_m } = coverage.union;
  const answer = {
    mode,
    metres,
    stations: coverage.places.map(placeJson),
    union: { junctions, covered_m: tenth(covered_m), total_m: tenth(total_m) },
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
};

/** `yijia coverage`: which streets the stations really cover, on foot or by e-bike, computed from files alone. */
export const coverageCommand = (): Command =>
  new Command('coverage')
    .description('计算驿站在真实街道上的覆盖范围')
    .option('--streets <文件>', 'OpenStreetMap 街道文件（.osm.pbf）；不写就用本装置的街道和驿站')
    .option('--stations <文件>', '驿站表（CSV 或 XLSX，列 id,lng,lat，WGS-84）')
    .option('--at <时刻>', '本装置的驿站在什么时刻，如 2026-11-24T03:00（默认现在）')
    .option('--need <设施>', '只算有这些设施的驿站，如 toilet,water')
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
    .option('--snap <米>', '驿站离街道最远多少米还算在街道上', numberWithin(0, 5_000), 100)
    .option('--json', '输出 JSON')
    .action(run);
