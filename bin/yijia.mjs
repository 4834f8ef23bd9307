#!/usr/bin/env node
// The sources run as they are: tsx reads TypeScript, so there is no second, compiled copy to go stale.
import { register } from 'tsx/esm/api';

process.env.NODE_ENV ??= 'production';
register();
const { runCommandLine } = await import('../src/app/cli.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
