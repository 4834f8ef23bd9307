import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, freshCity, testServerUrl } from '#tests/support/database.ts';
import { migrate } from './migrate.ts';
import type { Database, Tx } from './public.ts';

type NoteTables = { 'work.note': { n: number } };

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database, []);
  await database.asOwner((db) =>
    sql
      .raw(
        `create schema work; create table work.note (n integer primary key);
         grant usage on schema work to yijia_app; grant all on work.note to yijia_app;`,
      )
      .execute(db),
  );
});
afterAll(() => database.close());

const add = (db: Tx, n: number): Promise<unknown> =>
  db.withTables<NoteTables>().insertInto('work.note').values({ n }).execute();
const has = async (n: number): Promise<boolean> => {
  const { rows } = await sql`select from work.note where n = ${n}`.execute(database.kysely);
  return rows.length === 1;
};

test('what a deed did is there once it has answered', async () => {
  const answer = await database.inCity(freshCity(), async (db) => {
    await add(db, 1);
    return 'kept';
  });
  expect(answer).toBe('kept');
  expect(await has(1)).toBe(true);
});

test('a deed that throws leaves nothing behind', async () => {
  const deed = database.inCity(freshCity(), async (db) => {
    await add(db, 2);
    throw new Error('a fault');
  });
  await expect(deed).rejects.toThrow('a fault');
  expect(await has(2)).toBe(false);
});

test('a refused deed answers, and leaves nothing behind', async () => {
  const answer = await database.inCity(freshCity(), async (db, control) => {
    await add(db, 3);
    control.rollBack();
    return { ok: false, refusal: { code: 'full' } };
  });
  expect(answer).toEqual({ ok: false, refusal: { code: 'full' } });
  expect(await has(3)).toBe(false);
});

test.each([
  [33040, 'five digits'],
  [3304000, 'seven digits'],
  [330400.5, 'not whole'],
  [Number.NaN, 'not a number'],
])('%d is no city: %s', async (cityId) => {
  await expect(database.inCity(cityId, async () => 1)).rejects.toThrow(RangeError);
});

test('a city that is no number never reaches the database', async () => {
  const hostile = "330400'; drop table work.note; --" as unknown as number;
  await expect(database.inCity(hostile, async () => 1)).rejects.toThrow(RangeError);
});

test('a deed works as the role of the application, in its city only', async () => {
  const city = freshCity();
  const rows = await database.inCity(city, async (db) => {
    const query = sql`select current_user as role, current_setting('app.city') as city`;
    return (await query.execute(db)).rows;
  });
  expect(rows).toEqual([{ role: 'yijia_app', city: String(city) }]);
  const after = await sql`
    select current_user as role, current_setting('app.city', true) as city`.execute(
    database.kysely,
  );
  expect(after.rows).not.toEqual(rows);
  expect((after.rows[0] as { city: string | null }).city || null).toBeNull();
});

test('failed statements do not wear the connections out', async () => {
  for (let n = 0; n < 300; n += 1) {
    const wrong = n % 2 ? 'select * from nowhere' : 'selec';
    await expect(sql.raw(wrong).execute(database.kysely)).rejects.toThrow();
    const deed = database.inCity(freshCity(), (db) => sql.raw(wrong).execute(db));
    await expect(deed).rejects.toThrow();
  }
  expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
});

test('a violation keeps its code and its constraint', async () => {
  await database.inCity(freshCity(), (db) => add(db, 4));
  const second = database.inCity(freshCity(), (db) => add(db, 4));
  await expect(second).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' });
});

test('deeds at the same time never see each other half done', async () => {
  await database.asOwner((db) => sql`create table work.pair (side text, n integer)`.execute(db));
  await database.asOwner((db) => sql`insert into work.pair values ('a', 0), ('b', 0)`.execute(db));
  const both = async (db: Tx): Promise<unknown[]> =>
    (await sql`select count(distinct n) as distinct, max(n) as n from work.pair`.execute(db)).rows;

  const move = (): Promise<unknown> =>
    database.asOwner(async (db) => {
      await sql`update work.pair set n = n + 1 where side = 'a'`.execute(db);
      await pause(1);
      await sql`update work.pair set n = n + 1 where side = 'b'`.execute(db);
    });
  const look = (): Promise<unknown> =>
    database.asOwner(async (db) => {
      expect(await both(db)).toMatchObject([{ distinct: 1 }]);
    });
  await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? look() : move())));
  expect(await database.asOwner(both)).toEqual([{ distinct: 1, n: 20 }]);
});

test('asking the database again inside a deed is a fault, not a wait for ever', async () => {
  const nested = database.inCity(freshCity(), () => database.inCity(freshCity(), async () => 1));
  await expect(nested).rejects.toThrow(/inside a transaction/);
  const around = database.inCity(freshCity(), () => sql`select 1`.execute(database.kysely));
  await expect(around).rejects.toThrow(/inside a transaction/);
  expect(await database.inCity(freshCity(), async () => 'and goes on')).toBe('and goes on');
});

test.each([
  ['40001', 3, 'a serialization failure'],
  ['40P01', 3, 'a deadlock'],
  ['23505', 1, 'a violation would only be violated again'],
])('a deed that fails with %s is attempted %i times: %s', async (code, expected) => {
  let attempts = 0;
  const deed = database.inCity(freshCity(), async (db) => {
    attempts += 1;
    await sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`).execute(db);
  });
  await expect(deed).rejects.toMatchObject({ code });
  expect(attempts).toBe(expected);
});

test('an attempt that succeeds after a failure is kept once', async () => {
  let attempts = 0;
  await database.inCity(freshCity(), async (db) => {
    attempts += 1;
    await add(db, 5);
    if (attempts > 1) return;
    await sql.raw(`do $$ begin raise exception using errcode = '40001'; end $$`).execute(db);
  });
  expect(attempts).toBe(2);
  expect(await has(5)).toBe(true);
});

test.skipIf(testServerUrl === null)(
  'a true deadlock between two deeds resolves itself',
  async () => {
    await database.inCity(freshCity(), (db) => add(db, 6).then(() => add(db, 7)));
    const touch = (db: Tx, n: number): Promise<unknown> =>
      sql`update work.note set n = n where n = ${n}`.execute(db);
    const cross = (first: number, second: number): Promise<unknown> =>
      database.inCity(freshCity(), async (db) => {
        await touch(db, first);
        await pause(50);
        await touch(db, second);
      });
    await Promise.all([cross(6, 7), cross(7, 6)]);
  },
);
