import { randomInt } from 'node:crypto';
import { afterAll } from 'vitest';
import { type Database, openDatabase } from '#kernel/db/public.ts';
import { openEmbeddedTestDatabase, openEmptyEmbeddedDatabase } from './embedded-test-database.ts';
import {
  createPostgresqlDatabase,
  openPostgresqlTestDatabase,
} from './postgresql-test-database.ts';

/** The server of the second lane (`tools/test-postgres.sh start`), or null for the embedded engine. */
export const testServerUrl: string | null = process.env.TEST_DATABASE_URL || null;

/**
 * A migrated database nobody else uses: on PostgreSQL when TEST_DATABASE_URL is set, else in memory
 * (restored in about 0.6 s from `.cache/pglite/`). The caller closes it.
 */
export const freshDatabase = (): Promise<Database> =>
  testServerUrl === null ? openEmbeddedTestDatabase() : openPostgresqlTestDatabase(testServerUrl);

/** A database with nothing in it, not even migrations: for tests of the db room itself. The caller closes it. */
export const emptyDatabase = async (): Promise<Database> => {
  if (testServerUrl === null) return openEmptyEmbeddedDatabase();
  const { databaseUrl, drop } = await createPostgresqlDatabase(testServerUrl);
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  return { ...database, close: () => database.close().then(drop) };
};

let ofThisFile: Promise<Database> | null = null;

// Registered while the file is read, so that it also holds for a database asked for in a hook.
afterAll(async () => {
  await (await ofThisFile)?.close();
});

/**
 * The one database of a test file, closed after its last test. Ask at the top of the file:
 * `const database = await testDatabase();` and give every test its own city (`freshCity`), so that
 * nothing needs to be cleaned up in between.
 */
export const testDatabase = (): Promise<Database> => {
  ofThisFile ??= freshDatabase();
  return ofThisFile;
};

const FIRST_CITY = 100_000;
const CITIES = 900_000;
let next = randomInt(CITIES);

/**
 * A city id no other test of this file has: row level security hides every other test's rows, which
 * is the cheap way to a clean slate. Not a real division code.
 */
export const freshCity = (): number => {
  next = (next + 1) % CITIES;
  // A county may carry the same six digits in a test; ending in 00 they could only be a city's.
  if (next % 100 === 0) next += 1;
  return FIRST_CITY + next;
};
