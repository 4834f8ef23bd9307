#!/usr/bin/env node
// The sources run as they are: tsx reads TypeScript, so there is no second, compiled copy to go stale.
import { register } from 'tsx/esm/api';

process.env.NODE_ENV ??= 'production';
register();
const words = process.argv.slice(2);
// Loading the house takes seconds; what needs nothing of it does not wait.
const { isLoneCommand, runLoneCommand } = await import('../src/app/lone-line.ts');
process.exitCode = isLoneCommand(words[0] ?? '')
  ? await runLoneCommand(words)
  : await (await import('../src/app/cli.ts')).runCommandLine(words);
