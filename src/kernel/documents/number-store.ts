import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { DocumentNumber } from './types.ts';

/** A series of numbers: 1, 2, 3 … of one organisation, code, year and kind of document. */
export interface NumberSeries {
  readonly organisationId: string;
  readonly code: string;
  readonly year: number;
  readonly kind: string;
}

/** A line of the register of numbers. */
export interface IssuedNumber {
  readonly number: number;
  readonly documentId: string;
  readonly issuedAt: string;
  readonly voidedAt: string | null;
}

/** The next number of a series, for a document. The row of the series stays locked until the transaction ends, so a
 *  second signer waits, and a rollback gives the number back before anybody else has seen it. */
export const takeNumber = async (
  work: Work,
  { organisationId, code, year, kind }: NumberSeries,
  documentId: string,
): Promise<DocumentNumber> => {
  const taken = await sql<{ last_number: number }>`
    insert into documents.number_series
      (city_id, organisation_id, code, year, kind, last_number)
    values (${work.cityId}, ${organisationId}, ${code}, ${year}, ${kind}, 1)
    on conflict (city_id, organisation_id, code, year, kind)
      do update set last_number = number_series.last_number + 1
    returning last_number
  `.execute(work.db);
  const number = taken.rows[0]?.last_number;
  if (number === undefined) throw new Error('a series gave no number');
  await sql`
    insert into documents.issued_numbers
      (city_id, organisation_id, code, year, kind, number, document_id, issued_at)
    values (${work.cityId}, ${organisationId}, ${code}, ${year}, ${kind}, ${number}, ${documentId},
      ${work.now.toString()}::timestamptz)
  `.execute(work.db);
  return { code, year, number };
};

/** Marks a document's number as voided; it is never given again. */
export const voidNumber = async (work: Work, documentId: string): Promise<void> => {
  await sql`
    update documents.issued_numbers set voided_at = ${work.now.toString()}::timestamptz
    where city_id = ${work.cityId} and document_id = ${documentId}
  `.execute(work.db);
};

/** The register of a series, in order. */
export const numbersOf = async (
  db: Tx,
  cityId: number,
  { organisationId, code, year, kind }: NumberSeries,
): Promise<readonly IssuedNumber[]> => {
  const found = await sql<IssuedNumber>`
    select number, document_id as "documentId", issued_at as "issuedAt", voided_at as "voidedAt"
    from documents.issued_numbers
    where city_id = ${cityId} and organisation_id = ${organisationId} and code = ${code}
      and year = ${year} and kind = ${kind}
    order by number
  `.execute(db);
  return found.rows;
};
