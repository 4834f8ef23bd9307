import { mkdirSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import type { LngLat } from '#lib/lng-lat.ts';
import { needBits } from '#modules/stations/nearest/facility-bits.ts';
import { nearestByBruteForce } from '#modules/stations/nearest/nearest-by-brute-force.ts';
import {
  createStationIndex,
  type NearestQuestion,
  type StationIndex,
} from '#modules/stations/nearest/station-index.ts';
import { machineFacts } from './machine-facts.ts';
import { nationalSample } from './national-sample.ts';
import { askingCentres, askingPlaces, type NearestCase, nearestCases } from './nearest-cases.ts';
import {
  nearestSql,
  type PostgisWay,
  planOf,
  postgisRate,
  postgisWays,
  type Rate,
  withItsIndex,
} from './postgis-nearest.ts';
import { loadStations, type Overrides, passing } from './postgis-stations.ts';
import { endedSessionsCpu } from './postgres-cpu.ts';
import { benchServer } from './private-postgres.ts';
import { samplePatternsOpen } from './sample-hours.ts';
import { seeded } from './seeded.ts';

const SEED = 20_261_124;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const RUNS = 2;
const CHECKED_PLACES = 40;

const stations = nationalSample(SEED);
const random = seeded(SEED + 7);
const overrides: Overrides = new Map(
  stations.filter((it) => it.hasOverrides).map((it) => [it.id, random() < 0.5]),
);
const isOverriddenOpen = (id: string): boolean => overrides.get(id) ?? false;
const places = askingPlaces(SEED, 20_000);
const centres = askingCentres(SEED);

const questionOf = (asked: NearestCase): ((at: LngLat) => NearestQuestion) => {
  const open = { patternOpen: samplePatternsOpen(asked.minuteOfWeek), isOverriddenOpen };
  const need = needBits(asked.need);
  return (at) => ({ at, need, open, limit: asked.limit });
};

const CPU_MICROSECONDS = 1e6;

const rate = (index: StationIndex, ask: (at: LngLat) => NearestQuestion): Rate => {
  const start = performance.now();
  const before = process.cpuUsage();
  let answers = 0;
  while (performance.now() - start < SECONDS * 1000) {
    for (const at of places) index.nearest(ask(at));
    answers += places.length;
  }
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: Math.round((answers * 1000) / (performance.now() - start)),
    perCpuSecond: Math.round((answers * CPU_MICROSECONDS) / (user + system)),
  };
};

const best = (measure: () => Rate): Rate => {
  const rates = Array.from({ length: RUNS }, () => measure());
  return {
    perSecond: Math.max(...rates.map((it) => it.perSecond)),
    perCpuSecond: Math.max(...rates.map((it) => it.perCpuSecond)),
  };
};

const truthOf = (asked: NearestCase): string[] =>
  places
    .slice(0, CHECKED_PLACES)
    .map((at) => nearestByBruteForce(stations, questionOf(asked)(at)))
    .map((found) => found.map((it) => it.id).join());

const assertExact = (index: StationIndex, asked: NearestCase, truth: readonly string[]): void => {
  for (const [n, expected] of truth.entries()) {
    const at = places[n] ?? [0, 0];
    const found = index.nearest(questionOf(asked)(at)).map((it) => it.id);
    if (found.join() !== expected) throw new Error(`wrong answer: ${asked.name} at ${at}`);
  }
};

const otherAnswers = async (
  client: Client,
  { way, limit }: { way: PostgisWay; limit: number },
  truth: readonly string[],
): Promise<number> => {
  let others = 0;
  for (const [n, expected] of truth.entries()) {
    const [lng, lat] = places[n] ?? [0, 0];
    const sql = nearestSql(way, limit, { lng: String(lng), lat: String(lat) });
    const { rows } = await client.query<{ id: string }>(sql);
    if (rows.map((row) => row.id).join() !== expected) others += 1;
  }
  return others;
};

