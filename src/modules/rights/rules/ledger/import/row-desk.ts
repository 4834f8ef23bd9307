import { cellAsWritten, harmlessCell } from '#lib/table/csv-text.ts';
import type { Table, TableRow } from '#lib/table/table.ts';
import { hasHiddenSigns, plainLine } from '#lib/text/narrow.ts';
import type { RosterField } from './fields.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingCode } from './finding-words.ts';
import type { RosterMapping } from './guess-mapping.ts';

/** A row under reading: its cells by meaning, and the findings made so far. */
export interface RowDesk {
  readonly row: TableRow;
  readonly columns: readonly string[];
  readonly mapping: RosterMapping;
  readonly findings: Finding[];
}

/** Lays a row out for reading. */
export const deskFor = (table: Table, mapping: RosterMapping, row: TableRow): RowDesk => ({
  row,
  columns: table.columns,
  mapping,
  findings: [],
});

/** The cell of a field as the file has it; '' where the list has no such column. */
export const cellOf = (desk: RowDesk, field: RosterField): string => {
  const column = desk.mapping.fields[field];
  return column === undefined ? '' : cellAsWritten((desk.row.cells[column] ?? '').trim());
};

/** Writes down a finding about the cell of a field; without a field, about the whole row. */
export const note = (
  desk: RowDesk,
  code: FindingCode,
  field: RosterField | null,
  detail = '',
): void => {
  const column = field === null ? undefined : desk.mapping.fields[field];
  const place = {
    rowNumber: desk.row.rowNumber,
    column: column === undefined ? '' : (desk.columns[column] ?? ''),
    value: column === undefined ? '' : (desk.row.cells[column] ?? ''),
  };
  desk.findings.push(finding(code, place, detail));
};

const noteOddities = (desk: RowDesk, field: RosterField, cell: string): void => {
  if (hasHiddenSigns(cell)) note(desk, 'control-characters', field);
  if (cell.includes('\ufffd')) note(desk, 'garbled-text', field);
  if (/<\/?[a-z!][^>]*>?/i.test(cell)) note(desk, 'markup-in-text', field);
  if (harmlessCell(cell) !== cell) note(desk, 'formula-like', field);
};

const silences = new Set(['', '无', '-', '—', '/', '\\', '暂无', '不详', '未知', 'null', 'none']);

/** The cell of a field as one clean line; null if it says nothing. */
export const lineOf = (desk: RowDesk, field: RosterField, longest: number): string | null => {
  const cell = cellOf(desk, field);
  if (silences.has(cell.toLowerCase())) return null;
  noteOddities(desk, field, cell);
  const line = plainLine(cell);
  if ([...line].length > longest) note(desk, 'text-too-long', field, String(longest));
  return line === '' ? null : line;
};
