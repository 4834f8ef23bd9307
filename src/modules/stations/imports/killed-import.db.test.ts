import { randomInt } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChild } from '#tests/support/child.ts';

const writer = fileURLToPath(
  new URL('../../../../tests/support/processes/import-writer.ts', import.meta.url),
);
const rounds = Number(process.env.KILL_ROUNDS ?? 3);
const ROWS = 1_500;
/** Rows are written by 500: after how many of them the kill comes, and within how many milliseconds. */
const WRITTEN = [500, 1_000, 1_500] as const;
const WITHIN_MS = 400;

let dataDir = '';
beforeAll(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'yijia-killed-import-'));
});
afterAll(() => fs.rm(dataDir, { recursive: true, force: true }));

/** Waits until so many rows are written; a child that ends of itself has written them all. */
const seenWriting = async (child: ReturnType<typeof startChild>, rows: number): Promise<void> => {
  await child.hears('found');
  const hasWritten = (): boolean =>
    child.sayings.some(([word, fact]) => word === 'wrote' && Number(fact) >= rows);
  while (!hasWritten()) {
    const state = await Promise.race([child.exit, wait(5, 'running')]);
    if (state !== 'running' && !hasWritten()) throw new Error(`ended: ${child.complaints()}`);
  }
};

it('that is killed in the middle leaves all of its stations or none', {
  timeout: 60_000 + rounds * 60_000,
}, async () => {
  const committed = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const list = `list${round}`;
    const child = startChild(writer, [dataDir, list, String(ROWS)]);
    await seenWriting(child, WRITTEN[round % WRITTEN.length] ?? 500);
    await wait(randomInt(WITHIN_MS));
    await child.kill();
    if (child.sayings.some(([word]) => word === 'committed')) committed.add(list);
  }
  const last = startChild(writer, [dataDir, 'last', '10']);
  const found = (await last.hears('found')) as Record<string, number>;
  for (const [list, count] of Object.entries(found)) expect([list, count]).toEqual([list, ROWS]);
  for (const list of committed) expect(found[list]).toBe(ROWS);
  expect(await last.hears('committed')).toMatchObject({ created: 10, skipped: 0 });
  expect(await last.exit).toBe(0);
});
