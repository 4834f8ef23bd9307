import { sql } from 'kysely';
import { guardCities } from './city-guard.ts';
import type { Database } from './database.ts';
import {
  type MigrationFile,
  MigrationRefused,
  type MigrationSet,
  migrationFilesOf,
} from './migration-files.ts';
import type { Tx } from './transactions.ts';

type LedgerTables = {
  'yijia.migrations': {
    room: string;
    number: number;
    name: string;
    checksum: string;
  };
};

/** Any fixed number will do: one migrator at a time in one database. */
const LOCK = 9_302_024;

/** Waits for other migrators; the lock ends with the transaction, also behind a connection pooler. */
const takeLock = (db: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);

const makeLedger = async (db: Tx): Promise<void> => {
  await takeLock(db);
  await sql
    .raw(
      `create schema if not exists yijia;
       create table if not exists yijia.migrations (
         room text not null,
         number integer not null check (number > 0),
         name text not null,
         checksum text not null,
         applied_at timestamptz not null default now(),
         primary key (room, number)
       );`,
    )
    .execute(db);
};

const appliedNumbers = async (
  db: Tx,
  room: string,
  files: readonly MigrationFile[],
): Promise<ReadonlySet<number>> => {
  const rows = await db
    .withTables<LedgerTables>()
    .selectFrom('yijia.migrations')
    .select(['number', 'name', 'checksum'])
    .where('room', '=', room)
    .execute();
  for (const row of rows) {
    const file = files[row.number - 1];
    if (!file) throw new MigrationRefused(`${room}: ${row.name} was applied but its file is gone`);
    if (file.checksum !== row.checksum) {
      throw new MigrationRefused(`${room}: ${row.name} was applied and has changed since`);
    }
  }
  return new Set(rows.map((row) => row.number));
};

const apply = async (db: Tx, { text, ...file }: MigrationFile): Promise<void> => {
  await sql.raw(text).execute(db);
  await db.withTables<LedgerTables>().insertInto('yijia.migrations').values(file).execute();
};

const applyNext = (
  database: Database,
  file: MigrationFile,
  files: readonly MigrationFile[],
): Promise<boolean> =>
  database.asOwner(async (db) => {
    await takeLock(db);
    // Another migrator may have been here while this one waited.
    const applied = await appliedNumbers(db, file.room, files);
    if (applied.has(file.number)) return false;
    await apply(db, file);
    return true;
  });

/**
 * Brings the database up to date: every set in the order given, one transaction a file, forward only;
 * then renews the guard over the cities' rows. Answers the files applied now, as `room/0001-words.sql`.
 * A changed or vanished file that was applied, a gap or a double is refused (`MigrationRefused`) before
 * anything runs. Several processes may migrate at once.
 */
export const migrate = async (
  database: Database,
  sets: readonly MigrationSet[],
): Promise<readonly string[]> => {
  const filesBySet = await Promise.all(
    sets.map(async (set) => [set.room, await migrationFilesOf(set)] as const),
  );
  await database.asOwner(makeLedger);
  await database.asOwner(async (db) => {
    for (const [room, files] of filesBySet) await appliedNumbers(db, room, files);
  });

  const fresh: string[] = [];
  for (const [, files] of filesBySet) {
    for (const file of files) {
      if (await applyNext(database, file, files)) fresh.push(`${file.room}/${file.name}`);
    }
  }
  await database.asOwner(async (db) => {
    await takeLock(db);
    await guardCities(db);
  });
  return fresh;
};
