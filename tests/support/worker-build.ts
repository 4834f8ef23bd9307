import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the scripts of the worker's pages as `npm run build:worker` does, into a folder of its own. */
export const buildWorkerScripts = async (): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'yijia-worker-'));
  const configFile = new URL('../../vite.worker.config.ts', import.meta.url).pathname;
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return outDir;
};
