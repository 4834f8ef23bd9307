import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run bench`: every benchmark one after another, so that they do not disturb each other. */
const folder = fileURLToPath(new URL('.', import.meta.url));

for (const name of [
  'nearest.ts',
  'http.ts',
  'phone.ts',
  'letters.ts',
  'desk.ts',
  'clocks.ts',
  'coverage.ts',
]) {
  console.log(`\n== ${name} ==\n`);
  const words = ['--import', 'tsx', path.join(folder, name)];
  const { status } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exitCode = 1;
}
