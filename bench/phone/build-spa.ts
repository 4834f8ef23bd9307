import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = fileURLToPath(new URL('../spa', import.meta.url));
const outDir = fileURLToPath(new URL('../../.cache/bench-spa', import.meta.url));

/** Files of the single-page build by their address below `/spa/`. */
export type SpaFiles = ReadonlyMap<string, Buffer>;

/** Builds the single-page comparison for the same browsers as the worker's scripts, and reads what came out. */
export const buildSpa = async (): Promise<SpaFiles> => {
  await build({
    configFile: false,
    root,
    base: '/spa/',
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2019', modulePreload: false },
  });
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [path.relative(outDir, file), readFileSync(file)]));
};
