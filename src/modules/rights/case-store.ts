import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { type CaseRow, toCase } from './case-rows.ts';
import type { RightsCase } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** The columns of a `CaseRow`, from cases named `c`. */
export const caseColumns = sql.raw(
  `c.id, c.number, c.case_number, c.organisation_id, c.state, c.version, c.matter, c.worker_class,
   c.channel, c.source, c.risk_grade, c.major_reason, c.major_since, c.major_reported_at, c.is_group,
   c.is_anonymous, c.consent_version, c.registered_by, c.received_at, c.registered_at, c.changed_at,
   c.closed_at, c.invented`,
);

/** What a new case has besides its nouns. */
export interface NewCase {
  readonly one: RightsCase;
  readonly submission: string;
  readonly consentAt: string | null;
  readonly factsSealed: Uint8Array | null;
}

/** Writes a new case; false when its submission or its number is taken. */
export const insertCase = async (
  { db, cityId }: Hand,
  { one, submission, consentAt, factsSealed }: NewCase,
): Promise<boolean> => {
  const written = await sql`
    insert into rights.cases (city_id, id, number, organisation_id, state, version, matter, worker_class,
      channel, source, risk_grade, major_reason, major_since, is_group, is_anonymous, consent_version,
      consent_at, facts_sealed, submission, registered_by, received_at, registered_at, changed_at, invented)
    values (${cityId}, ${one.id}, ${one.number}, ${one.organisationId}, ${one.state}, ${one.version},
      ${one.matter}, ${one.workerClass}, ${one.channel}, ${one.source}, ${one.riskGrade},
      ${one.majorReason}, ${one.majorSince?.toString() ?? null}::timestamptz, ${one.isGroup},
      ${one.isAnonymous}, ${one.consentVersion}, ${consentAt}::timestamptz, ${factsSealed},
      ${submission}, ${one.registeredBy}, ${one.receivedAt.toString()}::timestamptz,
      ${one.registeredAt.toString()}::timestamptz, ${one.changedAt.toString()}::timestamptz, ${one.invented})
    on conflict do nothing returning id
  `.execute(db);
  return written.rows.length > 0;
};

/** One case; null when there is none. */
export const findCase = async ({ db, cityId }: Hand, id: string): Promise<RightsCase | null> => {
  const found = await sql<CaseRow>`
    select ${caseColumns} from rights.cases c where c.city_id = ${cityId} and c.id = ${id}
  `.execute(db);
  return found.rows[0] ? toCase(found.rows[0]) : null;
};

/** One case, its row locked until the transaction ends: every change of a case begins here. */
export const lockCase = async ({ db, cityId }: Hand, id: string): Promise<RightsCase | null> => {
  const found = await sql<CaseRow>`
    select ${caseColumns} from rights.cases c where c.city_id = ${cityId} and c.id = ${id} for update
  `.execute(db);
  return found.rows[0] ? toCase(found.rows[0]) : null;
};

/** The case a submission became; null when it has not arrived. */
export const findCaseBySubmission = async (
  { db, cityId }: Hand,
  submission: string,
): Promise<RightsCase | null> => {
  const found = await sql<CaseRow>`
    select ${caseColumns} from rights.cases c
    where c.city_id = ${cityId} and c.submission = ${submission}
  `.execute(db);
  return found.rows[0] ? toCase(found.rows[0]) : null;
};

/** Writes a changed case over the version before it; a fault when another version stands there. */
export const saveCase = async ({ db, cityId }: Hand, one: RightsCase): Promise<void> => {
  const saved = await sql`
    update rights.cases set case_number = ${one.caseNumber},
      case_number_by = case when ${one.caseNumber}::text is not null
        then coalesce(case_number_by, ${one.organisationId}::uuid) end,
      organisation_id = ${one.organisationId},
      state = ${one.state}, version = ${one.version}, matter = ${one.matter},
      worker_class = ${one.workerClass}, risk_grade = ${one.riskGrade},
      major_reason = ${one.majorReason},
      major_since = ${one.majorSince?.toString() ?? null}::timestamptz,
      major_reported_at = ${one.majorReportedAt?.toString() ?? null}::timestamptz,
      is_group = ${one.isGroup}, changed_at = ${one.changedAt.toString()}::timestamptz,
      closed_at = ${one.closedAt?.toString() ?? null}::timestamptz
    where city_id = ${cityId} and id = ${one.id} and version = ${one.version - 1}
    returning id
  `.execute(db);
  if (saved.rows.length !== 1) throw new Error(`case ${one.id} was not locked before it was saved`);
};

/** What the worker told, still sealed; null when he told nothing. */
export const findSealedFacts = async (
  { db, cityId }: Hand,
  id: string,
): Promise<Uint8Array | null> => {
  const found = await sql<{ facts_sealed: Uint8Array | null }>`
    select facts_sealed from rights.cases where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0]?.facts_sealed ?? null;
};

/** The next case number's sequence in an organisation and year. The row is locked until the transaction ends, so that a
 *  rolled back acceptance leaves no gap and two at once get two numbers. */
export const nextCaseSequence = async (
  { db, cityId }: Hand,
  series: { readonly organisationId: string; readonly year: number },
): Promise<number> => {
  const given = await sql<{ last_number: number }>`
    insert into rights.case_series as s (city_id, organisation_id, year, last_number)
    values (${cityId}, ${series.organisationId}, ${series.year}, 1)
    on conflict (city_id, organisation_id, year) do update set last_number = s.last_number + 1
    returning last_number
  `.execute(db);
  const [row] = given.rows;
  if (!row) throw new Error('no sequence was given');
  return row.last_number;
};
