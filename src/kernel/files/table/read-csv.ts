import { CsvError, parse } from 'csv-parse/sync';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Grid } from '#lib/table/grid.ts';
import { type Table, type TableRefusal, tableRefusal } from '#lib/table/table.ts';
import { tableFromGrid } from '#lib/table/table-from-grid.ts';
import { decodeText } from './decode-text.ts';
import { overLimit, tooManyRows } from './over-limit.ts';
import { tableLimits } from './table-limits.ts';

const separators = [',', '\t', ';', '；', '|'] as const;
const SAMPLE_LINES = 20;
/** Blank lines included: past this the file is no register. */
const MOST_RECORDS = tableLimits.rows * 2;

/** The separator that stands most evenly in the first lines, quoted text left out. */
const separatorOf = (text: string): string => {
  const lines = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const score = (sign: string): number => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const with_ = counts.filter((count) => count > 0);
    return with_.length * 1_000 + with_.reduce((sum, count) => sum + count, 0);
  };
  const ranked = [...separators].sort((a, b) => score(b) - score(a));
  return ranked[0] ?? ',';
};

/** Excel writes its separator in a first line of its own and does not count that line. */
const announced = /^sep=(.)\r?\n/i;

const records = (text: string): Result<string[][], TableRefusal> => {
  const told = announced.exec(text);
  try {
    const rows: string[][] = parse(told ? text.slice(told[0].length) : text, {
      delimiter: told?.[1] ?? separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_RECORDS,
    });
    return rows.length < MOST_RECORDS ? done(rows) : refuse(tooManyRows());
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = Number(fault.lines ?? 0);
    return refuse(
      tableRefusal(
        'quotes-unclosed',
        `引号没有成对：读到第${line}行仍找不到收尾的双引号。`,
        '请检查单元格里的英文双引号，或另存为 .xlsx 再上传。',
      ),
    );
  }
};

/** Reads delimited text: UTF-8, GB18030 or UTF-16; comma, tab, semicolon or bar. */
export const readCsv = (bytes: Uint8Array): Result<Table, TableRefusal> => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const rows = records(decoded.value.text);
  if (!rows.ok) return rows;

  const grid: Grid = {
    rows: rows.value.map((cells, index) => ({ rowNumber: index + 1, cells })),
    merges: [],
  };
  const limit = overLimit(grid);
  if (limit) return refuse(limit);
  return tableFromGrid(grid, { sheet: '', encoding: decoded.value.encoding, warnings: [] });
};
