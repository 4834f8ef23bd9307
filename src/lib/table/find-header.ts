import type { Grid, Merge } from './grid.ts';

/** Rows above the data in which a header is looked for. */
const SEARCH_ROWS = 30;
const MOST_HEADER_ROWS = 3;

export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly string[];
}

const filled = (cells: readonly string[]): number[] =>
  cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));

const looksLikeDatum = (cell: string): boolean => /^[-+]?[\d.,:/%-]+$/.test(cell.trim());

/** The columns a filled cell stands over: its merge counts in full. */
const reach = (row: number, column: number, merges: readonly Merge[]): number => {
  const merge = merges.find((one) => one.top === row && one.left === column);
  return merge ? merge.right - merge.left + 1 : 1;
};

const widthOf = (grid: Grid): number =>
  grid.rows.reduce((most, row) => Math.max(most, filled(row.cells).length), 0);

const fits = (grid: Grid, row: Grid['rows'][number], width: number): boolean => {
  const names = filled(row.cells);
  const distinct = new Set(names.map((index) => row.cells[index]?.trim())).size;
  if (distinct < Math.min(3, width)) return false;
  const covered = names.reduce((sum, at) => sum + reach(row.rowNumber, at, grid.merges), 0);
  return covered >= width * 0.6;
};

/** A header of two or three rows: something in its first row is merged downward or across. */
const lastRow = (first: number, merges: readonly Merge[]): number => {
  const own = merges.filter((merge) => merge.top === first);
  const down = own.reduce((most, merge) => Math.max(most, merge.bottom), first);
  return own.some((merge) => merge.right > merge.left)
    ? Math.min(down, first + MOST_HEADER_ROWS - 1)
    : first;
};

const valueAt = (grid: Grid, row: number, column: number): string => {
  const merge = grid.merges.find(
    (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
  );
  const cells = grid.rows.find((one) => one.rowNumber === (merge?.top ?? row))?.cells;
  return (cells?.[merge?.left ?? column] ?? '').replace(/\s+/g, ' ').trim();
};

const nameOf = (grid: Grid, rows: readonly number[], column: number): string => {
  const parts = rows.map((row) => valueAt(grid, row, column)).filter((part) => part !== '');
  return [...new Set(parts)].join(' ');
};

/** The header of a sheet: the first row that names most columns; null if the sheet begins with data.
 *  Title rows (one merged cell) and forms to fill in above it are passed over; a header of two rows
 *  under merged group names becomes one ("坐标 经度"). Limit: the first 30 rows. */
export const findHeader = (grid: Grid): Header | null => {
  const top = grid.rows.filter((row) => filled(row.cells).length > 0).slice(0, SEARCH_ROWS);
  const width = widthOf({ rows: top, merges: [] });
  const row = top.find((one) => fits(grid, one, width));
  if (!row) return null;

  const names = filled(row.cells).map((index) => row.cells[index] ?? '');
  if (names.filter(looksLikeDatum).length * 3 > names.length) return null;

  const last = lastRow(row.rowNumber, grid.merges);
  const rows = Array.from(
    { length: last - row.rowNumber + 1 },
    (_, index) => row.rowNumber + index,
  );
  const length = Math.max(
    ...grid.rows.filter((one) => rows.includes(one.rowNumber)).map((one) => one.cells.length),
  );
  const columns = Array.from({ length }, (_, column) => nameOf(grid, rows, column));
  while (columns.at(-1) === '') columns.pop();
  return { first: row.rowNumber, last, columns };
};
