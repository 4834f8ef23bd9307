import type { Grid } from '#lib/table/grid.ts';
import { isBlankRow } from '#lib/table/grid.ts';
import { type TableRefusal, tableRefusal } from '#lib/table/table.ts';
import { tableLimits } from './table-limits.ts';

const split = '请删去多余的行列，或分成几个文件上传。';

/** The refusal for more rows than are read at once. */
export const tooManyRows = (): TableRefusal =>
  tableRefusal('too-many-rows', `超过${tableLimits.rows}行，一次读不了。`, split);

/** The refusal for more columns than any register has. */
export const tooManyColumns = (): TableRefusal =>
  tableRefusal('too-many-columns', `超过${tableLimits.columns}列，一次读不了。`, split);

/** The refusal for more filled cells than are held at once. */
export const tooManyCells = (): TableRefusal =>
  tableRefusal('too-many-cells', `超过${tableLimits.cells}个单元格，一次读不了。`, split);

/** The limit a grid breaks; null if none. */
export const overLimit = (grid: Grid): TableRefusal | null => {
  const filled = grid.rows.filter((row) => !isBlankRow(row.cells));
  if (filled.length > tableLimits.rows + tableLimits.rowsAboveData) return tooManyRows();
  if (filled.some((row) => row.cells.findLastIndex((cell) => cell !== '') >= tableLimits.columns))
    return tooManyColumns();
  const cells = filled.reduce((sum, row) => sum + row.cells.length, 0);
  return cells > tableLimits.cells ? tooManyCells() : null;
};
