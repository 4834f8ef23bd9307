import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from './pool.ts';

interface Deed {
  open: boolean;
}

/** A pool that refuses a second connection to whoever already holds a transaction. */
export interface GuardedPool extends Pool {
  /** Runs a deed that must use the connection it was given. */
  within<T>(deed: () => Promise<T>): Promise<T>;
}

/**
 * Asking the pool again inside a transaction would wait for ever on the embedded engine (it has one
 * connection) and would read around the transaction on PostgreSQL; on both it is a fault at once.
 */
export const guardPool = (pool: Pool): GuardedPool => {
  const current = new AsyncLocalStorage<Deed>();
  return {
    end: () => pool.end(),
    connect: () => {
      if (current.getStore()?.open) {
        throw new Error('inside a transaction: use the transaction given, not the database');
      }
      return pool.connect();
    },
    within: async (run) => {
      const deed: Deed = { open: true };
      try {
        return await current.run(deed, run);
      } finally {
        deed.open = false;
      }
    },
  };
};
