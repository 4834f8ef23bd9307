import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationSets } from '#app/migration-sets.ts';
import {
  type Database,
  type MigrationSet,
  migrate,
  openMemoryDatabase,
} from '#kernel/db/public.ts';
import { migrationsHash } from './migrations-hash.ts';

const folder = fileURLToPath(new URL('../../.cache/pglite', import.meta.url));

const MOST_DUMPS = 4;

/** A dump is 40 MB: only those of the newest states of the migrations stay. */
const forgetOldDumps = async (): Promise<void> => {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.tar'));
  const dumps = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const stat = await fs.stat(file).catch(() => null);
      return { file, writtenAt: stat?.mtimeMs ?? 0 };
    }),
  );
  const old = dumps.sort((a, b) => b.writtenAt - a.writtenAt).slice(MOST_DUMPS);
  await Promise.all(old.map(({ file }) => fs.rm(file, { force: true })));
};

/** Several workers may build at once: each writes its own file and the rename decides. */
const build = async (file: string, sets: readonly MigrationSet[] | null): Promise<Uint8Array> => {
  const database = await openMemoryDatabase();
  if (sets) await migrate(database, sets);
  const copy = await database.dump();
  await database.close();

  await fs.mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await fs.writeFile(unfinished, copy);
  await fs.rename(unfinished, file);
  await forgetOldDumps();
  return copy;
};

const restore = async (name: string, sets: readonly MigrationSet[] | null): Promise<Database> => {
  const file = path.join(folder, `${name}.tar`);
  const copy = await fs.readFile(file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return build(file, sets);
    throw fault;
  });
  return openMemoryDatabase(copy);
};

/** A migrated database in memory, restored from a dump kept once per state of all migrations. */
export const openEmbeddedTestDatabase = async (): Promise<Database> =>
  restore(await migrationsHash(migrationSets), migrationSets);

/** A database in memory with nothing in it, restored too because making one takes two seconds. */
export const openEmptyEmbeddedDatabase = async (): Promise<Database> =>
  restore(await migrationsHash([]), null);
