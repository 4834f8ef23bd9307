import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Material, PartnerAnswer, Referral } from './rules/joint/referral-types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;
type Shelf = Hand & { readonly sealer: Sealer };

interface Row
  extends Omit<Referral, 'shared' | 'answer' | 'result' | 'withdrawnReason' | 'reference'> {
  reference: string | null;
  shared_sealed: Buffer;
  answer_sealed: Buffer | null;
  result_sealed: Buffer | null;
  withdrawn_reason_sealed: Buffer | null;
}

const columns =
  sql.raw(`id, case_id as "caseId", kind, body_id as "bodyId", body_name as "bodyName",
  contact_id as "contactId", basis, legal_basis as "legalBasis", consented_on as "consentedOn",
  letter_id as "letterId", shared_sealed, track_id as "trackId", clock_id as "clockId", state,
  sent_on as "sentOn", sent_by as "sentBy", answered_on as "answeredOn", reference, answer_sealed,
  finished_on as "finishedOn", result_sealed, withdrawn_reason_sealed, version`);

const cell = (id: string, column: string) => ({ table: 'rights.referrals', id, column });

const fromRow =
  (sealer: Sealer) =>
  ({
    shared_sealed,
    answer_sealed,
    result_sealed,
    withdrawn_reason_sealed,
    ...row
  }: Row): Referral => {
    const open = (bytes: Buffer | null, column: string): string | null =>
      bytes && sealer.open(bytes, cell(row.id, column));
    const answer = open(answer_sealed, 'answer');
    const result = open(result_sealed, 'result');
    return {
      ...row,
      shared: JSON.parse(sealer.open(shared_sealed, cell(row.id, 'shared'))),
      answer: answer === null ? null : JSON.parse(answer),
      result: result === null ? null : JSON.parse(result),
      withdrawnReason: open(withdrawn_reason_sealed, 'withdrawn_reason'),
    };
  };

/** The referrals of a case, oldest first. */
export const referralsOf = async (
  { db, cityId, sealer }: Shelf,
  caseId: string,
): Promise<Referral[]> => {
  const found = await sql<Row>`
    select ${columns} from rights.referrals
    where city_id = ${cityId} and case_id = ${caseId} order by sent_at, id
  `.execute(db);
  return found.rows.map(fromRow(sealer));
};

/** One referral; null when the city has none of that id. */
export const findReferral = async (
  { db, cityId, sealer }: Shelf,
  id: string,
): Promise<Referral | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.referrals where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows.map(fromRow(sealer))[0] ?? null;
};

/** The referral a submission made; null when it made none. */
export const referralBySubmission = async (
  { db, cityId, sealer }: Shelf,
  submission: string,
): Promise<Referral | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.referrals
    where city_id = ${cityId} and submission = ${submission}
  `.execute(db);
  return found.rows.map(fromRow(sealer))[0] ?? null;
};

/** Writes a new referral. */
export const insertReferral = async (
  work: Work,
  sealer: Sealer,
  { one, submission }: { readonly one: Referral; readonly submission: string },
): Promise<void> => {
  const shared = sealer.seal(JSON.stringify(one.shared), cell(one.id, 'shared'));
  await sql`
    insert into rights.referrals (city_id, id, case_id, submission, kind, body_id, body_name, contact_id,
      basis, legal_basis, consented_on, letter_id, shared_sealed, track_id, clock_id, state, sent_on,
      sent_at, sent_by, version)
    values (${work.cityId}, ${one.id}, ${one.caseId}, ${submission}, ${one.kind}, ${one.bodyId},
      ${one.bodyName}, ${one.contactId}, ${one.basis}, ${one.legalBasis}, ${one.consentedOn}::date,
      ${one.letterId}, ${shared}, ${one.trackId}, ${one.clockId}, ${one.state}, ${one.sentOn}::date,
      ${work.now.toString()}::timestamptz, ${one.sentBy}, ${one.version})
  `.execute(work.db);
};

/** Saves what may change of a referral; its case must be locked. */
export const saveReferral = async (work: Work, sealer: Sealer, one: Referral): Promise<void> => {
  const seal = (value: PartnerAnswer | string | null, column: string) =>
    value === null
      ? null
      : sealer.seal(
          typeof value === 'string' ? value : JSON.stringify(value),
          cell(one.id, column),
        );
  const saved = await sql`
    update rights.referrals set state = ${one.state}, answered_on = ${one.answeredOn}::date,
      reference = ${one.reference}, answer_sealed = ${seal(one.answer, 'answer')},
      finished_on = ${one.finishedOn}::date, result_sealed = ${seal(one.result, 'result')},
      withdrawn_reason_sealed = ${seal(one.withdrawnReason, 'withdrawn_reason')},
      version = ${one.version}
    where city_id = ${work.cityId} and id = ${one.id} and version = ${one.version - 1}
  `.execute(work.db);
  if (saved.numAffectedRows !== 1n) throw new Error(`referral ${one.id} was not locked`);
};

interface MaterialRow extends Omit<Material, 'title'> {
  title_sealed: Buffer;
}

/** What went along with a referral, in its order. */
export const materialsOf = async (
  { db, cityId, sealer }: Shelf,
  referralId: string,
): Promise<Material[]> => {
  const found = await sql<MaterialRow>`
    select ordinal, title_sealed, copies, evidence_id as "evidenceId", file_id as "fileId"
    from rights.referral_materials
    where city_id = ${cityId} and referral_id = ${referralId} order by ordinal
  `.execute(db);
  return found.rows.map(({ title_sealed, ...one }) => ({
    ...one,
    title: sealer.open(title_sealed, cell(referralId, `material_${one.ordinal}`)),
  }));
};

/** Writes the materials of a new referral. */
export const insertMaterials = async (
  work: Work,
  sealer: Sealer,
  {
    referralId,
    materials,
  }: { readonly referralId: string; readonly materials: readonly Material[] },
): Promise<void> => {
  for (const one of materials) {
    const title = sealer.seal(one.title, cell(referralId, `material_${one.ordinal}`));
    await sql`
      insert into rights.referral_materials (city_id, referral_id, ordinal, title_sealed, copies,
        evidence_id, file_id)
      values (${work.cityId}, ${referralId}, ${one.ordinal}, ${title}, ${one.copies},
        ${one.evidenceId}, ${one.fileId})
    `.execute(work.db);
  }
};
