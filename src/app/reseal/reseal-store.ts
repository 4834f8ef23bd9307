import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import { boundColumnOf, boundIdOf } from '#modules/rights/rules/secrecy/sealed-cells.ts';
import type { FingerprintColumn, SealedColumn } from './sealed-columns.ts';

/** A row with one sealed value, its key, and the cell its bytes are bound to. */
export interface SealedRow extends Readonly<Record<string, unknown>> {
  readonly city_id: number;
  readonly bound_id: string;
  readonly bound_column: string;
  readonly sealed: Buffer;
  /** The fingerprint beside it, where one is asked for. */
  readonly print?: Buffer;
}

/** What of a column is asked for: the next rows after one, at most so many. */
export interface Slice {
  readonly after: SealedRow | null;
  readonly most: number;
}

const keysOf = ({ keys }: Pick<SealedColumn, 'keys'>): readonly string[] => ['city_id', ...keys];

const keyList = (of: Pick<SealedColumn, 'keys'>): RawBuilder<unknown> =>
  sql.raw(
    keysOf(of)
      .map((key) => `t.${key}`)
      .join(', '),
  );

const from = (one: SealedColumn): RawBuilder<unknown> =>
  sql.raw(`from ${one.table} t ${one.join ?? ''}`);

const isAfter = (one: Pick<SealedColumn, 'keys'>, after: SealedRow | null): RawBuilder<unknown> =>
  after === null
    ? sql`true`
    : sql`(${keyList(one)}) > (${sql.join(keysOf(one).map((key) => sql`${after[key]}`))})`;

const isRow = (one: Pick<SealedColumn, 'keys'>, row: SealedRow): RawBuilder<unknown> =>
  sql.join(
    keysOf(one).map((key) => sql`t.${sql.raw(key)} = ${row[key]}`),
    sql` and `,
  );

const isOld = (one: SealedColumn, newest: number): RawBuilder<unknown> => {
  const bytes = sql.raw(`t.${one.column}`);
  return sql`${bytes} is not null and get_byte(${bytes}, 0) <> ${newest}`;
};

/** How many values of a column are not under the newest key. */
export const countOld = async (db: Tx, one: SealedColumn, newest: number): Promise<number> => {
  const found = await sql<{ old: number }>`
    select count(*)::int as old ${from(one)} where ${isOld(one, newest)}
  `.execute(db);
  return found.rows[0]?.old ?? 0;
};

/** The next values that are not under the newest key. */
export const oldValues = async (
  db: Tx,
  one: SealedColumn,
  { newest, after, most }: Slice & { readonly newest: number },
): Promise<readonly SealedRow[]> => {
  const found = await sql<SealedRow>`
    select ${keyList(one)}, ${sql.raw(boundIdOf(one))} as bound_id,
      ${sql.raw(boundColumnOf(one))} as bound_column, t.${sql.raw(one.column)} as sealed
    ${from(one)} where ${isOld(one, newest)} and ${isAfter(one, after)}
    order by ${keyList(one)} limit ${most}
  `.execute(db);
  return found.rows;
};

/** Writes new bytes over the old ones; false when somebody wrote in between, whose bytes are newer still. */
export const replaceValue = async (
  db: Tx,
  one: SealedColumn,
  { row, sealed }: { readonly row: SealedRow; readonly sealed: Buffer },
): Promise<boolean> => {
  const bytes = sql.raw(one.column);
  const hash = one.keepsHash
    ? sql`, sha256 = encode(sha256(${sealed}::bytea), 'hex'), size_bytes = length(${sealed}::bytea)`
    : sql``;
  const done = await sql`
    update ${sql.raw(one.table)} t set ${bytes} = ${sealed}::bytea ${hash}
    where ${isRow(one, row)} and t.${bytes} = ${row.sealed}::bytea returning 1
  `.execute(db);
  return done.rows.length > 0;
};

/** The next rows with a fingerprint and the sealed value it was made of. */
export const printedValues = async (
  db: Tx,
  { one, cell }: { readonly one: FingerprintColumn; readonly cell: SealedColumn },
  { after, most }: Slice,
): Promise<readonly SealedRow[]> => {
  const found = await sql<SealedRow>`
    select ${keyList(one)}, ${sql.raw(boundIdOf(cell))} as bound_id,
      ${sql.raw(boundColumnOf(cell))} as bound_column, t.${sql.raw(one.of)} as sealed,
      t.${sql.raw(one.column)} as print
    from ${sql.raw(one.table)} t
    where t.${sql.raw(one.column)} is not null and t.${sql.raw(one.of)} is not null
      and ${isAfter(one, after)}
    order by ${keyList(one)} limit ${most}
  `.execute(db);
  return found.rows;
};

/** Writes a fingerprint anew, unless the value it is of was changed in between. */
export const replacePrint = async (
  db: Tx,
  one: FingerprintColumn,
  { row, print }: { readonly row: SealedRow; readonly print: Buffer },
): Promise<void> => {
  await sql`
    update ${sql.raw(one.table)} t set ${sql.raw(one.column)} = ${print}::bytea
    where ${isRow(one, row)} and t.${sql.raw(one.of)} = ${row.sealed}::bytea
  `.execute(db);
};
