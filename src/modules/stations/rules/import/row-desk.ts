import { cellAsWritten, harmlessCell } from '#lib/table/csv-text.ts';
import type { Table, TableRow } from '#lib/table/table.ts';
import { hasHiddenSigns, plainLine } from '#lib/text/narrow.ts';
import type { StationField } from './fields.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingCode } from './finding-words.ts';
import type { Mapping } from './guess-mapping.ts';
import { withoutPersonalNumbers } from './personal-number.ts';

/** A row under reading: its cells by meaning, and the findings made so far. */
export interface RowDesk {
  readonly row: TableRow;
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly findings: Finding[];
}

/** Lays a row out for reading. */
export const deskFor = (table: Table, mapping: Mapping, row: TableRow): RowDesk => ({
  row,
  columns: table.columns,
  mapping,
  findings: [],
});

/** The cell of a field as the file has it; '' where the list has no such column. */
export const cellOf = (desk: RowDesk, field: StationField): string => {
  const column = desk.mapping.fields[field];
  return column === undefined ? '' : cellAsWritten((desk.row.cells[column] ?? '').trim());
};

/** Writes down a finding about a column. */
export const noteColumn = (
  desk: RowDesk,
  code: FindingCode,
  column: number | undefined,
  detail = '',
): void => {
  const place = {
    rowNumber: desk.row.rowNumber,
    column: column === undefined ? '' : (desk.columns[column] ?? ''),
    value: column === undefined ? '' : (desk.row.cells[column] ?? ''),
  };
  desk.findings.push(finding(code, place, detail));
};

/** Writes down a finding about the cell of a field. */
export const note = (desk: RowDesk, code: FindingCode, field: StationField, detail = ''): void =>
  noteColumn(desk, code, desk.mapping.fields[field], detail);

const noteOddities = (desk: RowDesk, field: StationField, cell: string): void => {
  if (hasHiddenSigns(cell)) note(desk, 'control-characters', field);
  if (cell.includes('\ufffd')) note(desk, 'garbled-text', field);
  if (/<\/?[a-z!][^>]*>?/i.test(cell)) note(desk, 'markup-in-text', field);
  if (harmlessCell(cell) !== cell) note(desk, 'formula-like', field);
};

/** The cell of a field as one clean line; null if blank. Identity numbers are left out. */
export const lineOf = (desk: RowDesk, field: StationField, longest: number): string | null => {
  const cell = cellOf(desk, field);
  if (cell === '') return null;
  noteOddities(desk, field, cell);
  const line = plainLine(withoutPersonalNumbers(cell));
  if ([...line].length > longest) note(desk, 'text-too-long', field, String(longest));
  return line === '' ? null : line;
};

/** What people write for "nothing to say". */
const silences = new Set([
  '',
  '无',
  '-',
  '—',
  '/',
  '\\',
  '暂无',
  '不详',
  '未知',
  '待定',
  'null',
  'none',
  'n/a',
]);

/** Whether a cell says nothing. */
export const isSilent = (cell: string): boolean => silences.has(cell.trim().toLowerCase());
