import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Notification } from 'pg';

/** One connection taken from a pool; it must be released. */
export interface PoolClient extends PostgresPoolClient {
  on(event: 'notification', hear: (message: Notification) => void): unknown;
}

/** What both engines offer: connections one can take and give back. */
export interface Pool extends PostgresPool {
  connect(): Promise<PoolClient>;
}
