import { type Result, refuse } from '#lib/result.ts';
import {
  type Table,
  type TableRefusal,
  type TableWarning,
  tableRefusal,
} from '#lib/table/table.ts';
import { tableFromGrid } from '#lib/table/table-from-grid.ts';
import { type Book, openBook, xmlPart } from './xlsx-book.ts';
import { readSheet } from './xlsx-sheet.ts';
import { BrokenXml } from './xml.ts';
import { brokenFile } from './zip.ts';

const noVisibleSheet = tableRefusal(
  'no-visible-sheet',
  '工作簿里没有可见的工作表。',
  '请取消隐藏需要的工作表，再上传。',
);

const isEmpty = (refusal: TableRefusal): boolean =>
  refusal.code === 'no-header' || refusal.code === 'no-rows';

/** The first visible sheet with data; the others are named in a warning. */
const firstTable = (book: Book): Result<Table, TableRefusal> => {
  const visible = book.sheets.filter((sheet) => !sheet.isHidden);
  let refusal = noVisibleSheet;
  for (const sheet of visible) {
    const xml = xmlPart(book.zip, sheet.part);
    if (!xml.ok) return xml;
    const read = readSheet(book, xml.value);
    if (!read.ok) return read;
    const others = visible.filter((one) => one !== sheet).map((one) => `“${one.name}”`);
    const why = `只读了工作表“${sheet.name}”，没有读${others.join('、')}。`;
    const told: TableWarning[] = others.length > 0 ? [{ code: 'other-sheets', why }] : [];
    const warnings = [...told, ...read.value.warnings];
    const table = tableFromGrid(read.value.grid, { sheet: sheet.name, encoding: 'xlsx', warnings });
    if (table.ok || !isEmpty(table.refusal)) return table;
    // the first sheet's reason is the one to tell: later sheets are mostly Excel's empty ones
    if (refusal === noVisibleSheet) refusal = table.refusal;
  }
  return refuse(refusal);
};

/** Reads an .xlsx workbook.
 *  Not with the workbook library that writes our files: it builds every cell of every merged or
 *  validated range (17 KB with one range A1:ZZ100000 exhausted 700 MB), and its streaming half keeps
 *  only the last run of inline rich text and knows no merges. */
export const readXlsx = (bytes: Uint8Array): Result<Table, TableRefusal> => {
  try {
    const book = openBook(bytes);
    return book.ok ? firstTable(book.value) : book;
  } catch (fault) {
    if (fault instanceof BrokenXml) return refuse(brokenFile('内容格式有误'));
    throw fault;
  }
};
