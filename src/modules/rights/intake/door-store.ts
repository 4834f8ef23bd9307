import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;
type HandNow = Pick<Work, 'db' | 'cityId' | 'now'>;

// Any fixed number serves; it only has to differ from other advisory locks of the house.
const DOOR_LOCK = 0x59_4a_52;

/** Makes tries with the same fingerprint wait for each other until the transaction ends. */
export const lockDoor = async ({ db }: Hand, fingerprint: Buffer): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(${sql.lit(DOOR_LOCK)}, ${fingerprint.readInt32BE(0)}::int)
  `.execute(db);
};

/** The id of the case with a number; null when there is none. */
export const caseIdOfNumber = async (
  { db, cityId }: Hand,
  number: string,
): Promise<string | null> => {
  const found = await sql<{ id: string }>`
    select id from rights.cases where city_id = ${cityId} and number = ${number}
  `.execute(db);
  return found.rows[0]?.id ?? null;
};

/** The claimants of a case with a phone's fingerprint, the complainant first. */
export const claimantWithPhone = async (
  { db, cityId }: Hand,
  asked: { readonly caseId: string; readonly fingerprint: Uint8Array },
): Promise<string | null> => {
  const found = await sql<{ id: string }>`
    select id from rights.claimants
    where city_id = ${cityId} and case_id = ${asked.caseId}
      and phone_fingerprint = ${asked.fingerprint}
    order by is_complainant desc, ordinal limit 1
  `.execute(db);
  return found.rows[0]?.id ?? null;
};

/** Who told a case; null in an anonymous one. */
export const tellerOf = async ({ db, cityId }: Hand, caseId: string): Promise<string | null> => {
  const found = await sql<{ id: string }>`
    select id from rights.claimants
    where city_id = ${cityId} and case_id = ${caseId} and is_complainant order by ordinal limit 1
  `.execute(db);
  return found.rows[0]?.id ?? null;
};

/** Codes asked for lately: by the phone in a minute and in an hour, for the number in a day. */
export const countDoorCodes = async (
  { db, cityId, now }: HandNow,
  about: { readonly phone: Buffer; readonly number: Buffer },
): Promise<{ readonly inMinute: number; readonly inHour: number; readonly ofNumber: number }> => {
  const since = (minutes: number) => now.subtract({ minutes }).toString();
  const counted = await sql<{ inMinute: number; inHour: number; ofNumber: number }>`
    select
      count(*) filter (where phone_fingerprint = ${about.phone}
        and sent_at > ${since(1)}::timestamptz)::int as "inMinute",
      count(*) filter (where phone_fingerprint = ${about.phone}
        and sent_at > ${since(60)}::timestamptz)::int as "inHour",
      count(*) filter (where number_fingerprint = ${about.number})::int as "ofNumber"
    from rights.door_codes
    where city_id = ${cityId} and sent_at > ${since(24 * 60)}::timestamptz
      and (phone_fingerprint = ${about.phone} or number_fingerprint = ${about.number})
  `.execute(db);
  return counted.rows[0] ?? { inMinute: 0, inHour: 0, ofNumber: 0 };
};

/** A one-time code; without a case it opens nothing. */
export interface DoorCode {
  readonly id: string;
  readonly caseId: string | null;
  readonly claimantId: string | null;
  readonly signature: string;
  readonly expiresAt: Temporal.Instant;
  readonly attempts: number;
  readonly usedAt: Temporal.Instant | null;
}

/** Writes a code; earlier ones for the same pair are void from now on. */
export const insertDoorCode = async (
  { db, cityId, now }: HandNow,
  code: Pick<DoorCode, 'id' | 'caseId' | 'claimantId' | 'signature' | 'expiresAt'> & {
    readonly phone: Buffer;
    readonly number: Buffer;
  },
): Promise<void> => {
  const at = now.toString();
  await sql`
    update rights.door_codes set used_at = ${at}::timestamptz
    where city_id = ${cityId} and phone_fingerprint = ${code.phone}
      and number_fingerprint = ${code.number} and used_at is null
  `.execute(db);
  await sql`
    insert into rights.door_codes (city_id, id, case_id, claimant_id, code_signature,
      phone_fingerprint, number_fingerprint, sent_at, expires_at)
    values (${cityId}, ${code.id}, ${code.caseId}, ${code.claimantId}, ${code.signature},
      ${code.phone}, ${code.number}, ${at}::timestamptz, ${code.expiresAt.toString()}::timestamptz)
  `.execute(db);
};

/** A code, locked; null when there is none. */
export const lockDoorCode = async ({ db, cityId }: Hand, id: string): Promise<DoorCode | null> => {
  const found = await sql<
    Omit<DoorCode, 'expiresAt' | 'usedAt'> & { expires_at: string; used_at: string | null }
  >`
    select id, case_id as "caseId", claimant_id as "claimantId", code_signature as signature,
      attempts, expires_at, used_at
    from rights.door_codes where city_id = ${cityId} and id = ${id} for update
  `.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const { expires_at, used_at, ...rest } = row;
  return {
    ...rest,
    expiresAt: Temporal.Instant.from(expires_at),
    usedAt: used_at === null ? null : Temporal.Instant.from(used_at),
  };
};

/** Counts a wrong code. */
export const countDoorAttempt = async ({ db, cityId }: Hand, id: string): Promise<void> => {
  await sql`
    update rights.door_codes set attempts = attempts + 1 where city_id = ${cityId} and id = ${id}
  `.execute(db);
};

/** A code works once. */
export const spendDoorCode = async ({ db, cityId, now }: HandNow, id: string): Promise<void> => {
  await sql`
    update rights.door_codes set used_at = ${now.toString()}::timestamptz
    where city_id = ${cityId} and id = ${id}
  `.execute(db);
};

/** Keeps the signature of a case's secret words. */
export const insertDoor = async (
  { db, cityId, now }: HandNow,
  door: { readonly caseId: string; readonly signature: string },
): Promise<void> => {
  await sql`
    insert into rights.doors (city_id, case_id, secret_signature, made_at)
    values (${cityId}, ${door.caseId}, ${door.signature}, ${now.toString()}::timestamptz)
  `.execute(db);
};

/** The signature of a case's secret words; null when it has none. */
export const doorOf = async ({ db, cityId }: Hand, caseId: string): Promise<string | null> => {
  const found = await sql<{ secret_signature: string }>`
    select secret_signature from rights.doors where city_id = ${cityId} and case_id = ${caseId}
  `.execute(db);
  return found.rows[0]?.secret_signature ?? null;
};

interface TryPrints {
  readonly number: Buffer;
  readonly peer: Buffer;
}

/** Wrong secret words of the last hour, for a number and from an address. */
export const countTries = async (
  { db, cityId, now }: HandNow,
  { number, peer }: TryPrints,
): Promise<{ readonly ofNumber: number; readonly ofPeer: number }> => {
  const counted = await sql<{ ofNumber: number; ofPeer: number }>`
    select count(*) filter (where number_fingerprint = ${number})::int as "ofNumber",
      count(*) filter (where peer_fingerprint = ${peer})::int as "ofPeer"
    from rights.door_tries
    where city_id = ${cityId} and at > ${now.subtract({ hours: 1 }).toString()}::timestamptz
      and (number_fingerprint = ${number} or peer_fingerprint = ${peer})
  `.execute(db);
  return counted.rows[0] ?? { ofNumber: 0, ofPeer: 0 };
};

/** Counts a wrong try. */
export const insertTry = async (
  { db, cityId, now }: HandNow,
  given: TryPrints & { readonly id: string },
): Promise<void> => {
  await sql`
    insert into rights.door_tries (city_id, id, number_fingerprint, peer_fingerprint, at)
    values (${cityId}, ${given.id}, ${given.number}, ${given.peer}, ${now.toString()}::timestamptz)
  `.execute(db);
};

/** Who has opened which case. */
export interface DoorSession {
  readonly caseId: string;
  readonly claimantId: string | null;
}

/** Opens a session. */
export const insertDoorSession = async (
  { db, cityId, now }: HandNow,
  session: DoorSession & { readonly tokenHash: string; readonly expiresAt: Temporal.Instant },
): Promise<void> => {
  await sql`
    insert into rights.door_sessions (city_id, token_hash, case_id, claimant_id, created_at, expires_at)
    values (${cityId}, ${session.tokenHash}, ${session.caseId}, ${session.claimantId},
      ${now.toString()}::timestamptz, ${session.expiresAt.toString()}::timestamptz)
  `.execute(db);
};

/** The living session of a token; null when it is over. A claimant removed from the case has none. */
export const findDoorSession = async (
  { db, cityId, now }: HandNow,
  tokenHash: string,
): Promise<DoorSession | null> => {
  const found = await sql<DoorSession>`
    select case_id as "caseId", claimant_id as "claimantId" from rights.door_sessions
    where city_id = ${cityId} and token_hash = ${tokenHash} and ended_at is null
      and expires_at > ${now.toString()}::timestamptz
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Ends a session. */
export const endDoorSession = async (
  { db, cityId, now }: HandNow,
  tokenHash: string,
): Promise<void> => {
  await sql`
    update rights.door_sessions set ended_at = ${now.toString()}::timestamptz
    where city_id = ${cityId} and token_hash = ${tokenHash} and ended_at is null
  `.execute(db);
};

/** Deletes codes, tries and sessions from before a moment; answers how many. */
export const deleteOldDoors = async (
  { db, cityId }: Hand,
  before: Temporal.Instant,
): Promise<number> => {
  const at = before.toString();
  const codes = await sql`delete from rights.door_codes
    where city_id = ${cityId} and sent_at < ${at}::timestamptz returning id`.execute(db);
  const tries = await sql`delete from rights.door_tries
    where city_id = ${cityId} and at < ${at}::timestamptz returning id`.execute(db);
  const sessions = await sql`delete from rights.door_sessions
    where city_id = ${cityId} and expires_at < ${at}::timestamptz returning case_id`.execute(db);
  return codes.rows.length + tries.rows.length + sessions.rows.length;
};
