/** What one table may hold: a province's stations fit ten times over, a bomb does not. */
export const tableLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** One part of an .xlsx after unpacking. */
  partBytes: 64 * 1024 * 1024,
  /** Files inside one .xlsx. */
  zipEntries: 2_000,
  /** Rows of data. */
  rows: 20_000,
  /** Titles and header above them. */
  rowsAboveData: 30,
  columns: 200,
  cells: 1_000_000,
} as const;
