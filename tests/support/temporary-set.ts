import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { MigrationSet } from '#kernel/db/public.ts';

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A set of invented migrations, name by text, in a folder that goes away after the test file. */
export const temporarySet = async (
  room: string,
  files: Readonly<Record<string, string>>,
): Promise<MigrationSet> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'yijia-migrations-'));
  folders.push(dir);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(dir, name), text);
  return { room, dir };
};
