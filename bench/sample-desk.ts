import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { migrationSets } from '#app/migration-sets.ts';
import { type Database, migrate, openDatabase } from '#kernel/db/public.ts';

/** The invented city: its federation, counties, townships, and hosts in townships. */
export const CITY = 330_400;
const COUNTIES = 10;
const TOWNSHIPS_EACH = 12;
const HOSTS_EACH = 5;
export const PEOPLE = 3_000;
export const TODAY = '2026-03-02';
const CLOCKS_EACH = 1;
const COMMITMENTS_EACH = 5;

const uuid = (kind: number, n: number): string =>
  `0190000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

const root = `${uuid(1, 0)}/`;
export const counties = range(COUNTIES).map((n) => `${root}${uuid(2, n)}/`);
export const townships = counties.flatMap((county, n) =>
  range(TOWNSHIPS_EACH).map((m) => `${county}${uuid(3, n * TOWNSHIPS_EACH + m)}/`),
);
const hosts = townships.flatMap((township, n) =>
  range(HOSTS_EACH).map((m) => `${township}${uuid(4, n * HOSTS_EACH + m)}/`),
);
export const city = root;
export const personId = (n: number): string => uuid(5, n);

const organisations = [root, ...counties, ...townships, ...hosts];

/** An empty, migrated database of its own on the server. */
export const newDatabase = async (serverUrl: string, name: string): Promise<Database> => {
  const server = new Client(serverUrl);
  await server.connect();
  await server.query(`drop database if exists ${name}`);
  await server.query(`create database ${name}`);
  await server.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: url.href, dataDir: '' });
  await migrate(database, migrationSets);
  return database;
};

/** Founds the federation, its counties, townships and hosts. */
export const foundOrganisations = async (kysely: Kysely<unknown>): Promise<void> => {
  const rows = organisations.map((path, n) => {
    const depth = path.length / 37;
    return {
      id: path.slice(-37, -1),
      parent_id: depth === 1 ? null : path.slice(-74, -38),
      path,
      name: `单位 ${n}`,
      kind: depth === 4 ? 'host' : 'federation',
      level: ['city', 'county', 'township', null][depth - 1],
      division_code: depth === 4 ? null : String(330_400 + (depth > 1 ? n : 0)),
    };
  });
  await sql`insert into identity.organisations
      (city_id, id, parent_id, path, name, kind, level, division_code, created_at)
    select ${CITY}, o.*, now() from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (id uuid,
      parent_id uuid, path text, name text, kind text, level text, division_code text)`.execute(
    kysely,
  );
};

/** Lays the lines of so many cases: each one clock and five commitments, all open, which is harder than life. Due days
 *  spread over sixty days back and two years ahead; one in a hundred stands still, one in two hundred has no day. */
export const layLines = async (kysely: Kysely<unknown>, cases: number): Promise<void> => {
  const found = await sql<{ indexdef: string; name: string }>`
    select indexdef, schemaname || '.' || indexname as name from pg_indexes
    where schemaname = 'commitments' and tablename = 'desk_lines' and indexname <> 'desk_lines_pkey'
  `.execute(kysely);
  for (const { name } of found.rows) await sql.raw(`drop index ${name}`).execute(kysely);
  await sql`select setseed(0.42)`.execute(kysely);
  await sql
    .raw(`insert into commitments.desk_lines
      (city_id, id, kind, subject_kind, subject_id, title, organisation_id, organisation_path,
       unit_2, unit_3, unit_4, person_id, order_on, due_on, undated, waits, waiting_for, is_open)
    select ${CITY}, ('01910000-0000-7000-8000-' || lpad(to_hex(line.n), 12, '0'))::uuid,
      case when line.n % ${CLOCKS_EACH + COMMITMENTS_EACH} = 0 then 'clock' else 'commitment' end,
      case when line.pick < 0.9 then 'case' when line.pick < 0.97 then 'accord' else 'contract' end,
      ('01920000-0000-7000-8000-' || lpad(to_hex(line.n / ${CLOCKS_EACH + COMMITMENTS_EACH}), 12, '0'))::uuid,
      '维〔2026〕' || line.n || '号：支付拖欠工资', o.id, o.path,
      nullif(substr(o.path, 38, 36), '')::uuid, nullif(substr(o.path, 75, 36), '')::uuid,
      nullif(substr(o.path, 112, 36), '')::uuid,
      ('01900005-0000-7000-8000-' || lpad(to_hex(line.person), 12, '0'))::uuid,
      case line.undated when 'paused' then '9999-12-31'::date
        when 'year-not-announced' then '0001-01-01' else line.due_on end,
      case when line.undated is null then line.due_on end, line.undated,
      line.waits, case when line.waits then '某建筑公司' end, true
    from (
      select n, random() as pick, floor(random() * ${PEOPLE})::int as person, random() < 0.4 as waits,
        floor(random() * ${organisations.length})::int as place,
        date '${TODAY}' - 60 + floor(random() * 790)::int as due_on,
        case when random() < 0.01 then 'paused' when random() < 0.005 then 'year-not-announced' end as undated
      from generate_series(0, ${cases * (CLOCKS_EACH + COMMITMENTS_EACH) - 1}) as n
    ) line
    join (select id, path, row_number() over (order by id) - 1 as place from identity.organisations) o
      on o.place = line.place`)
    .execute(kysely);
  await sql`set maintenance_work_mem = '512MB'`.execute(kysely);
  for (const { indexdef } of found.rows) await sql.raw(indexdef).execute(kysely);
  await sql`vacuum (analyze) commitments.desk_lines`.execute(kysely);
};
