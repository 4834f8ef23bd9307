import { PGlite } from '@electric-sql/pglite';
import type { Pool } from '../pool.ts';
import { openLitePool } from './lite-pool.ts';

/** A database that lives in memory, and how to copy it whole. */
export interface MemoryPool {
  readonly pool: Pool;
  readonly dump: () => Promise<Uint8Array>;
}

/** Opens an empty database in memory, or the copy of another one. For tests only: nothing is kept. */
export const openInMemory = async (copy: Uint8Array | null): Promise<MemoryPool> => {
  const lite = await PGlite.create(
    copy === null
      ? { dataDir: 'memory://' }
      : { dataDir: 'memory://', loadDataDir: new Blob([new Uint8Array(copy)]) },
  );
  const dump = async (): Promise<Uint8Array> =>
    new Uint8Array(await (await lite.dumpDataDir('none')).arrayBuffer());
  return { pool: await openLitePool(lite), dump };
};
