import { Kysely, PostgresDialect } from 'kysely';
import { beginAsOwner, beginInCity } from './begin.ts';
import { embeddedLine } from './embedded/embedded-line.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { openInMemory } from './embedded/open-in-memory.ts';
import { guardPool } from './guarded-pool.ts';
import { type Hear, newsOver, notify, type OpenLine, type StopHearing } from './news.ts';
import type { Pool } from './pool.ts';
import { openPostgresql } from './postgresql/open-postgresql.ts';
import { postgresqlLine } from './postgresql/postgresql-line.ts';
import { type Deed, transactionsOver } from './transactions.ts';

export interface DatabaseSettings {
  /** A PostgreSQL server; null for the embedded engine. */
  readonly databaseUrl: string | null;
  /** Where the embedded engine keeps its files: in the folder `pg` below. */
  readonly dataDir: string;
}

/** The database of the house, alike on both engines. */
export interface Database {
  readonly engine: 'embedded' | 'postgresql';

  /** Queries outside any transaction and any city: for health checks. Inside a deed it is a fault. */
  readonly kysely: Kysely<unknown>;

  /**
   * Runs a deed in one transaction as the application's role, which sees the rows of this city only.
   * Commits; rolls back when the deed throws or calls `control.rollBack()`. A serialization failure or
   * a deadlock is tried again (three times in all), so a deed must change nothing but the database.
   */
  inCity<T>(cityId: number, deed: Deed<T>): Promise<T>;

  /** The same as the owner, who sees every city: migrations, `verify-audit`, `doctor`. */
  asOwner<T>(deed: Deed<T>): Promise<T>;

  /** Frees dead rows and renews statistics; the embedded engine does neither by itself. */
  vacuum(): Promise<void>;

  /** Hears the messages of a channel, of this process and of others; see `notify`. */
  listen(channel: string, hear: Hear): Promise<StopHearing>;

  /** Tells a channel at once; inside a deed use the function `notify(db, …)`, which waits for commit. */
  notify(channel: string, payload: string): Promise<void>;

  /** Ends all connections and frees the data directory. A second call does nothing more. */
  close(): Promise<void>;
}

const databaseOver = (
  engine: Database['engine'],
  enginePool: Pool,
  openLine: (pool: Pool) => OpenLine,
): Database => {
  const pool = guardPool(enginePool);
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const transact = transactionsOver(pool);
  const news = newsOver(openLine(pool));
  let closing: Promise<void> | null = null;

  return {
    engine,
    kysely,
    inCity: async (cityId, deed) => transact(beginInCity(cityId), deed),
    asOwner: (deed) => transact(beginAsOwner(), deed),
    vacuum: async () => {
      const client = await pool.connect();
      try {
        await client.query('vacuum (analyze)', []);
      } finally {
        client.release();
      }
    },
    listen: news.listen,
    notify: (channel, payload) => notify(kysely, channel, payload),
    close: () => {
      closing ??= news.close().then(() => pool.end());
      return closing;
    },
  };
};

/** The embedded database on disk, also telling how often it reached the disk. */
export interface EmbeddedDatabase extends Database {
  readonly fsyncs: () => number;
}

/** Opens the embedded engine durably and alone; `DataDirectoryInUse` when another process serves it. */
export const openEmbeddedDatabase = async (dataDir: string): Promise<EmbeddedDatabase> => {
  const { pool, fsyncs } = await openEmbedded(dataDir);
  return { ...databaseOver('embedded', pool, embeddedLine), fsyncs };
};

/** A database in memory that can be copied whole. */
export interface MemoryDatabase extends Database {
  readonly dump: () => Promise<Uint8Array>;
}

/** Opens the embedded engine in memory, empty or as a copy: for tests, since nothing is kept. */
export const openMemoryDatabase = async (
  copy: Uint8Array | null = null,
): Promise<MemoryDatabase> => {
  const { pool, dump } = await openInMemory(copy);
  return { ...databaseOver('embedded', pool, embeddedLine), dump };
};

/** Opens PostgreSQL when an address is given, else the embedded engine. It does not migrate. */
export const openDatabase = async (settings: DatabaseSettings): Promise<Database> => {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl === null) return openEmbeddedDatabase(dataDir);
  return databaseOver('postgresql', openPostgresql(databaseUrl), () => postgresqlLine(databaseUrl));
};
