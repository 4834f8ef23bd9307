import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { OpenLine } from '../news.ts';
import { connectionSettings } from './open-postgresql.ts';

const PAUSE_MILLISECONDS = 1000;

/** A connection of its own for listening, opened again for as long as it takes after it broke. */
export const postgresqlLine =
  (databaseUrl: string): OpenLine =>
  async (hear, again) => {
    let isClosed = false;
    let client: pg.Client;

    const connect = async (): Promise<void> => {
      const fresh = new pg.Client(connectionSettings(databaseUrl));
      fresh.on('notification', hear);
      // The loss itself is heard as `end`; unheard, the error would end the process.
      fresh.on('error', () => undefined);
      await fresh.connect();
      fresh.once('end', mend);
      client = fresh;
    };

    const mend = async (): Promise<void> => {
      let isWhole = false;
      while (!isWhole && !isClosed) {
        await pause(PAUSE_MILLISECONDS, undefined, { ref: false });
        isWhole = await connect().then(
          () => true,
          () => false,
        );
      }
      // Should it break once more right here, its own `end` mends it.
      if (isWhole) await again().catch(() => undefined);
    };

    await connect();
    return {
      say: async (statement) => {
        await client.query(statement);
      },
      close: async () => {
        isClosed = true;
        await client.end();
      },
    };
  };
