import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A one-time code on its way to a phone. */
export interface KeeperCode {
  readonly id: string;
  readonly codeHash: string;
  readonly sealedPhone: Buffer;
  readonly expiresAt: Temporal.Instant;
  readonly attempts: number;
  readonly usedAt: Temporal.Instant | null;
}

// Any fixed number serves; it only has to differ from other advisory locks of the house.
const PHONE_LOCK = 0x59_4a_4b;

/** Makes codes to one phone wait for each other until the transaction ends: counts stay right under a race. */
export const lockPhone = async ({ db }: Hand, fingerprint: Buffer): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(${sql.lit(PHONE_LOCK)}, ${fingerprint.readInt32BE(0)}::int)
  `.execute(db);
};

/** Codes sent lately: to the phone in a minute and in an hour, through the link in a day. */
export const countCodes = async (
  { db, cityId }: Hand,
  about: { readonly fingerprint: Buffer; readonly linkId: string; readonly now: Temporal.Instant },
): Promise<{ readonly inMinute: number; readonly inHour: number; readonly ofLink: number }> => {
  const { fingerprint, linkId, now } = about;
  const since = (minutes: number) => now.subtract({ minutes }).toString();
  const toPhone = sql`phone_fingerprint = ${fingerprint}`;
  const counted = await sql<{ inMinute: number; inHour: number; ofLink: number }>`
    select
      count(*) filter (where ${toPhone} and sent_at > ${since(1)}::timestamptz)::int as "inMinute",
      count(*) filter (where ${toPhone} and sent_at > ${since(60)}::timestamptz)::int as "inHour",
      count(*) filter (where link_id = ${linkId})::int as "ofLink"
    from stations.keeper_codes
    where city_id = ${cityId} and (${toPhone} or link_id = ${linkId})
      and sent_at > ${since(24 * 60)}::timestamptz
  `.execute(db);
  return counted.rows[0] ?? { inMinute: 0, inHour: 0, ofLink: 0 };
};

/** Writes a new code; earlier ones of the link are void from now on. */
export const insertCode = async (
  { db, cityId }: Hand,
  code: {
    readonly id: string;
    readonly linkId: string;
    readonly codeHash: string;
    readonly sealedPhone: Buffer;
    readonly fingerprint: Buffer;
    readonly sentAt: Temporal.Instant;
    readonly expiresAt: Temporal.Instant;
  },
): Promise<void> => {
  const sentAt = code.sentAt.toString();
  await sql`
    update stations.keeper_codes set used_at = ${sentAt}::timestamptz
    where city_id = ${cityId} and link_id = ${code.linkId} and used_at is null
  `.execute(db);
  await sql`
    insert into stations.keeper_codes (city_id, id, link_id, code_hash, sealed_phone,
      phone_fingerprint, sent_at, expires_at)
    values (${cityId}, ${code.id}, ${code.linkId}, ${code.codeHash}, ${code.sealedPhone},
      ${code.fingerprint}, ${sentAt}::timestamptz, ${code.expiresAt.toString()}::timestamptz)
  `.execute(db);
};

/** A code of a link; null when there is none. */
export const findCode = async (
  { db, cityId }: Hand,
  code: { readonly id: string; readonly linkId: string },
): Promise<KeeperCode | null> => {
  const found = await sql<{
    id: string;
    code_hash: string;
    sealed_phone: Buffer;
    expires_at: string;
    attempts: number;
    used_at: string | null;
  }>`
    select id, code_hash, sealed_phone, expires_at, attempts, used_at from stations.keeper_codes
    where city_id = ${cityId} and id = ${code.id} and link_id = ${code.linkId}
  `.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  return {
    id: row.id,
    codeHash: row.code_hash,
    sealedPhone: row.sealed_phone,
    expiresAt: Temporal.Instant.from(row.expires_at),
    attempts: row.attempts,
    usedAt: row.used_at === null ? null : Temporal.Instant.from(row.used_at),
  };
};

/** Counts a wrong attempt. */
export const countAttempt = async ({ db, cityId }: Hand, id: string): Promise<void> => {
  await sql`
    update stations.keeper_codes set attempts = attempts + 1 where city_id = ${cityId} and id = ${id}
  `.execute(db);
};

/** Marks a code used: it never works again. */
export const spendCode = async (
  { db, cityId }: Hand,
  used: { readonly id: string; readonly at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update stations.keeper_codes set used_at = ${used.at.toString()}::timestamptz
    where city_id = ${cityId} and id = ${used.id}
  `.execute(db);
};

/** Deletes codes sent before a moment, and sessions over by then; says how many. */
export const deleteOldCodes = async (
  { db, cityId }: Hand,
  before: Temporal.Instant,
): Promise<number> => {
  const moment = before.toString();
  const codes = await sql`
    delete from stations.keeper_codes
    where city_id = ${cityId} and sent_at < ${moment}::timestamptz returning id
  `.execute(db);
  const sessions = await sql`
    delete from stations.keeper_sessions
    where city_id = ${cityId}
      and (expires_at < ${moment}::timestamptz or revoked_at < ${moment}::timestamptz)
    returning link_id
  `.execute(db);
  return codes.rows.length + sessions.rows.length;
};
