import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { LinkPurpose, PartnerLink } from './rules/joint/referral-types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

interface Row {
  id: string;
  purpose: LinkPurpose;
  subject_id: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
  used_submission: string | null;
  voided_at: string | null;
  void_reason: string | null;
}

const columns = sql.raw(
  'id, purpose, subject_id, made_at, expires_at, used_at, used_submission, voided_at, void_reason',
);

const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));

const fromRow = (row: Row): PartnerLink => ({
  id: row.id,
  purpose: row.purpose,
  subjectId: row.subject_id,
  madeAt: Temporal.Instant.from(row.made_at),
  expiresAt: Temporal.Instant.from(row.expires_at),
  usedAt: moment(row.used_at),
  usedSubmission: row.used_submission,
  voidedAt: moment(row.voided_at),
  voidReason: row.void_reason,
});

/** A link by its id; null when there is none. */
export const findLink = async ({ db, cityId }: Hand, id: string): Promise<PartnerLink | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.partner_links where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0] ? fromRow(found.rows[0]) : null;
};

/** The same, its row locked: of two forms sent at once the second finds it used. */
export const lockLink = async ({ db, cityId }: Hand, id: string): Promise<PartnerLink | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.partner_links where city_id = ${cityId} and id = ${id} for update
  `.execute(db);
  return found.rows[0] ? fromRow(found.rows[0]) : null;
};

/** The links made for a referral or an invitation, oldest first. */
export const linksOf = async ({ db, cityId }: Hand, subjectId: string): Promise<PartnerLink[]> => {
  const found = await sql<Row>`
    select ${columns} from rights.partner_links
    where city_id = ${cityId} and subject_id = ${subjectId} order by made_at, id
  `.execute(db);
  return found.rows.map(fromRow);
};

/** Writes a new link; no other may be live for the same deed. */
export const insertLink = async (work: Work, one: PartnerLink): Promise<void> => {
  const madeBy = work.actor.kind === 'person' ? work.actor.id : null;
  await sql`
    insert into rights.partner_links (city_id, id, purpose, subject_id, made_at, made_by, expires_at)
    values (${work.cityId}, ${one.id}, ${one.purpose}, ${one.subjectId},
      ${one.madeAt.toString()}::timestamptz, ${madeBy}, ${one.expiresAt.toString()}::timestamptz)
  `.execute(work.db);
};

/** Marks a locked link as used by a form. */
export const spendLink = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  { id, submission }: { readonly id: string; readonly submission: string },
): Promise<void> => {
  await sql`
    update rights.partner_links set used_at = ${now.toString()}::timestamptz,
      used_submission = ${submission}
    where city_id = ${cityId} and id = ${id} and used_at is null
  `.execute(db);
};

/** Voids the live links for a subject, of one purpose or of all (null); answers their ids. */
export const voidLinks = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  which: {
    readonly subjectId: string;
    readonly purpose: LinkPurpose | null;
    readonly reason: string;
  },
): Promise<string[]> => {
  const voided = await sql<{ id: string }>`
    update rights.partner_links set voided_at = ${now.toString()}::timestamptz,
      void_reason = ${which.reason}
    where city_id = ${cityId} and subject_id = ${which.subjectId}
      and (${which.purpose}::text is null or purpose = ${which.purpose}::text)
      and used_at is null and voided_at is null
    returning id
  `.execute(db);
  return voided.rows.map((row) => row.id);
};
