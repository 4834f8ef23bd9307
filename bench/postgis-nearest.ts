import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { LngLat } from '#lib/lng-lat.ts';
import { ASKED_AROUND_DEGREES, type NearestCase } from './nearest-cases.ts';
import { bitsFilter } from './postgis-stations.ts';

/** One way to let PostGIS answer a case: its filter, and a partial index where it gets one. */
export interface PostgisWay {
  readonly name: string;
  readonly filter: string;
  readonly partial: string | null;
}

/** From what a live server can do to an index frozen at the very minute asked about. */
export const postgisWays = (asked: NearestCase, n: number): PostgisWay[] => {
  const columns = `has_${n} and open_${n}`;
  return [
    { name: 'bits', filter: bitsFilter(asked), partial: null },
    { name: 'columns', filter: columns, partial: null },
    { name: 'partial index on need', filter: columns, partial: `has_${n}` },
    { name: 'partial index on need and minute', filter: columns, partial: columns },
  ];
};

/** The query, with the place as SQL expressions. */
export const nearestSql = (
  { filter }: PostgisWay,
  limit: number,
  place: { lng: string; lat: string },
): string =>
  `select id from bench_station where ${filter}
   order by place <-> st_makepoint(${place.lng}, ${place.lat})::geography limit ${limit}`;

/** Runs something while the way's partial index, if any, stands. */
export const withItsIndex = async <T>(
  client: Client,
  way: PostgisWay,
  run: () => Promise<T> | T,
): Promise<T> => {
  if (way.partial) {
    await client.query(
      `create index bench_partial on bench_station using gist (place) where ${way.partial}`,
    );
    await client.query('vacuum analyze bench_station');
  }
  const answer = await run();
  await client.query('drop index if exists bench_partial');
  return answer;
};

/** Which index the planner walks for the way; a sequential scan is named as such. */
export const planOf = async (client: Client, way: PostgisWay, limit: number): Promise<string> => {
  const sql = nearestSql(way, limit, { lng: '120.75', lat: '30.75' });
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`);
  const text = rows.map((row) => row['QUERY PLAN']).join('\n');
  return /Index Scan using (\S+)/.exec(text)?.[1] ?? 'sequential scan';
};

const script = (way: PostgisWay, limit: number, [lng, lat]: LngLat): string => {
  const off = Math.round(ASKED_AROUND_DEGREES * 1e6);
  const sql = nearestSql(way, limit, { lng: ':lng', lat: ':lat' }).replaceAll(/\s+/g, ' ');
  return [
    `\\set lng ${lng.toFixed(6)} + random(-${off}, ${off}) / 1000000.0`,
    `\\set lat ${lat.toFixed(6)} + random(-${off}, ${off}) / 1000000.0`,
    `${sql};`,
  ].join('\n');
};

/** How much was answered, and how long it took: by the clock, and in processor time of the server. */
export interface Rate {
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

/** What `postgisRate` needs to know beside the way. */
export interface PgbenchTask {
  readonly url: string;
  readonly limit: number;
  readonly centres: readonly LngLat[];
  readonly seconds: number;
  /** Processor seconds used so far by sessions that have ended. */
  readonly cpu: () => number;
}

const pgbench = ({ url, seconds, cpu }: PgbenchTask, scripts: readonly string[]): Rate => {
  const bin = process.env.PGBENCH ?? 'pgbench';
  const { hostname, port, username, pathname } = new URL(url);
  const where = ['-h', hostname, '-p', port, '-U', username, pathname.slice(1)];
  const how = ['-n', '-M', 'prepared', '-c', '1', '-j', '1', '-T', String(seconds)];
  const files = scripts.flatMap((file) => ['-f', file]);
  const before = cpu();
  const output = execFileSync(bin, [...how, ...files, ...where], { encoding: 'utf8' });
  // The server notices the end of a session a moment after the client does.
  execFileSync('sleep', ['0.3']);
  const used = cpu() - before;
  const answers = Number(/actually processed: (\d+)/.exec(output)?.[1]);
  const perSecond = Number(/tps = ([\d.]+) \(without/.exec(output)?.[1]);
  if (!(answers > 0 && used > 0)) throw new Error(`pgbench did not measure: ${output}`);
  return { perSecond: Math.round(perSecond), perCpuSecond: Math.round(answers / used) };
};

/** Queries of one pgbench client with prepared statements, asking around the centres. The client's
 *  own processor time is left out, in PostGIS's favour. */
export const postgisRate = (way: PostgisWay, task: PgbenchTask): Rate => {
  const directory = mkdtempSync(join(tmpdir(), 'yijia-bench-'));
  const files = task.centres.map((centre, n) => {
    const file = join(directory, `${n}.sql`);
    writeFileSync(file, script(way, task.limit, centre));
    return file;
  });
  const rate = pgbench(task, files);
  rmSync(directory, { recursive: true });
  return rate;
};
