import fs from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockDataDirectory } from '../data-directory-lock.ts';
import type { Pool } from '../pool.ts';
import { DurableNodeFs } from './durable-node-fs.ts';
import { openLitePool } from './lite-pool.ts';

/** `-F` turns fsync off; the compiled-in default for the write-ahead log (fdatasync) is a stub. */
const durably = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

/** An embedded database on disk and the number of its fsync calls so far. */
export interface EmbeddedPool {
  readonly pool: Pool;
  readonly fsyncs: () => number;
}

/** Opens `<dataDir>/pg`, alone, creating it when absent; about 2.5 s the first time, 0.5 s later. */
export const openEmbedded = async (dataDir: string): Promise<EmbeddedPool> => {
  const unlock = await lockDataDirectory(dataDir);
  try {
    const folder = path.join(dataDir, 'pg');
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const disk = new DurableNodeFs(folder);
    const lite = await PGlite.create({ fs: disk, startParams: durably });
    const pool = await openLitePool(lite);
    const end = async (): Promise<void> => {
      await pool.end();
      await unlock();
    };
    return { pool: { ...pool, end }, fsyncs: () => disk.fsyncs };
  } catch (fault) {
    await unlock();
    throw fault;
  }
};
