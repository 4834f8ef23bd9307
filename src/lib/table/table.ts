/** One row as a person sees it in the spreadsheet program. */
export interface TableRow {
  /** Counted from 1, as the spreadsheet shows it. */
  readonly rowNumber: number;
  /** As many cells as the table has columns; empty cells are ''. */
  readonly cells: readonly string[];
}

/** Something the reader did that the person should know of. */
export interface TableWarning {
  readonly code:
    | 'wrong-extension'
    | 'other-sheets'
    | 'merged-cells'
    | 'title-rows'
    | 'formula-without-value'
    | 'error-cells'
    | 'hidden-rows'
    | 'empty-header'
    | 'repeated-header'
    | 'cells-beyond-header'
    | 'numbers-cut';
  readonly why: string;
}

export type TableEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'xlsx';

/** A table read from a file: text only, no meaning yet. */
export interface Table {
  /** The sheet's name; '' for CSV. */
  readonly sheet: string;
  /** The last row of the header, counted as in the spreadsheet. */
  readonly headerRow: number;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly encoding: TableEncoding;
  readonly warnings: readonly TableWarning[];
}

/** Why a file is not read; `why` and `mend` are Chinese sentences for the person. */
export interface TableRefusal {
  readonly code:
    | 'empty-file'
    | 'file-too-large'
    | 'old-xls'
    | 'password-protected'
    | 'not-a-table'
    | 'disguised-html'
    | 'broken-file'
    | 'unpacks-too-large'
    | 'xml-entities'
    | 'encoding-unreadable'
    | 'quotes-unclosed'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'too-many-cells'
    | 'no-visible-sheet'
    | 'no-header'
    | 'no-rows';
  readonly why: string;
  readonly mend: string;
}

/** A refusal to read, short to write. */
export const tableRefusal = (
  code: TableRefusal['code'],
  why: string,
  mend: string,
): TableRefusal => ({ code, why, mend });
