import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { freshCity, testDatabase } from '#tests/support/database.ts';
import { appendNotes } from './append.ts';
import { listEntries } from './store.ts';
import type { AuditNote } from './types.ts';
import { verifyChain } from './verify-chain.ts';

const database = await testDatabase();
const at = Temporal.Instant.from('2026-11-23T02:00:00.123456Z');
const actor = { kind: 'system', id: null, name: '测试' };

const notes = (count: number): AuditNote[] =>
  Array.from({ length: count }, (_, place) => ({
    act: 'test.happened',
    subjectKind: 'thing',
    subjectId: String(place),
    facts: { b: place, a: ['钱', 1.5, null], skipped: undefined },
  }));

const append = (cityId: number, count: number) =>
  database.inCity(cityId, (db) => appendNotes(db, { cityId, at, actor }, notes(count)));

const verify = (cityId: number, expected?: { seq: number; hash: string }) =>
  database.inCity(cityId, (db) => verifyChain(db, cityId, expected ? { expected } : {}));

/** What only somebody with the owner's rights can do. */
const tamper = (statement: string) => database.asOwner((db) => sql.raw(statement).execute(db));

describe('the audit chain', () => {
  test('of an empty city is whole and has no head', async () => {
    expect(await verify(freshCity())).toEqual({ ok: true, entries: 0, head: null });
  });

  test('links entries of several transactions without gaps', async () => {
    const city = freshCity();
    await append(city, 3);
    await append(city, 2);
    expect(await verify(city)).toMatchObject({ ok: true, entries: 5, head: { seq: 5 } });
    const latest = await database.inCity(city, (db) => listEntries(db, city, { limit: 2 }));
    expect(latest.map((entry) => entry.seq)).toEqual([5, 4]);
  });

  test('stays whole when ten writers append at once', async () => {
    const city = freshCity();
    await Promise.all(Array.from({ length: 10 }, () => append(city, 3)));
    expect(await verify(city)).toMatchObject({ ok: true, entries: 30 });
  });

  test.each([
    ['facts', `facts = '{"b": 99}'`, 'changed facts'],
    ['actor', `actor_name = '别人'`, 'another name'],
    ['time', `at = at + interval '1 second'`, 'another time'],
    ['hash', `hash = repeat('0', 64)`, 'another fingerprint'],
  ])('names the entry whose %s was altered (%s)', async (_what, change) => {
    const city = freshCity();
    await append(city, 5);
    await tamper(`update audit.entries set ${change} where city_id = ${city} and seq = 3`);
    expect(await verify(city)).toMatchObject({ ok: false, broken: { seq: 3 } });
  });

  test('names a removed entry', async () => {
    const city = freshCity();
    await append(city, 5);
    await tamper(`delete from audit.entries where city_id = ${city} and seq = 2`);
    expect(await verify(city)).toMatchObject({ ok: false, broken: { seq: 2 } });
  });

  test('shows a cut-off tail to whoever noted the head', async () => {
    const city = freshCity();
    await append(city, 5);
    const before = await verify(city);
    await tamper(`delete from audit.entries where city_id = ${city} and seq > 3`);
    expect(await verify(city)).toMatchObject({ ok: true, entries: 3 });
    const head = before.ok ? before.head : null;
    expect(await verify(city, head ?? { seq: 5, hash: '' })).toMatchObject({
      ok: false,
      broken: { seq: 4 },
    });
  });

  test('shows a rewritten chain to whoever noted the head', async () => {
    const city = freshCity();
    await append(city, 2);
    expect(await verify(city, { seq: 2, hash: 'f'.repeat(64) })).toMatchObject({
      ok: false,
      broken: { seq: 2 },
    });
  });

  test.each(['update audit.entries set actor_name = $$x$$', 'delete from audit.entries'])(
    'the application may not %s',
    async (statement) => {
      const city = freshCity();
      await append(city, 1);
      await expect(database.inCity(city, (db) => sql.raw(statement).execute(db))).rejects.toThrow(
        /permission denied/,
      );
    },
  );
});
