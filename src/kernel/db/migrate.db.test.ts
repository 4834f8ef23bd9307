import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, testServerUrl } from '#tests/support/database.ts';
import { temporarySet } from '#tests/support/temporary-set.ts';
import { type Database, MigrationRefused, migrate, openDatabase } from './public.ts';

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const tableExists = async (name: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass(${name}) is not null as found`.execute(database.kysely);
  return rows[0]?.found ?? false;
};

test('sets run in the order given and each file once; later files join in', async () => {
  const floor = await temporarySet('floor', {
    '0001-schema.sql': 'create schema floor; create table floor.plan (n integer primary key);',
    '0002-more.sql': "insert into floor.plan values (1); comment on table floor.plan is 'a; b';",
  });
  const house = await temporarySet('house', {
    '0001-house.sql': 'create schema house; create table house.door (n int references floor.plan);',
  });
  expect(await migrate(database, [floor, house])).toEqual([
    'floor/0001-schema.sql',
    'floor/0002-more.sql',
    'house/0001-house.sql',
  ]);
  expect(await migrate(database, [floor, house])).toEqual([]);
  await writeFile(path.join(floor.dir, '0003-roof.sql'), 'create table floor.roof (n integer);');
  expect(await migrate(database, [floor, house])).toEqual(['floor/0003-roof.sql']);

  const ledger = await sql`select room, number, name from yijia.migrations
    where room in ('floor', 'house') order by room, number`.execute(database.kysely);
  expect(ledger.rows).toHaveLength(4);
});

test('an applied file that changed is refused; another line ending is no change', async () => {
  const set = await temporarySet('changed', { '0001-one.sql': 'create schema\nchanged;' });
  await migrate(database, [set]);
  await writeFile(path.join(set.dir, '0001-one.sql'), 'create schema\r\nchanged;');
  expect(await migrate(database, [set])).toEqual([]);

  await writeFile(path.join(set.dir, '0001-one.sql'), 'create schema changed; -- harmless?');
  await writeFile(path.join(set.dir, '0002-two.sql'), 'create table changed.two (n integer);');
  await expect(migrate(database, [set])).rejects.toThrow(MigrationRefused);
  expect(await tableExists('changed.two')).toBe(false);
});

test('an applied file that vanished is refused', async () => {
  const set = await temporarySet('vanished', { '0001-one.sql': 'select 1;' });
  await migrate(database, [set]);
  await rm(path.join(set.dir, '0001-one.sql'));
  await expect(migrate(database, [set])).rejects.toThrow(/its file is gone/);
});

test.each([
  [['0001-a.sql', '0003-c.sql'], 'a gap'],
  [['0001-a.sql', '0001-b.sql'], 'a number used twice'],
  [['0002-b.sql'], 'no beginning'],
  [['0001_a.sql'], 'an ill-formed name'],
  [['1-a.sql'], 'too few digits'],
  [['0001-Alter.sql'], 'capital letters'],
])('files named %j are refused before anything runs: %s', async (names) => {
  const files = Object.fromEntries(names.map((name) => [name, 'create table misnamed (n int);']));
  const set = await temporarySet('misnamed', files);
  await expect(migrate(database, [set])).rejects.toThrow(MigrationRefused);
  expect(await tableExists('misnamed')).toBe(false);
});

test.each(['commit;', 'BEGIN;', ' rollback ;', 'start transaction;'])(
  'a file that says "%s" would leave its transaction and is refused',
  async (words) => {
    const text = `create table escaped (n integer);\n${words}\n`;
    const set = await temporarySet('escaped', { '0001-a.sql': text });
    await expect(migrate(database, [set])).rejects.toThrow(/begins or ends a transaction/);
  },
);

test('a file that fails leaves nothing of itself, and keeps what stood before it', async () => {
  const set = await temporarySet('broken', {
    '0001-good.sql': 'create schema broken; create table broken.good (n integer);',
    '0002-bad.sql': 'create table broken.half (n integer); select 1 / 0;',
  });
  await expect(migrate(database, [set])).rejects.toMatchObject({ code: '22012' });
  expect(await tableExists('broken.good')).toBe(true);
  expect(await tableExists('broken.half')).toBe(false);

  await writeFile(path.join(set.dir, '0002-bad.sql'), 'create table broken.half (n integer);');
  expect(await migrate(database, [set])).toEqual(['broken/0002-bad.sql']);
});

test('four migrators of one process share the work', async () => {
  const set = await temporarySet('shared', {
    '0001-a.sql': 'create schema shared; create table shared.a (n integer);',
    '0002-b.sql': 'create table shared.b (n integer);',
  });
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(database, [set])));
  expect(runs.flat().sort()).toEqual(['shared/0001-a.sql', 'shared/0002-b.sql']);
});

describe.skipIf(testServerUrl === null)('on a server', () => {
  test('four migrators with connections of their own share an empty database', async () => {
    const empty = await emptyDatabase();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      empty.kysely,
    );
    const url = new URL(testServerUrl ?? '');
    url.pathname = `/${rows[0]?.name}`;
    const open = () => openDatabase({ databaseUrl: url.href, dataDir: '' });
    const migrators = await Promise.all([open(), open(), open(), open()]);
    const set = await temporarySet('raced', {
      '0001-a.sql': 'create schema raced; create table raced.a (n integer); select pg_sleep(0.1);',
      '0002-b.sql': 'create table raced.b (city_id integer, n integer, primary key (city_id, n));',
    });
    const runs = await Promise.all(migrators.map((migrator) => migrate(migrator, [set])));
    expect(runs.flat().sort()).toEqual(['raced/0001-a.sql', 'raced/0002-b.sql']);
    await Promise.all(migrators.map((migrator) => migrator.close()));
    await empty.close();
  });
});
