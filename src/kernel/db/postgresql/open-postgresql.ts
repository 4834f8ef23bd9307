import pg from 'pg';
import { columnParsers } from '../column-parsers.ts';
import type { Pool } from '../pool.ts';

const MOST_CONNECTIONS = 10;

/** Settings every connection of ours has, the listening one included. */
export const connectionSettings = (databaseUrl: string): pg.ClientConfig => ({
  connectionString: databaseUrl,
  types: columnParsers,
  application_name: 'yijia',
  keepAlive: true,
});

/** Opens a pool of at most ten connections to a PostgreSQL server, version 15 or newer. */
export const openPostgresql = (databaseUrl: string): Pool => {
  const pool = new pg.Pool({ ...connectionSettings(databaseUrl), max: MOST_CONNECTIONS });
  // An idle connection that breaks is already dropped by the pool; unheard, the event ends the process.
  pool.on('error', () => undefined);
  return pool;
};
