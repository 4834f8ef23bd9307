import type { TableRow } from '#lib/table/table.ts';
import { yuan } from '../money.ts';
import { type RosterField, rosterFieldNames, type SummedField, summedFields } from './fields.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { RosterMapping } from './guess-mapping.ts';
import { readFen } from './read-number.ts';

/** Sums of columns in fen. */
export type ColumnSums = Readonly<Record<SummedField, number>>;

const nothing: ColumnSums = { due: 0, paid: 0, advance: 0, fine: 0, deduction: 0, owed: 0 };

/** Column sums with one row's amounts added. */
export const added = (
  sums: ColumnSums,
  amounts: Readonly<Partial<Record<SummedField, number>>>,
): ColumnSums => {
  const next = { ...sums };
  for (const field of summedFields) next[field] += amounts[field] ?? 0;
  return next;
};

/** The running sums of a list: since the last sub-total, and from its beginning. */
export interface RunningSums {
  readonly block: ColumnSums;
  readonly all: ColumnSums;
}

export const noSums: RunningSums = { block: nothing, all: nothing };

/** What a 合计 row says, by column. */
export type StatedSums = Readonly<Partial<Record<SummedField, number>>>;

const statedIn = (row: TableRow, mapping: RosterMapping): StatedSums =>
  Object.fromEntries(
    summedFields.flatMap((field) => {
      const column = mapping.fields[field];
      const reading = readFen(column === undefined ? '' : (row.cells[column] ?? ''));
      return reading.kind === 'value' ? [[field, reading.value]] : [];
    }),
  );

/** A row of sums compared with the rows above it; it may sum its block or all so far. */
export interface CheckedSums {
  readonly stated: StatedSums;
  readonly finding: Finding | null;
}

const wrongOf = (stated: StatedSums, sums: ColumnSums): readonly SummedField[] =>
  summedFields.filter((field) => stated[field] !== undefined && stated[field] !== sums[field]);

const told = (stated: StatedSums, sums: ColumnSums, fields: readonly SummedField[]): string =>
  fields
    .map((field: SummedField & RosterField) => {
      const [said, reckoned] = [stated[field] ?? 0, sums[field]];
      return `${rosterFieldNames[field]}写${yuan(said)}元，相加得${yuan(reckoned)}元，差${yuan(said - reckoned)}元`;
    })
    .join('；');

/** Checks a 合计 or 小计 row against the rows above; its numbers are never added to anything. */
export const checkSums = (
  row: TableRow,
  mapping: RosterMapping,
  running: RunningSums,
): CheckedSums => {
  const stated = statedIn(row, mapping);
  const place = {
    rowNumber: row.rowNumber,
    column: '',
    value: row.cells.find((cell) => cell !== '') ?? '',
  };
  if (Object.keys(stated).length === 0) return { stated, finding: null };
  const [ofBlock, ofAll] = [wrongOf(stated, running.block), wrongOf(stated, running.all)];
  if (ofBlock.length === 0 || ofAll.length === 0)
    return { stated, finding: finding('sum-checked', place) };
  const [sums, wrong] =
    ofAll.length <= ofBlock.length ? [running.all, ofAll] : [running.block, ofBlock];
  return { stated, finding: finding('sum-differs', place, told(stated, sums, wrong)) };
};
