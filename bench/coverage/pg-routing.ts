import pg from 'pg';
import type { ModeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
import { endedSessionsCpu } from '../postgres-cpu.ts';
import { benchServer } from '../private-postgres.ts';

/** Streets in PostgreSQL, asked through pgRouting. */
export interface PgRouting {
  readonly version: string;
  /** Pairs of start and junction within the limit, and how long it took. */
  readonly separate: (starts: readonly number[], limit: number) => Promise<Counted>;
  /** Junctions within the limit of any start, with the least distance of each. */
  readonly union: (starts: readonly number[], limit: number) => Promise<Counted>;
  readonly close: () => Promise<void>;
}

export interface Counted {
  readonly count: number;
  readonly sum_m: number;
  /** By the clock. */
  readonly ms: number;
  /** Processor time of the server. */
  readonly processor_ms: number;
}

const CHUNK = 50_000;

/** What pgRouting calls source and target is the way our search goes: from places outwards. */
const rowsOf = ({ network, ways, closed, edgeCost }: ModeGraph) =>
  [...ways].flatMap((way, edge) => {
    const [from, to] = [network.edgeFrom[edge] ?? 0, network.edgeTo[edge] ?? 0];
    const cost = edgeCost[edge] ?? 0;
    const onward = way & 2 && !closed[from] ? cost : -1;
    const back = way & 1 && !closed[to] ? cost : -1;
    return onward < 0 && back < 0 ? [] : [{ edge, from, to, onward, back }];
  });

const load = async (client: pg.Client, graph: ModeGraph): Promise<void> => {
  await client.query('drop table if exists e');
  await client.query(
    'create table e (id int primary key, source int, target int, cost float8, reverse_cost float8)',
  );
  const rows = rowsOf(graph);
  for (let at = 0; at < rows.length; at += CHUNK) {
    const some = rows.slice(at, at + CHUNK);
    await client.query(
      'insert into e select * from unnest($1::int[], $2::int[], $3::int[], $4::float8[], $5::float8[])',
      [
        some.map((row) => row.edge),
        some.map((row) => row.from),
        some.map((row) => row.to),
        some.map((row) => row.onward),
        some.map((row) => row.back),
      ],
    );
  }
  await client.query('analyze e');
};

const EDGES = `'select id, source, target, cost, reverse_cost from e'`;
const DISTANCES = `pgr_drivingDistance(${EDGES}, $1::int[], $2, true)`;
const SEPARATE = `select count(*) n, sum(agg_cost) s from ${DISTANCES}`;
const UNION = `select count(*) n, sum(m) s from (select min(agg_cost) m from ${DISTANCES} group by node) x`;
const RUNS = Number(process.env.BENCH_RUNS ?? 3);

interface Question {
  readonly sql: string;
  readonly starts: readonly number[];
  readonly limit: number;
}

const SETTINGS = `set jit = off; set work_mem = '256MB'; set max_parallel_workers_per_gather = 0`;
const REAPED_MS = 300;

const askOnce = async (
  url: string,
  cpu: () => number,
  { sql, starts, limit }: Question,
): Promise<Counted> => {
  const before = cpu();
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  await session.query(SETTINGS);
  const startedAt = performance.now();
  const { rows } = await session.query(sql, [starts, limit]);
  const ms = performance.now() - startedAt;
  await session.end();
  await new Promise((resolve) => setTimeout(resolve, REAPED_MS));
  const processor_ms = 1000 * (cpu() - before);
  return { count: Number(rows[0].n), sum_m: rows[0].s, ms, processor_ms };
};

/** Opens a private server with the streets in it; null where pgRouting is not installed. */
export const openPgRouting = async (graph: ModeGraph): Promise<PgRouting | null> => {
  const server = benchServer();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const close = async (): Promise<void> => {
    await client.end();
    server.stop();
  };
  try {
    await client.query('create extension if not exists pgrouting cascade');
  } catch {
    await close();
    return null;
  }
  await load(client, graph);
  const { rows } = await client.query('select pgr_version() v');
  const cpu = await endedSessionsCpu(client);
  /** The best of a few runs, each in a session of its own whose processor time is known when it has ended. */
  const ask = async (sql: string, starts: readonly number[], limit: number): Promise<Counted> => {
    let best: Counted | null = null;
    for (let run = 0; run < RUNS; run += 1) {
      const one = await askOnce(server.url, cpu, { sql, starts, limit });
      if (!best || one.processor_ms < best.processor_ms) best = one;
    }
    if (!best) throw new Error('BENCH_RUNS must be at least 1');
    return best;
  };
  return {
    version: rows[0].v,
    separate: (starts, limit) => ask(SEPARATE, starts, limit),
    union: (starts, limit) => ask(UNION, starts, limit),
    close,
  };
};
