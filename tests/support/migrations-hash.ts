import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '#kernel/db/public.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What else shapes a migrated database: the guard over cities, the migrator, the engine. */
const makers = [
  'src/kernel/db/city-guard.ts',
  'src/kernel/db/migrate.ts',
  'node_modules/@electric-sql/pglite/package.json',
];

const filesOf = async (dir: string): Promise<readonly string[]> =>
  (await fs.readdir(dir)).sort().map((name) => path.join(dir, name));

/** Sixteen hexadecimal digits that change with any migration: the name of a prepared database. */
export const migrationsHash = async (sets: readonly MigrationSet[]): Promise<string> => {
  const migrations = await Promise.all(sets.map((set) => filesOf(set.dir)));
  const files = [...makers.map((maker) => path.join(root, maker)), ...migrations.flat()];
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(`${path.relative(root, file)}\n`).update(await fs.readFile(file));
  return hash.digest('hex').slice(0, 16);
};
