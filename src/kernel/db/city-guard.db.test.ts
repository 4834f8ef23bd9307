import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, freshCity, testServerUrl } from '#tests/support/database.ts';
import { temporarySet } from '#tests/support/temporary-set.ts';
import { guardCities } from './city-guard.ts';
import { type Database, migrate, openDatabase, type Tx } from './public.ts';

const tables = `
  create schema guard;
  create table guard.visit (city_id integer not null, n integer not null, primary key (city_id, n));
  create table guard.entry (city_id integer not null, n integer not null, primary key (city_id, n));
  comment on table guard.entry is 'What happened; append-only.';
  create table guard.division (code integer primary key);
  insert into guard.division values (330400);
  create table guard.beat (at_minute integer primary key);
  comment on table guard.beat is 'Signs of life; app-writes.';`;

const DENIED = { code: '42501' };
const run = (statement: string) => (db: Tx) => sql.raw(statement).execute(db);
const countOf = (table: string) => async (db: Tx) => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    db,
  );
  return rows[0]?.n;
};

const openGuarded = async (): Promise<Database> => {
  const database = await emptyDatabase();
  const set = await temporarySet('guard', { '0001-tables.sql': tables });
  await migrate(database, [set]);
  return database;
};

describe('the guard over cities', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openGuarded();
  });
  afterAll(() => database.close());

  test("a city's rows are there for itself and hidden from every other", async () => {
    const [here, there] = [freshCity(), freshCity()];
    await database.inCity(here, run(`insert into guard.visit values (${here}, 1)`));
    expect(await database.inCity(here, countOf('guard.visit'))).toBe(1);
    expect(await database.inCity(there, countOf('guard.visit'))).toBe(0);
    await database.inCity(there, run('delete from guard.visit'));
    await database.inCity(there, run('update guard.visit set n = 2'));
    expect(await database.inCity(here, countOf('guard.visit'))).toBe(1);
    expect(await database.asOwner(countOf('guard.visit'))).toBeGreaterThan(0);
  });

  test('a row can neither be written into another city nor moved there', async () => {
    const [here, there] = [freshCity(), freshCity()];
    const insert = database.inCity(here, run(`insert into guard.visit values (${there}, 1)`));
    await expect(insert).rejects.toMatchObject(DENIED);
    await database.inCity(here, run(`insert into guard.visit values (${here}, 1)`));
    const move = database.inCity(here, run(`update guard.visit set city_id = ${there}`));
    await expect(move).rejects.toMatchObject(DENIED);
  });

  test('without a city the role of the application sees and writes nothing', async () => {
    const city = freshCity();
    await database.inCity(city, run(`insert into guard.visit values (${city}, 1)`));
    const seen = await database.asOwner(async (db) => {
      await run('set local role yijia_app')(db);
      return countOf('guard.visit')(db);
    });
    expect(seen).toBe(0);
    const write = database.asOwner(async (db) => {
      await run('set local role yijia_app')(db);
      await run(`insert into guard.visit values (${city}, 2)`)(db);
    });
    await expect(write).rejects.toMatchObject(DENIED);
  });

  test.each([
    ['update guard.entry set n = 2', 'the past is not rewritten'],
    ['delete from guard.entry', 'nor forgotten'],
    ['truncate guard.entry', 'nor emptied'],
    ['alter table guard.entry disable row level security', 'nor freed from its guard'],
    ['drop table guard.entry', 'nor thrown away'],
  ])('the application cannot "%s": %s', async (statement) => {
    const city = freshCity();
    await database.inCity(city, run(`insert into guard.entry values (${city}, 1)`));
    await expect(database.inCity(city, run(statement))).rejects.toMatchObject(DENIED);
    expect(await database.inCity(city, countOf('guard.entry'))).toBe(1);
  });

  test('a table without a city is read only, unless its comment says app-writes', async () => {
    const city = freshCity();
    expect(await database.inCity(city, countOf('guard.division'))).toBe(1);
    const write = database.inCity(city, run('insert into guard.division values (330500)'));
    await expect(write).rejects.toMatchObject(DENIED);
    await database.inCity(city, run(`insert into guard.beat values (${city})`));
    await database.inCity(city, run(`delete from guard.beat where at_minute = ${city}`));
  });

  test('renewing the guard twice changes nothing, and takes back a right given by hand', async () => {
    await database.asOwner(run('grant delete on guard.entry to yijia_app'));
    await database.asOwner(guardCities);
    await database.asOwner(guardCities);
    const removal = database.inCity(freshCity(), run('delete from guard.entry'));
    await expect(removal).rejects.toMatchObject(DENIED);
  });
});

describe.skipIf(testServerUrl === null)('on a server where the owner is no superuser', () => {
  let admin: Database;
  let database: Database;
  beforeAll(async () => {
    admin = await emptyDatabase();
    const name = `yijia_owner_${process.pid}`;
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      admin.kysely,
    );
    await admin.asOwner(run(`create role ${name} login createrole`));
    await admin.asOwner(run(`grant create on database ${rows[0]?.name} to ${name}`));
    const url = new URL(testServerUrl ?? '');
    url.username = name;
    url.pathname = `/${rows[0]?.name}`;
    database = await openDatabase({ databaseUrl: url.href, dataDir: '' });
    await migrate(database, [await temporarySet('guard', { '0001-tables.sql': tables })]);
  });
  afterAll(async () => {
    await database.close();
    await admin.asOwner(run(`drop owned by yijia_owner_${process.pid} cascade`));
    await admin.asOwner(run(`drop role yijia_owner_${process.pid}`));
    await admin.close();
  });

  test('the owner sees every city inside asOwner, and nothing by a careless query', async () => {
    const [here, there] = [freshCity(), freshCity()];
    await database.inCity(here, run(`insert into guard.visit values (${here}, 1)`));
    await database.inCity(there, run(`insert into guard.visit values (${there}, 1)`));
    expect(await database.inCity(here, countOf('guard.visit'))).toBe(1);
    expect(await database.asOwner(countOf('guard.visit'))).toBe(2);
    const { rows } = await sql`select from guard.visit`.execute(database.kysely);
    expect(rows).toHaveLength(0);
  });

  test('migrating again as the same owner is quiet', async () => {
    await database.asOwner(guardCities);
  });
});
