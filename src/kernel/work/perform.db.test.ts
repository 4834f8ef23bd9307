import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { listEntries } from '#kernel/audit/public.ts';
import { done, refuse } from '#lib/result.ts';
import { freshCity, testDatabase } from '#tests/support/database.ts';
import { perform, type WorkSite } from './perform.ts';
import { systemActor } from './types.ts';
import type { Work } from './work.ts';

const database = await testDatabase();
const actor = systemActor('测试');

const siteOf = (cityId: number): WorkSite => ({
  database,
  cityId,
  clock: () => Temporal.Instant.from('2026-12-31T17:00:00Z'),
  strict: true,
});

const write = (work: Work) =>
  sql`insert into jobs.queue (city_id, id, kind, payload, dedupe_key, run_at)
    values (${work.cityId}, gen_random_uuid(), 'test', '{}', 'one', now())`.execute(work.db);

const jobs = async (cityId: number): Promise<number> => {
  const found = await database.inCity(cityId, (db) =>
    sql`select 1 from jobs.queue where city_id = ${cityId}`.execute(db),
  );
  return found.rows.length;
};

const entries = (cityId: number) =>
  database.inCity(cityId, (db) => listEntries(db, cityId, { limit: 10 }));

test('a done deed is committed with its audit entry, and its after-commit steps follow', async () => {
  const city = freshCity();
  const seen: number[] = [];
  await perform(siteOf(city), actor, async (work) => {
    await write(work);
    work.note('test.written', { kind: 'job', id: 'one' });
    work.afterCommit(async () => {
      seen.push(await jobs(city));
    });
    return done(null);
  });
  expect(seen).toEqual([1]);
  expect(await entries(city)).toMatchObject([{ act: 'test.written', actor: { name: '测试' } }]);
});

test('a refused deed leaves nothing: no row, no entry, no after-commit step', async () => {
  const city = freshCity();
  let stepped = false;
  const result = await perform(siteOf(city), actor, async (work) => {
    await write(work);
    work.note('test.written', { kind: 'job', id: 'one' });
    work.afterCommit(() => {
      stepped = true;
    });
    return refuse({ code: 'too-late' });
  });
  expect(result).toEqual({ ok: false, refusal: { code: 'too-late' } });
  expect([await jobs(city), (await entries(city)).length, stepped]).toEqual([0, 0, false]);
});

test('a deed that throws leaves nothing', async () => {
  const city = freshCity();
  const fault = perform(siteOf(city), actor, async (work) => {
    await write(work);
    throw new Error('disk on fire');
  });
  await expect(fault).rejects.toThrow('disk on fire');
  expect(await jobs(city)).toBe(0);
});

test('a change that leaves no audit entry is a fault where the house is strict', async () => {
  const city = freshCity();
  const silent = perform(siteOf(city), actor, async (work) => {
    await write(work);
    return done(null);
  });
  await expect(silent).rejects.toThrow('no audit entry');
  expect(await jobs(city)).toBe(0);
});

test('today is the civil day in Shanghai: one in the morning of New Year there', async () => {
  let today = '';
  await perform(siteOf(freshCity()), actor, async (work) => {
    today = work.today.toString();
    return done(null);
  });
  expect(today).toBe('2027-01-01');
});
