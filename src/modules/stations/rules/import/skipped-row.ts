import { isBlankRow } from '#lib/table/grid.ts';
import type { Table, TableRow } from '#lib/table/table.ts';

const sums = /^(合\s*计|总\s*计|小\s*计|共\s*计)/;
const remarks =
  /^(备\s*注|说\s*明|注)\s*[:：]|^(填表人|制表人|审核人|填报人|填报单位|联系人|单位负责人)\s*[:：]/;
const samples = /^(示例|样例|填写示例|例[:：])/;
const FEW_CELLS = 4;

/** What a row is that is no station: blank, a sum, a remark, an example, the header again; null if none. */
export const skippedAs = (
  row: TableRow,
  table: Table,
): 'blank' | '合计行' | '备注行' | '示例行' | '重复的表头' | null => {
  if (isBlankRow(row.cells)) return 'blank';
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const first = filled[0]?.trim() ?? '';
  if (
    row.cells.every((cell, column) => cell === '' || cell === table.columns[column]) &&
    filled.length > 1
  )
    return '重复的表头';
  if (samples.test(first)) return '示例行';
  if (filled.length > FEW_CELLS) return null;
  if (sums.test(first)) return '合计行';
  return remarks.test(first) ? '备注行' : null;
};
