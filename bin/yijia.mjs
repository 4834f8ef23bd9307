#!/usr/bin/env node
// The sources run as they are: tsx reads TypeScript, so there is no second, compiled copy to go stale.
import { register } from 'tsx/esm/api';

process.env.NODE_ENV ??= 'production';
register();
// Reckoning a day needs nothing of the house, and loading the house takes seconds.
const line = process.argv[2] === 'due' ? '../src/app/due-line.ts' : '../src/app/cli.ts';
const { runCommandLine } = await import(line);
process.exitCode = await runCommandLine(process.argv.slice(2));
