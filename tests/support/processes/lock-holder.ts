import { lockDataDirectory } from '#kernel/db/data-directory-lock.ts';

/** A process that takes a data directory, says so, and waits to be killed. */
const [dataDir = ''] = process.argv.slice(2);
await lockDataDirectory(dataDir);
process.stdout.write(`${JSON.stringify(['open', process.pid])}\n`);
setInterval(() => undefined, 60_000);
