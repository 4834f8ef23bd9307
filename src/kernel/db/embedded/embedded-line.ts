import type { OpenLine } from '../news.ts';
import type { Pool } from '../pool.ts';

/** The embedded engine has one connection, so listening takes its turn on it like every query. */
export const embeddedLine =
  (pool: Pool): OpenLine =>
  async (hear) => {
    const first = await pool.connect();
    first.on('notification', hear);
    first.release();
    return {
      say: async (statement) => {
        const client = await pool.connect();
        try {
          await client.query(statement, []);
        } finally {
          client.release();
        }
      },
      close: async () => undefined,
    };
  };
