import type { Cell, TableBlock } from '../types.ts';

const isCell = ({ across, down, lines }: Cell): boolean =>
  [across, down, lines].every((count) => Number.isInteger(count) && count >= 1 && count <= 100);

const firstFree = (row: readonly number[]): number => row.indexOf(0);

/** Puts a row's cells into what is free of it; answers how many rows each column is covered, or null when it overflows. */
const fillRow = (covered: readonly number[], row: readonly Cell[]): readonly number[] | null => {
  const filled = [...covered];
  for (const cell of row) {
    const at = firstFree(filled);
    const room = filled.slice(at, at + cell.across);
    if (at < 0 || room.length < cell.across || room.some((rows) => rows > 0)) return null;
    filled.fill(cell.down, at, at + cell.across);
  }
  return filled;
};

/** Whether the cells of a table, with those they cover, fill every row and column exactly. */
export const fillsItsGrid = (table: TableBlock, mostColumns: number): boolean => {
  const { widths, headRows, rows } = table;
  const columns = widths.length;
  if (columns < 1 || columns > mostColumns || widths.some((width) => !(width > 0))) return false;
  if (headRows < 0 || headRows > rows.length || !rows.flat().every(isCell)) return false;
  let covered: readonly number[] = widths.map(() => 0);
  for (const row of rows) {
    const filled = fillRow(covered, row);
    if (!filled || firstFree(filled) >= 0) return false;
    covered = filled.map((count) => count - 1);
  }
  return covered.every((count) => count === 0);
};
