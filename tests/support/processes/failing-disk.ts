import fs from 'node:fs';
import { sql } from 'kysely';
import { openEmbeddedDatabase } from '#kernel/db/public.ts';

/** A process whose disk fails to sync during its second commit. */
const [dataDir = ''] = process.argv.slice(2);
const database = await openEmbeddedDatabase(dataDir);
const insert = (n: number): Promise<unknown> =>
  database.asOwner((db) => sql`insert into entry values (${n})`.execute(db));

await database.asOwner((db) => sql`create table entry (n integer primary key)`.execute(db));
await insert(1);
process.stdout.write('["acknowledged",1]\n');

fs.fsyncSync = () => {
  throw Object.assign(new Error('input/output error'), { code: 'EIO' });
};
await insert(2);
process.stdout.write('["acknowledged",2]\n');
