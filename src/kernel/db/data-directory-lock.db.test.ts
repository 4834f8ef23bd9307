import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startChild } from '#tests/support/child.ts';
import { DataDirectoryInUse } from './data-directory-in-use.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import { openEmbeddedDatabase } from './database.ts';

const HOLDER = 'tests/support/processes/lock-holder.ts';
const canSeparateNetworks = spawnSync('unshare', ['-n', 'true']).status === 0;

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'yijia-lock-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a second process is refused in both languages, and kill -9 frees the directory', async () => {
  const other = startChild(HOLDER, [dataDir]);
  const pid = await other.hears('open');

  const refusal = await openEmbeddedDatabase(dataDir).catch((fault: unknown) => fault);
  expect(refusal).toBeInstanceOf(DataDirectoryInUse);
  const { message } = refusal as DataDirectoryInUse;
  expect(message).toMatch(/数据目录 .* 正由另一个进程使用/);
  expect(message).toMatch(/is in use by another process/);
  expect(message).toContain(`pid ${pid}`);

  await other.kill();
  await (await lockDataDirectory(dataDir))();
});

test('the same process cannot open it twice either, and closing gives it back', async () => {
  const unlock = await lockDataDirectory(dataDir);
  await expect(lockDataDirectory(dataDir)).rejects.toThrow(DataDirectoryInUse);
  await unlock();
  await (await lockDataDirectory(dataDir))();
});

test.skipIf(!canSeparateNetworks)(
  'a process of another container sharing the volume is refused, and a dead one is not believed',
  async () => {
    const apart = startChild(HOLDER, [dataDir], ['unshare', '-n']);
    await apart.hears('open');
    await expect(lockDataDirectory(dataDir)).rejects.toThrow(DataDirectoryInUse);

    await apart.kill();
    await (await lockDataDirectory(dataDir))();
  },
);

test.each([
  ['another-host', 0, 'refused', 'another machine touched its card just now'],
  ['another-host', 60, 'refused', 'one minute of silence may be a busy machine'],
  ['another-host', 180, 'taken', 'a machine silent for three minutes is gone'],
])('a card of %s touched %i seconds ago is %s: %s', async (hostname, seconds, expected) => {
  const card = path.join(dataDir, 'lock.json');
  await writeFile(card, JSON.stringify({ pid: 7, hostname, bootId: 'another-boot' }));
  const touched = new Date(Date.now() - seconds * 1000);
  await utimes(card, touched, touched);

  const attempt = lockDataDirectory(dataDir);
  if (expected === 'refused') await expect(attempt).rejects.toThrow(/another-host/);
  else await (await attempt)();
});
