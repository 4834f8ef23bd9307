import { isBlankRow } from '#lib/table/grid.ts';
import type { Table, TableRow } from '#lib/table/table.ts';
import type { RosterMapping } from './guess-mapping.ts';

const sums =
  /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页合计|本页小计|大写|人民币大写|合计大写)/;
const ofBlock = /小\s*计/;
const remarks =
  /^(备\s*注|说\s*明|注)\s*[:：]|^(填表人|制表人?|审核人?|填报人|填报单位|班组长|负责人|项目经理|施工员|劳资专管员|项目负责人|单位负责人|领导签字|联系人|日期|承诺|以上)[^，,]{0,8}[:：]|^(制表|审核|审批|核对|经办)人?\s*(签字|签名)?\s*[:：]?$|^以上/;
const samples = /^(示例|样例|填写示例|例[:：])/;

/** What a row is that is no worker. */
export type SkippedRow = 'blank' | '小计行' | '合计行' | '备注行' | '示例行' | '重复的表头';

const cellAt = (row: TableRow, column: number | undefined): string =>
  column === undefined ? '' : (row.cells[column] ?? '').trim();

/** The text that names a sum, wherever it stands before the numbers; a worker's row has a name or an identity number. */
const sumWord = (row: TableRow, mapping: RosterMapping): string | null => {
  const { name, idNumber } = mapping.fields;
  const own = cellAt(row, name);
  if (own !== '' && !sums.test(own)) return null;
  if (/\d{15}/.test(cellAt(row, idNumber))) return null;
  return row.cells.map((cell) => cell.trim()).find((cell) => sums.test(cell)) ?? null;
};

/** What a row is that is no worker: blank, a sum, a remark, an example, the header again; null if it is one. */
export const skippedAs = (
  row: TableRow,
  table: Table,
  mapping: RosterMapping,
): SkippedRow | null => {
  if (isBlankRow(row.cells)) return 'blank';
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const isHeader = row.cells.every((cell, column) => cell === '' || cell === table.columns[column]);
  if (isHeader && filled.length > 1) return '重复的表头';
  const first = filled[0]?.trim() ?? '';
  if (samples.test(first)) return '示例行';
  const sum = sumWord(row, mapping);
  if (sum !== null) return ofBlock.test(sum) ? '小计行' : '合计行';
  return remarks.test(first) ? '备注行' : null;
};
