/** A rectangle of merged cells, rows counted from 1, columns from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet before anyone knows which row is the header. */
export interface Grid {
  /** Rows in order with their numbers; rows without any cell may be absent. */
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
  readonly merges: readonly Merge[];
}

/** Whether every cell of a row is blank. */
export const isBlankRow = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '');
