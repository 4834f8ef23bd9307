import pg from 'pg';
import type { ModeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
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
  readonly ms: number;
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
  await client.query(
    `set jit = off; set work_mem = '256MB'; set max_parallel_workers_per_gather = 0`,
  );
  await load(client, graph);
  const { rows } = await client.query('select pgr_version() v');
  /** The best of a few runs: what it can do, not what else the machine was at. */
  const ask = async (sql: string, starts: readonly number[], limit: number): Promise<Counted> => {
    let ms = Infinity;
    let answer = { n: '0', s: 0 };
    for (let run = 0; run < RUNS; run += 1) {
      const startedAt = performance.now();
      const got = await client.query(sql, [starts, limit]);
      ms = Math.min(ms, performance.now() - startedAt);
      answer = got.rows[0];
    }
    return { count: Number(answer.n), sum_m: answer.s, ms };
  };
  return {
    version: rows[0].v,
    separate: (starts, limit) => ask(SEPARATE, starts, limit),
    union: (starts, limit) => ask(UNION, starts, limit),
    close,
  };
};
