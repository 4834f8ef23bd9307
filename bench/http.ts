import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathsOf, type QueryMix, queryMixes } from './http/query-mixes.ts';
import { type ServerProcess, startServer } from './http/server-process.ts';
import { stayAwake } from './http/stay-awake.ts';
import { load, type Round, writeWrkScript } from './http/wrk.ts';
import { machineFacts } from './machine-facts.ts';
import { NATIONAL_STATIONS } from './national-sample.ts';

const SEED = '20261124';
const PORT = Number(process.env.BENCH_PORT ?? 7650);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 6);
const PATHS = 5_000;
const SAMPLED = 101;
const WANTED = 0.7;

const folder = mkdtempSync(join(tmpdir(), 'yijia-bench-http-'));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The answer of middle length among many of the mix: what the bare route will send. */
const typicalAnswer = async (real: ServerProcess, paths: readonly string[]): Promise<string> => {
  const answers: string[] = [];
  for (const path of paths.slice(0, SAMPLED)) {
    const answer = await fetch(real.origin + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    answers.push(await answer.text());
  }
  return answers.toSorted((a, b) => a.length - b.length)[Math.floor(SAMPLED / 2)] ?? '';
};

interface Measured extends Round {
  /** Processor time of the server for one request, in microseconds: the figure other programs disturb least. */
  readonly cpu_us: number;
}

interface Pair {
  readonly real: Measured;
  readonly bare: Measured;
}

const oneRound = async (
  server: ServerProcess,
  script: string,
  seconds = SECONDS,
): Promise<Measured> => {
  const before = server.cpu();
  const round = await load(server.origin, script, seconds);
  return { ...round, cpu_us: (server.cpu() - before) / round.requests };
};

const measure = async (
  servers: { readonly real: ServerProcess; readonly bare: ServerProcess },
  scripts: { readonly real: string; readonly bare: string },
): Promise<Pair[]> => {
  const pairs: Pair[] = [];
  const real = (seconds = SECONDS) => oneRound(servers.real, scripts.real, seconds);
  const bare = (seconds = SECONDS) => oneRound(servers.bare, scripts.bare, seconds);
  // Long enough for both to be compiled.
  await real(2 * SECONDS);
  await bare(2 * SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Turn about, so that a load that comes and goes favours neither.
    if (round % 2 === 0) pairs.push({ real: await real(), bare: await bare() });
    else {
      const first = await bare();
      pairs.push({ bare: first, real: await real() });
    }
  }
  return pairs;
};

const figuresOf = (mix: QueryMix, bytes: number, pairs: readonly Pair[]) => {
  const ratios = pairs.map(({ real, bare }) => real.perSecond / bare.perSecond);
  const middle = (side: 'real' | 'bare', figure: keyof Measured): number =>
    median(pairs.map((pair) => pair[side][figure]));
  return {
    mix: mix.name,
    answer_bytes: bytes,
    real_per_second: Math.round(middle('real', 'perSecond')),
    bare_per_second: Math.round(middle('bare', 'perSecond')),
    ratio: Number(median(ratios).toFixed(3)),
    ratio_lowest: Number(Math.min(...ratios).toFixed(3)),
    ratio_highest: Number(Math.max(...ratios).toFixed(3)),
    ratio_by_cpu: Number((middle('bare', 'cpu_us') / middle('real', 'cpu_us')).toFixed(3)),
    real_cpu_us: Number(middle('real', 'cpu_us').toFixed(1)),
    bare_cpu_us: Number(middle('bare', 'cpu_us').toFixed(1)),
    real_p50_ms: middle('real', 'p50_ms'),
    real_p99_ms: middle('real', 'p99_ms'),
    bare_p99_ms: middle('bare', 'p99_ms'),
    faults: pairs.reduce((sum, { real, bare }) => sum + real.faults + bare.faults, 0),
  };
};

const main = async (): Promise<void> => {
  const awake = stayAwake();
  const real = await startServer('real', PORT, [SEED]);
  const rssLoaded = real.rss();
  const mixes = await Promise.all(
    queryMixes.map(async (mix, number) => {
      const paths = pathsOf(mix, PATHS);
      const answer = join(folder, `${number}.json`);
      const scripts = { real: join(folder, `${number}.lua`), bare: join(folder, `b${number}.lua`) };
      const text = await typicalAnswer(real, paths);
      writeFileSync(answer, text);
      writeWrkScript(scripts.real, paths);
      // The same questions: the bare route reads them too, and ignores them.
      writeWrkScript(
        scripts.bare,
        paths.map((path) => path.replace('/api/stations/nearby', `/bare/${number}`)),
      );
      return { mix, answer, scripts, bytes: Buffer.byteLength(text) };
    }),
  );
  const bare = await startServer(
    'bare',
    PORT + 1,
    mixes.map((one) => one.answer),
  );
  const table: ReturnType<typeof figuresOf>[] = [];
  for (const { mix, scripts, bytes } of mixes) {
    table.push(figuresOf(mix, bytes, await measure({ real, bare }, scripts)));
    console.table(table.slice(-1));
  }
  const memory = { real_loaded: rssLoaded, real_after_load: real.rss(), bare: bare.rss() };
  await Promise.all([real.stop(), bare.stop()]);
  awake.end();

  console.table(table);
  console.log('resident memory, MB:', memory);
  const reached = table.every((line) => line.ratio >= WANTED && line.faults === 0);
  console.log(
    `wanted: ${WANTED} of the bare route in every mix: ${reached ? 'reached' : 'MISSED'}`,
  );
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  const said = {
    ...machineFacts(),
    stations: NATIONAL_STATIONS,
    setup: `wrk, 32 connections on core 1; server on core 0; ${ROUNDS} paired rounds of ${SECONDS} s`,
    idle_cores_kept_awake: awake.holds,
    wanted_ratio: WANTED,
    reached,
    rss_mb: memory,
    table,
  };
  writeFileSync(new URL('http.json', results), `${JSON.stringify(said, null, 2)}\n`);
};

await main().finally(() => rmSync(folder, { recursive: true, force: true }));
