import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { AuditEntry, AuditFacts } from './types.ts';

interface EntryRow {
  city_id: number;
  seq: number;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  act: string;
  subject_kind: string;
  subject_id: string;
  facts: AuditFacts;
  hash: string;
}

const toEntry = (row: EntryRow): AuditEntry => ({
  cityId: row.city_id,
  seq: row.seq,
  at: Temporal.Instant.from(row.at),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  act: row.act,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  facts: row.facts,
  hash: row.hash,
});

// Any fixed number serves; it only has to differ from other advisory locks of the house.
const CHAIN_LOCK = 0x59_4a_41;

/** Locks the city's chain until the transaction ends and reads its last link. */
export const lockHead = async (
  db: Tx,
  cityId: number,
): Promise<{ seq: number; hash: string } | null> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)}, ${cityId}::int)`.execute(db);
  const head = await sql<{ seq: number; hash: string }>`
    select seq, hash from audit.entries where city_id = ${cityId} order by seq desc limit 1
  `.execute(db);
  return head.rows[0] ?? null;
};

/** Writes linked entries in one statement. */
export const insertEntries = async (db: Tx, entries: readonly AuditEntry[]): Promise<void> => {
  const rows = entries.map(
    (entry) => sql`(${entry.cityId}, ${entry.seq}, ${entry.at.toString()}, ${entry.actor.kind},
      ${entry.actor.id}, ${entry.actor.name}, ${entry.act}, ${entry.subjectKind}, ${entry.subjectId},
      ${JSON.stringify(entry.facts)}::jsonb, ${entry.hash})`,
  );
  await sql`
    insert into audit.entries (city_id, seq, at, actor_kind, actor_id, actor_name, act, subject_kind,
      subject_id, facts, hash)
    values ${sql.join(rows)}
  `.execute(db);
};

/** What an auditor may ask for; newest first. */
export interface AuditQuery {
  readonly beforeSeq?: number;
  readonly act?: string;
  readonly subjectId?: string;
  readonly actor?: string;
  readonly from?: Temporal.Instant;
  readonly until?: Temporal.Instant;
  readonly limit: number;
}

/** Entries of one city, newest first. */
export const listEntries = async (
  db: Tx,
  cityId: number,
  query: AuditQuery,
): Promise<AuditEntry[]> => {
  const where = [sql`city_id = ${cityId}`];
  if (query.beforeSeq !== undefined) where.push(sql`seq < ${query.beforeSeq}`);
  if (query.act) where.push(sql`starts_with(act, ${query.act})`);
  if (query.subjectId) where.push(sql`subject_id = ${query.subjectId}`);
  if (query.actor) where.push(sql`actor_name = ${query.actor}`);
  if (query.from) where.push(sql`at >= ${query.from.toString()}::timestamptz`);
  if (query.until) where.push(sql`at < ${query.until.toString()}::timestamptz`);
  const found = await sql<EntryRow>`
    select * from audit.entries where ${sql.join(where, sql` and `)}
    order by seq desc limit ${query.limit}
  `.execute(db);
  return found.rows.map(toEntry);
};

/** The next entries after a link, in chain order. */
export const readChain = async (
  db: Tx,
  cityId: number,
  after: { readonly seq: number; readonly limit: number },
): Promise<AuditEntry[]> => {
  const found = await sql<EntryRow>`
    select * from audit.entries where city_id = ${cityId} and seq > ${after.seq}
    order by seq limit ${after.limit}
  `.execute(db);
  return found.rows.map(toEntry);
};