/** Processor milliseconds of the first answer when patterns open or close, and of one after an edit in place. */
const costsOfChange = (index: StationIndex, asked: NearestCase) => {
  const ask = questionOf(asked);
  const at = places[0] ?? [0, 0];
  const time = (run: () => void, times: number): number => {
    const before = process.cpuUsage();
    for (let n = 0; n < times; n += 1) run();
    const { user, system } = process.cpuUsage(before);
    return Number(((user + system) / 1000 / times).toFixed(3));
  };
  let turn = 0;
  const newMinute = () => {
    // A pattern number no station uses makes the state of the patterns a new one.
    turn += 1;
    const patternOpen = Uint8Array.from([...samplePatternsOpen(asked.minuteOfWeek), turn]);
    index.nearest({ ...ask(at), open: { patternOpen, isOverriddenOpen } });
  };
  const edit = () => {
    const station = stations[turn++ % stations.length];
    if (station) index.put(station);
    index.nearest(ask(at));
  };
  return { newPatterns_ms: time(newMinute, 20), afterEdit_ms: time(edit, 1000) };
};

interface Bench {
  readonly client: Client;
  readonly index: StationIndex;
  readonly url: string;
  readonly cpu: () => number;
}

const measureCase = async ({ client, index, url, cpu }: Bench, asked: NearestCase, n: number) => {
  const truth = truthOf(asked);
  assertExact(index, asked, truth);
  const { limit } = asked;
  const postgis = [];
  for (const way of postgisWays(asked, n)) {
    const measured = await withItsIndex(client, way, async () => ({
      way: way.name,
      index: await planOf(client, way, limit),
      differs: await otherAnswers(client, { way, limit }, truth),
      ...best(() => postgisRate(way, { url, limit, centres, seconds: SECONDS, cpu })),
    }));
    postgis.push(measured);
  }
  const ask = questionOf(asked);
  for (const at of places) index.nearest(ask(at));
  const ours = best(() => rate(index, ask));
  const share_percent = (100 * passing(stations, asked, overrides)) / stations.length;
  const result = {
    case: asked.name,
    share_percent: Number(share_percent.toFixed(2)),
    ...ours,
    ...costsOfChange(index, asked),
    postgis: postgis.map((it) => ({
      ...it,
      timesFaster: Number((ours.perCpuSecond / it.perCpuSecond).toFixed(1)),
    })),
  };
  print(result);
  return result;
};

type CaseResult = Awaited<ReturnType<typeof measureCase>>;

const line = (name: string, { perCpuSecond, perSecond }: Rate): string =>
  `  ${name.padEnd(42)}${String(perCpuSecond).padStart(8)}/cpu-s ${String(perSecond).padStart(8)}/s`;

const print = (result: CaseResult): void => {
  const lines = result.postgis.map((it) => {
    const note = it.differs ? `, ${it.differs} of ${CHECKED_PLACES} answers differ` : '';
    return `${line(`PostGIS, ${it.way}`, it)}  ${it.timesFaster}× (${it.index}${note})`;
  });
  const title = `${result.case} (${result.share_percent} % pass)`;
  process.stdout.write(`\n${[title, line('index in memory', result), ...lines].join('\n')}\n`);
};

const measure = async (client: Client, url: string) => {
  await client.connect();
  await client.query('set jit = off');
  await loadStations(client, stations, { cases: nearestCases, overrides });
  const start = performance.now();
  const index = createStationIndex(stations);
  const build_ms = Math.round(performance.now() - start);
  const { rows } = await client.query<{ v: string }>(
    "select split_part(version(), ' ', 2) || ' / PostGIS ' || postgis_lib_version() as v",
  );
  const cpu = await endedSessionsCpu(client);
  const cases: CaseResult[] = [];
  for (const [n, asked] of nearestCases.entries()) {
    cases.push(await measureCase({ client, index, url, cpu }, asked, n));
  }
  await client.query('drop table bench_station');
  return {
    machine: machineFacts(),
    postgres: rows[0]?.v,
    stations: stations.length,
    build_ms,
    cases,
  };
};

const server = benchServer();
const client = new Client(server.url);
try {
  const results = await measure(client, server.url);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/nearest.json', `${JSON.stringify(results, null, 2)}\n`);
} finally {
  await client.end();
  server.stop();
}
