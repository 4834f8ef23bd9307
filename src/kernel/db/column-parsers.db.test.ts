import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase } from '#tests/support/database.ts';
import type { Database } from './public.ts';

describe.each(['America/New_York', 'Asia/Shanghai', 'UTC'])('in a process set to %s', (zone) => {
  const usual = process.env.TZ;
  let database: Database;
  beforeAll(async () => {
    process.env.TZ = zone;
    database = await emptyDatabase();
  });
  afterAll(async () => {
    await database.close();
    process.env.TZ = usual;
  });

  const read = async (expression: string): Promise<unknown> => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
      database.kysely,
    );
    return rows[0]?.value;
  };

  test.each<[expression: string, expected: unknown, reason: string]>([
    ["date '2026-02-14'", '2026-02-14', 'a day is its own text, never a moment'],
    ["'{2026-02-14,NULL}'::date[]", ['2026-02-14', null], 'days in a list too'],
    ['9007199254740991::int8', Number.MAX_SAFE_INTEGER, 'the largest safe number'],
    ['(-5)::int8', -5, 'a count may be negative'],
    ['array[1, 2]::int8[]', [1, 2], 'numbers in a list'],
    ["'{}'::int8[]", [], 'an empty list'],
    ['count(*)', 1, 'counts are numbers'],
    ["numeric '12345678901234567890.10'", '12345678901234567890.10', 'nothing is rounded'],
    [
      "timestamptz '2026-02-14 00:30:00.123456+08'",
      '2026-02-13T16:30:00.123456Z',
      'a moment is told in UTC with its microseconds',
    ],
    [
      "array[timestamptz '2026-07-01 08:00+08']",
      ['2026-07-01T00:00:00Z'],
      'moments in a list, summer time or not',
    ],
    ["timestamp '2026-02-14 08:00'", '2026-02-14 08:00:00', 'a local time stays text'],
    ['null::timestamptz', null, 'nothing stays nothing'],
    [`jsonb '{"a": [1]}'`, { a: [1] }, 'documents are parsed'],
  ])('%s reads as %j: %s', async (expression, expected) => {
    expect(await read(expression)).toEqual(expected);
  });

  test('a moment reads alike whatever the zone of the session', async () => {
    const value = await database.asOwner(async (db) => {
      await sql`set local timezone = 'Asia/Kathmandu'`.execute(db);
      const { rows } = await sql`select timestamptz '2026-02-14 00:00Z' as at`.execute(db);
      return rows;
    });
    expect(value).toEqual([{ at: '2026-02-14T00:00:00Z' }]);
  });

  test('a whole number beyond 2^53 is a fault, not a wrong number', async () => {
    await expect(read('9007199254740992::int8')).rejects.toThrow(/beyond 2\^53/);
    expect(await read('1::int8')).toBe(1);
  });
});
