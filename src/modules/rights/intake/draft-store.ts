import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A draft as it is kept; sealed parts as bytes. */
export interface KeptDraft {
  readonly id: string;
  readonly submission: string;
  readonly contentSealed: Uint8Array;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly caseId: string | null;
  readonly outcomeSealed: Uint8Array | null;
}

interface Row {
  id: string;
  submission: string;
  content_sealed: Uint8Array;
  created_at: string;
  expires_at: string;
  case_id: string | null;
  outcome_sealed: Uint8Array | null;
}

const columns = sql.raw(
  'id, submission, content_sealed, created_at, expires_at, case_id, outcome_sealed',
);

const toDraft = (row: Row): KeptDraft => ({
  id: row.id,
  submission: row.submission,
  contentSealed: row.content_sealed,
  createdAt: Temporal.Instant.from(row.created_at),
  expiresAt: Temporal.Instant.from(row.expires_at),
  caseId: row.case_id,
  outcomeSealed: row.outcome_sealed,
});

/** Writes a new draft. */
export const insertDraft = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  draft: {
    readonly id: string;
    readonly tokenHash: string;
    readonly submission: string;
    readonly contentSealed: Uint8Array;
    readonly expiresAt: Temporal.Instant;
  },
): Promise<void> => {
  const at = now.toString();
  await sql`
    insert into rights.drafts (city_id, id, token_hash, submission, content_sealed, created_at,
      changed_at, expires_at)
    values (${cityId}, ${draft.id}, ${draft.tokenHash}, ${draft.submission}, ${draft.contentSealed},
      ${at}::timestamptz, ${at}::timestamptz, ${draft.expiresAt.toString()}::timestamptz)
  `.execute(db);
};

/** The living draft of a token; null when there is none or its time is over. */
export const findDraft = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  tokenHash: string,
): Promise<KeptDraft | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.drafts
    where city_id = ${cityId} and token_hash = ${tokenHash}
      and expires_at > ${now.toString()}::timestamptz
  `.execute(db);
  return found.rows[0] ? toDraft(found.rows[0]) : null;
};

/** The same, locked until the transaction ends: two taps wait for each other here. */
export const lockDraft = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  tokenHash: string,
): Promise<KeptDraft | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.drafts
    where city_id = ${cityId} and token_hash = ${tokenHash}
      and expires_at > ${now.toString()}::timestamptz
    for update
  `.execute(db);
  return found.rows[0] ? toDraft(found.rows[0]) : null;
};

/** Writes what was typed. */
export const saveDraftContent = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  draft: {
    readonly id: string;
    readonly contentSealed: Uint8Array;
    readonly expiresAt: Temporal.Instant;
  },
): Promise<void> => {
  await sql`
    update rights.drafts set content_sealed = ${draft.contentSealed},
      changed_at = ${now.toString()}::timestamptz,
      expires_at = ${draft.expiresAt.toString()}::timestamptz
    where city_id = ${cityId} and id = ${draft.id}
  `.execute(db);
};

/** Marks a draft as sent: its words are gone from here, what the worker must write down stays a while. */
export const setDraftSent = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  sent: {
    readonly id: string;
    readonly caseId: string;
    readonly contentSealed: Uint8Array;
    readonly outcomeSealed: Uint8Array;
    readonly expiresAt: Temporal.Instant;
  },
): Promise<void> => {
  const at = now.toString();
  await sql`
    update rights.drafts set case_id = ${sent.caseId}, submitted_at = ${at}::timestamptz,
      content_sealed = ${sent.contentSealed}, outcome_sealed = ${sent.outcomeSealed},
      changed_at = ${at}::timestamptz, expires_at = ${sent.expiresAt.toString()}::timestamptz
    where city_id = ${cityId} and id = ${sent.id}
  `.execute(db);
};

/** Deletes a draft with its files. */
export const deleteDraft = async ({ db, cityId }: Hand, id: string): Promise<void> => {
  await sql`delete from rights.drafts where city_id = ${cityId} and id = ${id}`.execute(db);
};

/** Deletes drafts whose time is over; answers how many. */
export const deleteExpiredDrafts = async ({
  db,
  cityId,
  now,
}: Pick<Work, 'db' | 'cityId' | 'now'>): Promise<number> => {
  const gone = await sql`
    delete from rights.drafts
    where city_id = ${cityId} and expires_at <= ${now.toString()}::timestamptz returning id
  `.execute(db);
  return gone.rows.length;
};
