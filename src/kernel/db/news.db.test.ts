import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emptyDatabase, testServerUrl } from '#tests/support/database.ts';
import { type Database, notify } from './public.ts';

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

test('every listener of a channel hears a message, others do not', async () => {
  const heard: string[] = [];
  const stopFirst = await database.listen('stations', (text) => heard.push(`first ${text}`));
  const stopSecond = await database.listen('stations', (text) => heard.push(`second ${text}`));
  const stopOther = await database.listen('people', (text) => heard.push(`other ${text}`));

  await database.notify('stations', '杨柳站');
  await vi.waitFor(() => expect(heard).toEqual(['first 杨柳站', 'second 杨柳站']));

  await stopFirst();
  await database.notify('stations', '河');
  await vi.waitFor(() => expect(heard.slice(2)).toEqual(['second 河']));
  await stopSecond();
  await stopOther();
});

test('a message is told with the commit, and never when the deed is rolled back', async () => {
  const heard: string[] = [];
  const stop = await database.listen('jobs', (text) => heard.push(text));
  await database.asOwner(async (db, control) => {
    await notify(db, 'jobs', 'undone');
    control.rollBack();
  });
  await database.asOwner((db) => notify(db, 'jobs', 'done'));
  await vi.waitFor(() => expect(heard).toEqual(['done']));
  await stop();
});

test('a channel is a plain word', async () => {
  await expect(database.listen('a; drop table x', () => undefined)).rejects.toThrow(RangeError);
});

test.skipIf(testServerUrl === null)('a line that the server cut is opened again', async () => {
  const heard: string[] = [];
  const stop = await database.listen('mended', (text) => heard.push(text));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'listen mended'`.execute(database.kysely);
  await vi.waitFor(
    async () => {
      await database.notify('mended', 'again');
      expect(heard).toContain('again');
    },
    { timeout: 10_000, interval: 200 },
  );
  await stop();
});
