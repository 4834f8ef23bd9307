import { readTable } from '#kernel/files/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Table, TableRefusal } from '#lib/table/table.ts';
import { type RosterField, rosterFields } from '../rules/ledger/import/fields.ts';
import { guessRosterMapping, type RosterMapping } from '../rules/ledger/import/guess-mapping.ts';

/** A list as given: its cells and what its columns mean. */
export interface GivenRoster {
  readonly table: Table;
  readonly mapping: RosterMapping;
}

export type RosterRefusal = TableRefusal | { readonly code: 'bad-mapping' | 'no-name-column' };

/** "name:0,due:3" as fields and columns; null when it is not of that form. */
const givenFields = (text: string, columns: number): RosterMapping['fields'] | null => {
  const fields: Partial<Record<RosterField, number>> = {};
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [name, column] = part.split(':');
    const field = rosterFields.find((one) => one === name);
    const index = /^\d{1,3}$/.test(column ?? '') ? Number(column) : -1;
    if (!field || index < 0 || index >= columns) return null;
    fields[field] = index;
  }
  return fields;
};

const chosenMapping = (table: Table, given: string | undefined): RosterMapping | null => {
  const guessed = guessRosterMapping(table.columns);
  if (given === undefined) return guessed;
  const fields = givenFields(given, table.columns.length);
  if (fields === null) return null;
  const used = new Set(Object.values(fields));
  const unmapped = table.columns.flatMap((name, index) =>
    name === '' || used.has(index) ? [] : [index],
  );
  return { fields, unmapped, warnings: [] };
};

/** Reads the bytes of a list (.xlsx, .csv, or text pasted from a spreadsheet) and finds what its columns mean; `mapping`
 *  ("name:0,due:3") says it instead of guessing. */
export const readRosterTable = async (
  bytes: Uint8Array,
  at: { readonly fileName: string; readonly mapping?: string | undefined },
): Promise<Result<GivenRoster, RosterRefusal>> => {
  const table = await readTable(bytes, at.fileName);
  if (!table.ok) return table;
  const mapping = chosenMapping(table.value, at.mapping);
  if (mapping === null) return refuse({ code: 'bad-mapping' });
  return done({ table: table.value, mapping });
};

/** Text pasted from a spreadsheet (tabs between cells) as bytes of a table; the first line holds the headings. */
export const pastedBytes = (text: string): Uint8Array =>
  new TextEncoder().encode(`sep=\t\r\n${text}`);
