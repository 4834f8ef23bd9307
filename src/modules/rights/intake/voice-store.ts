import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { Satisfaction } from '../rules/intake/satisfaction.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;
type HandNow = Pick<Work, 'db' | 'cityId' | 'now'>;

/** A worker's complaint about how his case is handled. */
export interface Complaint {
  readonly id: string;
  readonly caseId: string;
  readonly claimantId: string | null;
  readonly textSealed: Uint8Array;
  readonly madeAt: Temporal.Instant;
  readonly clockId: string;
  readonly dueOn: string | null;
  readonly answerSealed: Uint8Array | null;
  readonly answeredAt: Temporal.Instant | null;
}

type Row = Omit<Complaint, 'madeAt' | 'answeredAt'> & {
  made_at: string;
  answered_at: string | null;
};

const columns = sql.raw(
  `id, case_id as "caseId", claimant_id as "claimantId", text_sealed as "textSealed", made_at,
   clock_id as "clockId", due_on as "dueOn", answer_sealed as "answerSealed", answered_at`,
);

const toComplaint = ({ made_at, answered_at, ...rest }: Row): Complaint => ({
  ...rest,
  madeAt: Temporal.Instant.from(made_at),
  answeredAt: answered_at === null ? null : Temporal.Instant.from(answered_at),
});

/** The complaints of a case, oldest first. */
export const complaintsOf = async ({ db, cityId }: Hand, caseId: string): Promise<Complaint[]> => {
  const found = await sql<Row>`
    select ${columns} from rights.complaints
    where city_id = ${cityId} and case_id = ${caseId} order by made_at, id
  `.execute(db);
  return found.rows.map(toComplaint);
};

/** Whether a complaint of this sending is there. */
export const hasComplaint = async (
  { db, cityId }: Hand,
  sent: { readonly caseId: string; readonly submission: string },
): Promise<boolean> => {
  const found = await sql`
    select 1 from rights.complaints
    where city_id = ${cityId} and case_id = ${sent.caseId} and submission = ${sent.submission}
  `.execute(db);
  return found.rows.length > 0;
};

/** Writes a complaint. */
export const insertComplaint = async (
  { db, cityId, now }: HandNow,
  one: Pick<Complaint, 'id' | 'caseId' | 'claimantId' | 'textSealed' | 'clockId' | 'dueOn'> & {
    readonly submission: string;
  },
): Promise<void> => {
  await sql`
    insert into rights.complaints (city_id, case_id, id, claimant_id, submission, text_sealed, made_at,
      clock_id, due_on)
    values (${cityId}, ${one.caseId}, ${one.id}, ${one.claimantId}, ${one.submission},
      ${one.textSealed}, ${now.toString()}::timestamptz, ${one.clockId}, ${one.dueOn}::date)
  `.execute(db);
};

/** Writes the answer to a complaint. */
export const answerOnce = async (
  { db, cityId, now, actor }: Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>,
  answer: { readonly caseId: string; readonly id: string; readonly answerSealed: Uint8Array },
): Promise<void> => {
  await sql`
    update rights.complaints set answer_sealed = ${answer.answerSealed},
      answered_at = ${now.toString()}::timestamptz,
      answered_by = ${actor.kind === 'person' ? actor.id : null}::uuid
    where city_id = ${cityId} and case_id = ${answer.caseId} and id = ${answer.id}
      and answered_at is null
  `.execute(db);
};

/** What a worker says of the result; saying it again replaces it. */
export const saveRating = async (
  { db, cityId, now }: HandNow,
  rating: {
    readonly id: string;
    readonly caseId: string;
    readonly claimantId: string | null;
    readonly satisfaction: Satisfaction;
    readonly wordsSealed: Uint8Array | null;
  },
): Promise<void> => {
  await sql`
    delete from rights.ratings
    where city_id = ${cityId} and case_id = ${rating.caseId}
      and claimant_id is not distinct from ${rating.claimantId}
  `.execute(db);
  await sql`
    insert into rights.ratings (city_id, case_id, id, claimant_id, satisfaction, words_sealed, rated_at)
    values (${cityId}, ${rating.caseId}, ${rating.id}, ${rating.claimantId}, ${rating.satisfaction},
      ${rating.wordsSealed}, ${now.toString()}::timestamptz)
  `.execute(db);
};

/** What this worker said of the result; null when he said nothing. */
export const ratingOf = async (
  { db, cityId }: Hand,
  by: { readonly caseId: string; readonly claimantId: string | null },
): Promise<Satisfaction | null> => {
  const found = await sql<{ satisfaction: Satisfaction }>`
    select satisfaction from rights.ratings
    where city_id = ${cityId} and case_id = ${by.caseId}
      and claimant_id is not distinct from ${by.claimantId}
  `.execute(db);
  return found.rows[0]?.satisfaction ?? null;
};

/** Writes the proof of what was shown and agreed to. */
export const insertConsents = async (
  { db, cityId, now, actor }: Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>,
  caseId: string,
  consents: readonly {
    readonly purpose: string;
    readonly version: string;
    readonly sha256: string;
    readonly agreed: boolean;
  }[],
): Promise<void> => {
  const takenBy = actor.kind === 'person' ? actor.id : null;
  for (const one of consents) {
    await sql`
      insert into rights.consents (city_id, case_id, purpose, version, sha256, agreed, at, taken_by)
      values (${cityId}, ${caseId}, ${one.purpose}, ${one.version}, ${one.sha256}, ${one.agreed},
        ${now.toString()}::timestamptz, ${takenBy}::uuid)
    `.execute(db);
  }
};

/** What was agreed to for a case. */
export const consentsOf = async (
  { db, cityId }: Hand,
  caseId: string,
): Promise<
  {
    readonly purpose: string;
    readonly version: string;
    readonly sha256: string;
    readonly agreed: boolean;
    readonly at: string;
  }[]
> => {
  const found = await sql<{
    purpose: string;
    version: string;
    sha256: string;
    agreed: boolean;
    at: string;
  }>`
    select purpose, version, sha256, agreed, at from rights.consents
    where city_id = ${cityId} and case_id = ${caseId} order by purpose
  `.execute(db);
  return found.rows;
};
