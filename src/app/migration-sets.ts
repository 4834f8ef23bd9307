import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MigrationSet, migrationsOf } from '#kernel/db/public.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

/** Rooms before slices, and slices along their doors: a foreign key points only to what stands above. */
const folders = [
  'kernel/secrets',
  'kernel/db',
  'kernel/calendar',
  'kernel/audit',
  'kernel/work',
  'kernel/identity',
  'kernel/access',
  'kernel/jobs',
  'kernel/files',
  'kernel/documents',
  'kernel/notices',
  'kernel/commitments',
  'kernel/http',
  'modules/rights',
  'modules/stations',
];

/** All migrations of the product in the order in which they run; a folder without any has no set. */
export const migrationSets: readonly MigrationSet[] = folders
  .map((folder) => migrationsOf(path.join(source, folder)))
  .filter((set) => existsSync(set.dir));
