import { sql } from 'kysely';
import { type EmbeddedDatabase, openEmbeddedDatabase, type Tx } from '#kernel/db/public.ts';

/**
 * A process of its own on an embedded database, to be killed by a test.
 * It says what it finds, then commits rows for ever and says the number of each once acknowledged.
 */
const [dataDir = ''] = process.argv.slice(2);

const say = (word: string, fact: unknown): void => {
  process.stdout.write(`${JSON.stringify([word, fact])}\n`);
};

const prepare = (db: Tx): Promise<unknown> =>
  sql
    .raw(
      `create table if not exists entry (n integer primary key, body text not null);
       create index if not exists entry_body on entry (body);
       create table if not exists total (entries integer not null);
       insert into total select 0 where not exists (select from total);`,
    )
    .execute(db);

const find = async (db: Tx): Promise<unknown> => {
  await sql`set local enable_seqscan = off`.execute(db);
  const byIndex = await sql`select count(*) as entries from entry where body > ''`.execute(db);
  await sql`set local enable_seqscan = on`.execute(db);
  const found = await sql`
    select count(*) as entries, coalesce(max(n), 0) as last, (select entries from total) as total
    from entry`.execute(db);
  return { by_index: byIndex.rows[0], ...(found.rows[0] as object) };
};

const append = (database: EmbeddedDatabase, n: number): Promise<void> =>
  database.asOwner(async (db) => {
    await sql`insert into entry values (${n}, ${`row ${n}`.repeat(40)})`.execute(db);
    await sql`update total set entries = entries + 1`.execute(db);
  });

const write = async (database: EmbeddedDatabase): Promise<void> => {
  await database.asOwner(prepare);
  const found = await database.asOwner(find);
  say('found', found);
  for (let n = (found as { last: number }).last + 1; ; n += 1) {
    await append(database, n);
    say('acknowledged', n);
  }
};

const database = await openEmbeddedDatabase(dataDir);
await write(database);
