import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { SignInFailures } from './rules/lockout.ts';

interface FailureRow {
  failures: number;
  last_failed_at: string;
  locked_until: string | null;
}

const toFailures = (row: FailureRow): SignInFailures => ({
  failures: row.failures,
  lastFailedAt: Temporal.Instant.from(row.last_failed_at),
  lockedUntil: row.locked_until === null ? null : Temporal.Instant.from(row.locked_until),
});

/** The failures of a name, its row locked until the transaction ends; null when there are none. */
export const lockFailures = async (
  work: Pick<Work, 'db' | 'cityId'>,
  fingerprint: Buffer,
): Promise<SignInFailures | null> => {
  const found = await sql<FailureRow>`
    select failures, last_failed_at, locked_until from identity.sign_in_failures
    where city_id = ${work.cityId} and name_fingerprint = ${fingerprint} for update
  `.execute(work.db);
  return found.rows[0] ? toFailures(found.rows[0]) : null;
};

/** Makes the row of a name if there is none, so that it can be locked: rivals wait for each other here. */
export const makeFailures = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  fingerprint: Buffer,
): Promise<void> => {
  await sql`
    insert into identity.sign_in_failures (city_id, name_fingerprint, failures, last_failed_at)
    values (${work.cityId}, ${fingerprint}, 0, ${work.now.toString()})
    on conflict (city_id, name_fingerprint) do nothing
  `.execute(work.db);
};

/** Writes the failures of a name whose row is locked. */
export const saveFailures = async (
  work: Pick<Work, 'db' | 'cityId'>,
  fingerprint: Buffer,
  state: SignInFailures,
): Promise<void> => {
  await sql`
    update identity.sign_in_failures set failures = ${state.failures},
      last_failed_at = ${state.lastFailedAt.toString()},
      locked_until = ${state.lockedUntil?.toString() ?? null}
    where city_id = ${work.cityId} and name_fingerprint = ${fingerprint}
  `.execute(work.db);
};

/** Forgets the failures of a name. */
export const clearFailures = async (
  work: Pick<Work, 'db' | 'cityId'>,
  fingerprint: Buffer,
): Promise<void> => {
  await sql`
    delete from identity.sign_in_failures
    where city_id = ${work.cityId} and name_fingerprint = ${fingerprint}
  `.execute(work.db);
};

/** Until when names are locked at this moment, by fingerprint in hex; unlocked names are absent. */
export const locksOf = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  fingerprints: readonly Buffer[],
): Promise<ReadonlyMap<string, Temporal.Instant>> => {
  const found = await sql<{ name: string; locked_until: string }>`
    select encode(name_fingerprint, 'hex') as name, locked_until from identity.sign_in_failures
    where city_id = ${work.cityId} and locked_until > ${work.now.toString()}::timestamptz
      and encode(name_fingerprint, 'hex') = any (${fingerprints.map((one) => one.toString('hex'))}::text[])
  `.execute(work.db);
  return new Map(found.rows.map((row) => [row.name, Temporal.Instant.from(row.locked_until)]));
};

/** Forgets the failures of names nobody has tried for a day; answers how many. */
export const deleteOldFailures = async (
  db: Tx,
  cityId: number,
  now: Temporal.Instant,
): Promise<number> => {
  const gone = await sql`
    delete from identity.sign_in_failures
    where city_id = ${cityId} and last_failed_at < ${now.subtract({ hours: 24 }).toString()}::timestamptz
    returning city_id
  `.execute(db);
  return gone.rows.length;
};
