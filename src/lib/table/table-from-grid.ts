import { done, type Result, refuse } from '#lib/result.ts';
import { findHeader, type Header } from './find-header.ts';
import { type Grid, isBlankRow, type Merge } from './grid.ts';
import {
  type Table,
  type TableEncoding,
  type TableRefusal,
  type TableRow,
  type TableWarning,
  tableRefusal,
} from './table.ts';

/** Where the grid came from, and what its reader has to say about it. */
export interface GridSource {
  readonly sheet: string;
  readonly encoding: TableEncoding;
  readonly warnings: readonly TableWarning[];
}

/** Cells filled down in one sheet. */
const MOST_STEPS = 500_000;

const downMerges = (grid: Grid, header: Header): readonly Merge[] =>
  grid.merges.filter((merge) => merge.top > header.last && merge.bottom > merge.top);

/** The cells that a merge leaves blank below its first row, by row and column. */
const fillings = (grid: Grid, merges: readonly Merge[]): ReadonlyMap<string, string> => {
  const byNumber = new Map(grid.rows.map((row) => [row.rowNumber, row.cells]));
  const last = grid.rows.at(-1)?.rowNumber ?? 0;
  const found = new Map<string, string>();
  let steps = 0;
  for (const merge of merges) {
    const value = byNumber.get(merge.top)?.[merge.left] ?? '';
    // a merge may claim a million rows, and a hostile file may claim them many times over
    const bottom = value === '' ? 0 : Math.min(merge.bottom, last, merge.top + MOST_STEPS - steps);
    for (let row = merge.top + 1; row <= bottom; row += 1, steps += 1)
      if (byNumber.has(row)) found.set(`${row}:${merge.left}`, value);
  }
  return found;
};

const bodyOf = (grid: Grid, header: Header): readonly TableRow[] => {
  const filled = fillings(grid, downMerges(grid, header));
  const rows = grid.rows
    .filter((row) => row.rowNumber > header.last)
    .map((row) => ({
      rowNumber: row.rowNumber,
      cells: header.columns.map(
        (_, column) => row.cells[column] || filled.get(`${row.rowNumber}:${column}`) || '',
      ),
    }));
  const lastFilled = rows.findLastIndex((row) => !isBlankRow(row.cells));
  return rows.slice(0, lastFilled + 1);
};

const headerWarnings = (header: Header): readonly TableWarning[] => {
  const blank = header.columns.flatMap((name, index) => (name === '' ? [index + 1] : []));
  const named = header.columns.filter((name) => name !== '');
  const twice = [...new Set(named.filter((name, index) => named.indexOf(name) !== index))];
  const found: TableWarning[] = [];
  if (header.first > 1)
    found.push({ code: 'title-rows', why: `表头在第${header.first}行，上面的标题行已跳过。` });
  if (blank.length > 0)
    found.push({ code: 'empty-header', why: `第${blank.join('、')}列没有列名。` });
  if (twice.length > 0)
    found.push({ code: 'repeated-header', why: `列名重复：${twice.join('、')}。只取靠左的一列。` });
  return found;
};

const bodyWarnings = (grid: Grid, header: Header): readonly TableWarning[] => {
  const merges = downMerges(grid, header);
  const width = header.columns.length;
  const beyond = grid.rows.filter(
    (row) => row.rowNumber > header.last && !isBlankRow(row.cells.slice(width)),
  );
  const found: TableWarning[] = [];
  if (merges.length > 0) {
    const where = `首处在第${merges[0]?.top ?? 0}行`;
    const why = `数据里有${merges.length}处合并单元格（${where}），已把内容填到合并的每一行，请核对。`;
    found.push({ code: 'merged-cells', why });
  }
  if (beyond.length > 0) {
    const why = `第${beyond[0]?.rowNumber ?? 0}行等${beyond.length}行的内容多于列名，多出的没有读。`;
    found.push({ code: 'cells-beyond-header', why });
  }
  return found;
};

const noHeader = tableRefusal(
  'no-header',
  '没有找到表头：前30行里没有一行像列名。',
  '请在数据上方加一行列名（如：名称、地址、区县、经度、纬度），再上传。',
);
const noRows = tableRefusal('no-rows', '只有表头，没有数据。', '请填入至少一行数据，再上传。');

/** The table in a grid: header found, title rows passed over, merged cells filled down. */
export const tableFromGrid = (grid: Grid, source: GridSource): Result<Table, TableRefusal> => {
  const header = findHeader(grid);
  if (!header) return refuse(noHeader);
  const rows = bodyOf(grid, header);
  if (rows.length === 0) return refuse(noRows);
  return done({
    sheet: source.sheet,
    headerRow: header.last,
    columns: header.columns,
    rows,
    encoding: source.encoding,
    warnings: [...source.warnings, ...headerWarnings(header), ...bodyWarnings(grid, header)],
  });
};
