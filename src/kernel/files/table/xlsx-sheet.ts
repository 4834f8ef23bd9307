import { done, type Result, refuse } from '#lib/result.ts';
import type { Grid, Merge } from '#lib/table/grid.ts';
import type { TableRefusal, TableWarning } from '#lib/table/table.ts';
import { tooManyCells, tooManyColumns, tooManyRows } from './over-limit.ts';
import { tableLimits } from './table-limits.ts';
import type { Book } from './xlsx-book.ts';
import { shownNumber } from './xlsx-value.ts';
import { attribute, type XmlToken, xmlTokens } from './xml.ts';

/** A cell while its tags go by. */
interface CellDraft {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  hasFormula: boolean;
}

/** What is known of a sheet while its tags go by. */
interface SheetDraft {
  readonly book: Book;
  readonly rows: { rowNumber: number; cells: string[] }[];
  readonly merges: Merge[];
  row: { rowNumber: number; cells: string[] };
  cell: CellDraft | null;
  inValue: boolean;
  inGuide: boolean;
  filledCells: number;
  formulasWithoutValue: number;
  errorCells: number;
  numbersCut: number;
  hiddenRows: number;
  refusal: TableRefusal | null;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const MOST_MERGES = 20_000;

const mergeOf = (reference: string): Merge | null => {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!found) return null;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  return { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) };
};

const cutNumber = (raw: string): boolean => /^\d{16,}$|^\d(\.\d+)?E\+?1[5-9]$/i.test(raw.trim());

const shown = (draft: SheetDraft, cell: CellDraft): string => {
  if (cell.hasFormula && cell.text === '') draft.formulasWithoutValue += 1;
  switch (cell.type) {
    case 's':
      return draft.book.strings[Number(cell.text)] ?? '';
    case 'str':
    case 'inlineStr':
    case 'd':
      return cell.text;
    case 'b':
      return cell.text.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      draft.errorCells += 1;
      return '';
    default:
      if (cutNumber(cell.text)) draft.numbersCut += 1;
      return shownNumber(cell.text, draft.book.styles[cell.style] ?? 'number', draft.book.from1904);
  }
};

const openCell = (draft: SheetDraft, attributes: string): CellDraft => {
  const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0];
  return {
    column: letters ? columnOf(letters) : draft.row.cells.length,
    type: attribute(attributes, 't') ?? 'n',
    style: Number(attribute(attributes, 's') ?? 0),
    text: '',
    hasFormula: false,
  };
};

const closeCell = (draft: SheetDraft): void => {
  const { cell } = draft;
  if (!cell) return;
  draft.cell = null;
  // Excel writes line breaks and other signs of no letter as _x000D_
  const value = shown(draft, cell).replace(/_x([\dA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (value === '') return;
  draft.filledCells += 1;
  if (cell.column >= tableLimits.columns) draft.refusal = tooManyColumns();
  if (draft.filledCells > tableLimits.cells) draft.refusal = tooManyCells();
  if (draft.refusal) return;
  while (draft.row.cells.length < cell.column) draft.row.cells.push('');
  draft.row.cells[cell.column] = value;
};

const openRow = (draft: SheetDraft, attributes: string): void => {
  const given = Number(attribute(attributes, 'r') ?? Number.NaN);
  const rowNumber = Number.isInteger(given) ? given : draft.row.rowNumber + 1;
  draft.row = { rowNumber, cells: [] };
  if (attribute(attributes, 'hidden') === '1') draft.hiddenRows += 1;
};

const closeRow = (draft: SheetDraft): void => {
  if (draft.row.cells.length === 0) return;
  draft.rows.push(draft.row);
  if (draft.rows.length > tableLimits.rows + tableLimits.rowsAboveData)
    draft.refusal = tooManyRows();
};

const takeOpen = (draft: SheetDraft, token: XmlToken & { kind: 'open' }): void => {
  const { name, attributes, isEmpty } = token;
  if (name === 'row') openRow(draft, attributes);
  if (name === 'c' && !isEmpty) draft.cell = openCell(draft, attributes);
  if (name === 'f' && draft.cell) draft.cell.hasFormula = true;
  if (name === 'v' || name === 't') draft.inValue = !isEmpty;
  if (name === 'rPh') draft.inGuide = !isEmpty;
  if (name !== 'mergeCell') return;
  const merge = mergeOf(attribute(attributes, 'ref') ?? '');
  if (merge && draft.merges.length < MOST_MERGES) draft.merges.push(merge);
};

const takeClose = (draft: SheetDraft, name: string): void => {
  if (name === 'v' || name === 't') draft.inValue = false;
  if (name === 'rPh') draft.inGuide = false;
  if (name === 'c') closeCell(draft);
  if (name === 'row') closeRow(draft);
};

const take = (draft: SheetDraft, token: XmlToken): void => {
  if (token.kind === 'open') takeOpen(draft, token);
  else if (token.kind === 'close') takeClose(draft, token.name);
  else if (draft.cell && draft.inValue && !draft.inGuide) draft.cell.text += token.text;
};

const warningsOf = (draft: SheetDraft): readonly TableWarning[] => {
  const counted = [
    [
      'formula-without-value',
      draft.formulasWithoutValue,
      '个公式没有算好的值，按空白读。请在 Excel 里打开并保存一次。',
    ],
    ['error-cells', draft.errorCells, '个单元格是错误值（如 #N/A），按空白读。'],
    ['hidden-rows', draft.hiddenRows, '行被隐藏或筛掉，也已读入。不要的请删除。'],
    [
      'numbers-cut',
      draft.numbersCut,
      '个数字超过15位，Excel 已把末尾改成0。编号请设为文本格式重填。',
    ],
  ] as const;
  return counted.flatMap(([code, count, words]) =>
    count > 0 ? [{ code, why: `${count}${words}` }] : [],
  );
};

/** One sheet as a grid, read in one pass; stops at the first limit broken. */
export const readSheet = (
  book: Book,
  xml: string,
): Result<{ grid: Grid; warnings: readonly TableWarning[] }, TableRefusal> => {
  const draft: SheetDraft = {
    book,
    rows: [],
    merges: [],
    row: { rowNumber: 0, cells: [] },
    cell: null,
    inValue: false,
    inGuide: false,
    filledCells: 0,
    formulasWithoutValue: 0,
    errorCells: 0,
    numbersCut: 0,
    hiddenRows: 0,
    refusal: null,
  };
  for (const token of xmlTokens(xml)) {
    take(draft, token);
    if (draft.refusal) return refuse(draft.refusal);
  }
  return done({
    grid: { rows: draft.rows, merges: draft.merges },
    warnings: warningsOf(draft),
  });
};
