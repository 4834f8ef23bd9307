import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { startChild } from '#tests/support/child.ts';
import { openEmbeddedDatabase } from '../database.ts';

const WRITER = 'tests/support/processes/embedded-writer.ts';
/** Each round takes two to four seconds; the long run (30) belongs to the nightly check. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 6);

const folder = await mkdtemp(path.join(tmpdir(), 'yijia-durability-'));
const database = await openEmbeddedDatabase(path.join(folder, 'here'));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test('every acknowledged commit has reached the disk', async () => {
  await database.asOwner((db) => sql`create table entry (n integer)`.execute(db));

  const before = database.fsyncs();
  for (let n = 0; n < 50; n += 1) {
    const already = database.fsyncs();
    await database.asOwner((db) => sql`insert into entry values (${n})`.execute(db));
    expect(database.fsyncs()).toBeGreaterThan(already);
  }
  expect(database.fsyncs() - before).toBeGreaterThanOrEqual(50);
});

test('the engine runs with fsync on, by the call that reaches the disk', async () => {
  const { rows } = await sql`
    select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method,
      current_setting('synchronous_commit') as commits, current_setting('full_page_writes') as pages
  `.execute(database.kysely);
  expect(rows).toEqual([{ fsync: 'on', method: 'fsync', commits: 'on', pages: 'on' }]);
});

interface Found {
  readonly entries: number;
  readonly last: number;
  readonly total: number;
  readonly by_index: { entries: number };
}

/** Lets a writer run for a while, kills it, and answers what it found at first and acknowledged last. */
const writeUntilKilled = async (dataDir: string, milliseconds: number) => {
  const writer = startChild(WRITER, [dataDir]);
  const found = (await writer.hears('found')) as Found;
  await writer.hears('acknowledged');
  await pause(milliseconds);
  await writer.kill();
  const numbers = writer.sayings.filter(([word]) => word === 'acknowledged');
  return { found, acknowledged: Number(numbers.at(-1)?.[1]) };
};

/** The row being committed at the moment of death may be there or not; no other may differ. */
const expectNothingLost = (found: Found, acknowledged: number): void => {
  expect(found.last).toBeGreaterThanOrEqual(acknowledged);
  expect(found.last).toBeLessThanOrEqual(acknowledged + 1);
  expect(found).toEqual({
    entries: found.last,
    last: found.last,
    total: found.last,
    by_index: { entries: found.last },
  });
};

test(
  `a writer killed ${ROUNDS} times loses no acknowledged row`,
  async () => {
    const dataDir = path.join(folder, 'killed');
    let acknowledged = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const life = await writeUntilKilled(dataDir, (round * 67) % 230);
      expectNothingLost(life.found, acknowledged);
      acknowledged = life.acknowledged;
    }
    const last = startChild(WRITER, [dataDir]);
    expectNothingLost((await last.hears('found')) as Found, acknowledged);
    await last.kill();
  },
  60_000 + ROUNDS * 20_000,
);

test('a disk that fails to sync acknowledges nothing: the process stops and recovers later', async () => {
  const dataDir = path.join(folder, 'failing');
  const victim = startChild('tests/support/processes/failing-disk.ts', [dataDir]);
  expect(await victim.exit).toBe(74);
  expect(victim.sayings).toEqual([['acknowledged', 1]]);
  expect(victim.complaints()).toContain('could not write to its disk');

  const recovered = await openEmbeddedDatabase(dataDir);
  const { rows } = await sql`select n from entry where n = 1`.execute(recovered.kysely);
  expect(rows).toEqual([{ n: 1 }]);
  await recovered.close();
});

test('dead rows are freed by vacuum, which the embedded engine never does by itself', async () => {
  await database.asOwner(async (db) => {
    await sql`create table page (n integer, body text)`.execute(db);
    await sql`insert into page select n, repeat('x', 200) from generate_series(1, 2000) n`.execute(
      db,
    );
  });
  const bloat = async (): Promise<number> => {
    const query = sql<{ size: number }>`select pg_relation_size('page') as size`;
    return (await query.execute(database.kysely)).rows[0]?.size ?? 0;
  };
  for (let turn = 0; turn < 6; turn += 1) {
    await database.asOwner((db) => sql`update page set n = n + 1`.execute(db));
    await database.vacuum();
  }
  const kept = await bloat();
  for (let turn = 0; turn < 6; turn += 1) {
    await database.asOwner((db) => sql`update page set n = n + 1`.execute(db));
  }
  expect(await bloat()).toBeGreaterThan(kept * 2);
});
