import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { SealedField, Sealer } from '#kernel/secrets/public.ts';
import { boundColumnOf, boundIdOf, type SealedCell } from '../rules/secrecy/sealed-cells.ts';
import type { OfCase } from './erasure-store.ts';

const ways = {
  case: ({ caseId }: OfCase) => sql`t.case_id = ${caseId}`,
  row: ({ caseId }: OfCase) => sql`t.id = ${caseId}`,
  letter: ({ caseId }: OfCase) => sql`t.letter_id in (
    select l.id from rights.letters l where l.city_id = t.city_id and l.case_id = ${caseId})`,
  document: ({ caseId }: OfCase) => sql`t.document_id in (
    select l.id from rights.letters l where l.city_id = t.city_id and l.case_id = ${caseId})`,
  referral: ({ caseId }: OfCase) => sql`t.referral_id in (
    select r.id from rights.referrals r where r.city_id = t.city_id and r.case_id = ${caseId})`,
  meeting: ({ caseId }: OfCase) => sql`t.meeting_id in (
    select m.id from rights.meetings m where m.city_id = t.city_id and m.case_id = ${caseId})`,
  feedback: ({ caseId }: OfCase) => sql`t.paper_id in (
    select p.id from rights.received_papers p where p.city_id = t.city_id and p.case_id = ${caseId})`,
  commitment: ({ caseId }: OfCase) => sql`t.commitment_id in (
    select c.id from commitments.commitments c where c.city_id = t.city_id
      and c.subject_kind = 'case' and c.subject_id = ${caseId})`,
} satisfies Record<Exclude<SealedCell['way'], 'none'>, (of: OfCase) => RawBuilder<unknown>>;

interface Row extends Readonly<Record<string, unknown>> {
  readonly bound_id: string;
  readonly bound_column: string;
}

/** The cell to which a row's bytes are bound. */
export const fieldOf = (
  cell: Pick<SealedCell, 'table' | 'boundTable'>,
  row: { readonly bound_id: string; readonly bound_column: string },
): SealedField => ({
  table: cell.boundTable ?? cell.table,
  id: row.bound_id,
  column: row.bound_column,
});

/** Whether `t` is the row with these keys. */
export const isRow = (
  cell: Pick<SealedCell, 'keys'>,
  row: Readonly<Record<string, unknown>>,
): RawBuilder<unknown> =>
  sql.join(
    cell.keys.map((key) => sql`t.${sql.raw(key)} = ${row[key]}`),
    sql` and `,
  );

/** Blanks one sealed column of a case for ever; answers how many values went. As the owner: some of the tables are
 *  append-only for the application. */
export const blankCell = async (
  db: Tx,
  sealer: Sealer,
  { cell, of }: { readonly cell: SealedCell; readonly of: OfCase },
): Promise<number> => {
  if (cell.way === 'none') return 0;
  const column = sql.raw(cell.column);
  const table = sql.raw(cell.table);
  const where = sql`t.city_id = ${of.cityId} and ${ways[cell.way](of)} and t.${column} is not null`;
  if (cell.blank === null) {
    const gone = await sql`
      update ${table} t set ${column} = null where ${where} returning 1
    `.execute(db);
    return gone.rows.length;
  }
  const rows = await sql<Row>`
    select ${sql.raw(cell.keys.map((key) => `t.${key}`).join(', '))},
      ${sql.raw(boundIdOf(cell))} as bound_id,
      ${sql.raw(boundColumnOf(cell))} as bound_column
    from ${table} t where ${where} for update
  `.execute(db);
  for (const row of rows.rows) {
    const sealed = sealer.seal(cell.blank, fieldOf(cell, row));
    await sql`
      update ${table} t set ${column} = ${sealed} where t.city_id = ${of.cityId} and ${isRow(cell, row)}
    `.execute(db);
  }
  return rows.rows.length;
};
