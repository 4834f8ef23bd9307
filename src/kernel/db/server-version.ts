import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What the engine calls itself, e.g. "PostgreSQL 15.20 on x86_64 …"; also proof that it answers. */
export const serverVersion = async (database: Database): Promise<string> => {
  const found = await sql<{ version: string }>`select version() as version`.execute(
    database.kysely,
  );
  return found.rows[0]?.version ?? '';
};
