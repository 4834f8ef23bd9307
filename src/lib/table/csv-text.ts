/** A spreadsheet program runs a cell that begins like this; an apostrophe in front keeps it text.
 *  @source OWASP, CSV Injection */
const RUNS = /^[\t\r ]*[=+\-@]/;
/** Plain numbers (a longitude west of Greenwich) are harmless and stay numbers. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A cell that no spreadsheet program will take for a formula. */
export const harmlessCell = (cell: string): string =>
  RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;

/** The cell without the apostrophe that `harmlessCell` set before it. */
export const cellAsWritten = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string): string =>
  /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as CSV (RFC 4180) with a byte-order mark, so that Excel and WPS read the Chinese rightly,
 *  and with no cell that would run as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quoted(harmlessCell(cell))).join(',')}\r\n`).join('')}`;
