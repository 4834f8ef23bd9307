import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';

/** One column: its name, its array type, and its value for each row. */
export interface Column<T> {
  readonly name: string;
  readonly type: string;
  readonly value: (row: T) => unknown;
}

const CHUNK = 2_000;

/** Inserts many rows quickly: one array parameter a column, so that thousands of rows are one statement. */
export const insertMany = async <T>(
  db: Tx,
  table: string,
  insert: { readonly columns: readonly Column<T>[]; readonly rows: readonly T[] },
): Promise<void> => {
  const { columns, rows } = insert;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const names = columns.map((column) => sql.ref(column.name));
    const arrays = columns.map(
      (column) => sql`${chunk.map(column.value)}::${sql.raw(column.type)}[]`,
    );
    await sql`
      insert into ${sql.table(table)} (${sql.join(names)})
      select * from unnest(${sql.join(arrays)})
    `.execute(db);
  }
};
