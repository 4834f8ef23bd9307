import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';

/** A worker of this roster whose identity number stands in another case too. */
export interface SharedPerson {
  readonly workerId: string;
  readonly nameMasked: string;
  readonly otherCaseId: string;
  readonly otherCaseNumber: string;
  readonly otherOrganisationId: string;
}

/** Workers of a case who stand in the rosters of other cases, by the fingerprint of their identity number. */
export const findSharedPeople = async (
  db: Tx,
  cityId: number,
  caseId: string,
): Promise<SharedPerson[]> => {
  const found = await sql<SharedPerson>`
    select w.id as "workerId", w.name_masked as "nameMasked", o.case_id as "otherCaseId",
      coalesce(c.case_number, c.number) as "otherCaseNumber",
      c.organisation_id as "otherOrganisationId"
    from rights.wage_workers w
    join rights.wage_workers o on o.city_id = w.city_id
      and o.id_number_fingerprint = w.id_number_fingerprint and o.case_id <> w.case_id
      and o.removed_at is null
    join rights.cases c on c.city_id = o.city_id and c.id = o.case_id
    where w.city_id = ${cityId} and w.case_id = ${caseId} and w.removed_at is null
      and w.id_number_fingerprint is not null
    order by w.ordinal, c.received_at limit 1000
  `.execute(db);
  return found.rows;
};

/** One line of a ledger's history. */
export interface HistoryLine {
  readonly version: number;
  readonly ordinal: number;
  readonly at: string;
  readonly byName: string;
  readonly act: string;
  readonly workerId: string | null;
  readonly lineId: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** The history of a ledger, newest first; of one line when it is named. */
export const loadHistory = async (
  db: Tx,
  cityId: number,
  query: {
    readonly caseId: string;
    readonly lineId: string | null;
    readonly beforeVersion: number | null;
  },
): Promise<HistoryLine[]> => {
  const line = query.lineId === null ? sql`` : sql`and line_id = ${query.lineId}`;
  const older = query.beforeVersion === null ? sql`` : sql`and version < ${query.beforeVersion}`;
  const found = await sql<HistoryLine>`
    select version, ordinal, at, by_name as "byName", act, worker_id as "workerId",
      line_id as "lineId", changes
    from rights.wage_history where city_id = ${cityId} and case_id = ${query.caseId} ${line} ${older}
    order by version desc, ordinal limit 500
  `.execute(db);
  return found.rows;
};
