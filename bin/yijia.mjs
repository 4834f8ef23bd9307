#!/usr/bin/env node
// The sources run as they are: tsx reads TypeScript, so there is no second, compiled copy to go stale.
import { register } from 'tsx/esm/api';

process.env.NODE_ENV ??= 'production';
register();
// Reckoning a day needs nothing of the house, and loading the house takes seconds.
const { runCommandLine } =
  process.argv[2] === 'due'
    ? await import('../src/app/due-line.ts')
    : await import('../src/app/cli.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
