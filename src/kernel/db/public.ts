export { DataDirectoryInUse } from './data-directory-in-use.ts';
export {
  type Database,
  type DatabaseSettings,
  type EmbeddedDatabase,
  type MemoryDatabase,
  openDatabase,
  openEmbeddedDatabase,
  openMemoryDatabase,
} from './database.ts';
export { migrate } from './migrate.ts';
export { MigrationRefused, type MigrationSet, migrationsOf } from './migration-files.ts';
export { type Hear, notify, type StopHearing } from './news.ts';
export { serverVersion } from './server-version.ts';
export type { Control, Deed, Tx } from './transactions.ts';
