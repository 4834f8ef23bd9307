import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrationSets } from '#app/migration-sets.ts';
import { type Database, migrate } from '#kernel/db/public.ts';
import { emptyDatabase, testDatabase } from '#tests/support/database.ts';
import { temporarySet } from '#tests/support/temporary-set.ts';

interface Doors {
  readonly rooms: readonly string[];
  readonly doors: Readonly<Record<string, readonly string[]>>;
}

/** The same table that rules the imports. */
const { rooms, doors } = createRequire(import.meta.url)('../../tools/doors.cjs') as Doors;

const ours = sql.raw(
  `n.nspname !~ '^(pg_|citus|columnar)' and n.nspname not in ('information_schema', 'public')`,
);
const isOfCity = (table: string) =>
  sql.raw(`exists (select from pg_attribute a where a.attrelid = ${table}
    and a.attname = 'city_id' and not a.attisdropped)`);
const hasCityAmong = (columns: string, table: string) =>
  sql.raw(`exists (select from pg_attribute a where a.attrelid = ${table}
    and a.attname = 'city_id' and a.attnum = any(${columns}))`);

/** What must not be there: every row of an answer is one offender by its name. */
const offences: readonly (readonly [rule: string, RawBuilder<{ name: string }>])[] = [
  [
    'a table of a city has city_id in its primary key',
    sql`select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours} and ${isOfCity('c.oid')}
        and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary
          and ${hasCityAmong('i.indkey', 'c.oid')})`,
  ],
  [
    'a table of a city has city_id in every unique index and exclusion',
    sql`select i.indexrelid::regclass::text as name
      from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and (i.indisunique or i.indisexclusion) and ${isOfCity('c.oid')}
        and not ${hasCityAmong('i.indkey', 'c.oid')}`,
  ],
  [
    'city_id is an integer that is never null',
    sql`select c.oid::regclass::text as name
      from pg_attribute a join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind in ('r', 'p') and a.attname = 'city_id'
        and (not a.attnotnull or a.atttypid <> 'integer'::regtype)`,
  ],
  [
    'no identity column, serial or sequence: numbers are made by the application',
    sql`select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and ${ours}`,
  ],
  [
    'no triggers',
    sql`select t.tgname || ' on ' || c.oid::regclass::text as name
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and ${ours}`,
  ],
  [
    'a foreign key between tables of a city carries city_id',
    sql`select k.conname || ' on ' || k.conrelid::regclass::text as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${ours}
        and ${isOfCity('k.conrelid')} and ${isOfCity('k.confrelid')}
        and not (${hasCityAmong('k.conkey', 'k.conrelid')}
          and ${hasCityAmong('k.confkey', 'k.confrelid')})`,
  ],
  [
    'a reference table does not point at a table of a city',
    sql`select k.conname || ' on ' || k.conrelid::regclass::text as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${ours}
        and not ${isOfCity('k.conrelid')} and ${isOfCity('k.confrelid')}`,
  ],
  [
    'every table stands in a schema of its room or slice, none in public',
    sql`select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = 'public'`,
  ],
  [
    'a table of a city hides other cities, from its owner too',
    sql`select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours} and ${isOfCity('c.oid')}
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
  ],
];

const namesFrom = async (
  database: Database,
  query: RawBuilder<{ name: string }>,
): Promise<readonly string[]> =>
  (await query.execute(database.kysely)).rows.map(({ name }) => name);

const keysBetweenSchemas = sql<{ name: string; source: string; target: string }>`
  select k.conname as name, n.nspname as source, m.nspname as target
  from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
  where k.contype = 'f' and n.oid <> m.oid`;

const mayPoint = (source: string, target: string): boolean => {
  const [from, to] = [rooms.indexOf(source), rooms.indexOf(target)];
  if (to >= 0) return from < 0 || to < from;
  // A slice `tools-lending` keeps its tables in the schema `tools_lending`.
  const [slice, other] = [source.replaceAll('_', '-'), target.replaceAll('_', '-')];
  return from < 0 && (doors[slice] ?? []).includes(other);
};

const forbiddenKeys = async (database: Database): Promise<readonly string[]> => {
  const { rows } = await keysBetweenSchemas.execute(database.kysely);
  const forbidden = rows.filter(({ source, target }) => !mayPoint(source, target));
  return forbidden.map(({ name, source, target }) => `${name}: ${source} -> ${target}`);
};

const product = await testDatabase();

test.each(offences)('in the migrated product, %s', async (_rule, query) => {
  expect(await namesFrom(product, query)).toEqual([]);
});

test('in the migrated product, foreign keys between schemas go through the doors', async () => {
  expect(await forbiddenKeys(product)).toEqual([]);
});

test('every folder of migrations runs, rooms in their order before slices along their doors', () => {
  const found = ['src/kernel', 'src/modules'].flatMap((parent) =>
    readdirSync(parent).filter((name) => existsSync(path.join(parent, name, 'migrations'))),
  );
  const listed = migrationSets.map(({ room }) => room);
  expect([...listed].sort()).toEqual(found.sort());

  const place = new Map(listed.map((room, index) => [room, index]));
  const backwards = listed.filter((room) =>
    listed.some(
      (other) => mayPoint(room, other) && (place.get(other) ?? 0) > (place.get(room) ?? 0),
    ),
  );
  expect(backwards).toEqual([]);
});

describe('the rules themselves find what is planted', () => {
  const planted = `
    create schema wrong; create schema audit; create schema jobs;
    create table wrong.parent (city_id integer, id integer, n bigserial unique, primary key (id));
    create table wrong.child (city_id integer, id integer references wrong.parent (id),
      primary key (city_id, id));
    create table wrong.reference (n integer primary key references wrong.parent (id));
    create table wrong.unkeyed (city_id bigint);
    create table public.astray (n integer);
    create function wrong.nothing() returns trigger language plpgsql as 'begin return null; end';
    create trigger planted after insert on wrong.child execute function wrong.nothing();
    create table jobs.job (n integer primary key);
    create table audit.entry (n integer references jobs.job);`;

  test('each rule names its offender', async () => {
    const database = await emptyDatabase();
    await migrate(database, [await temporarySet('wrong', { '0001-wrong.sql': planted })]);
    await sql`alter table wrong.unkeyed disable row level security`.execute(database.kysely);

    const found = await Promise.all(offences.map(([, query]) => namesFrom(database, query)));
    expect(found.map((names) => [...names].sort())).toEqual([
      ['wrong.parent', 'wrong.unkeyed'],
      ['wrong.parent_n_key', 'wrong.parent_pkey'],
      ['wrong.parent', 'wrong.unkeyed'],
      ['wrong.parent_n_seq'],
      ['planted on wrong.child'],
      ['child_id_fkey on wrong.child'],
      ['reference_n_fkey on wrong.reference'],
      ['astray'],
      ['wrong.unkeyed'],
    ]);
    expect(await forbiddenKeys(database)).toEqual(['entry_n_fkey: audit -> jobs']);
    await database.close();
  });

  test('a slice may point at rooms and through its doors, a room only to its left', () => {
    expect(mayPoint('stations', 'identity')).toBe(true);
    expect(mayPoint('http', 'audit')).toBe(true);
    expect(mayPoint('audit', 'http')).toBe(false);
    expect(mayPoint('audit', 'stations')).toBe(false);
    expect(mayPoint('coverage', 'stations')).toBe(true);
    expect(mayPoint('stations', 'no-such-slice')).toBe(false);
  });
});
