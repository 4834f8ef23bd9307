import ExcelJS from 'exceljs';
import { harmlessCell } from '#lib/table/csv-text.ts';
import { ownFigureNotes } from '../words/figure-words.ts';
import {
  MONTHLY_TITLE,
  type MonthlyCell,
  type MonthlyTable,
  monthlyTables,
  monthWords,
} from '../words/monthly-words.ts';
import type { MonthlyReport } from './monthly-report.ts';

const MONEY = '#,##0.00';
const COLUMNS = 10;

const isFen = (cell: MonthlyCell): cell is { readonly fen: number } =>
  typeof cell === 'object' && cell !== null;

const plainOf = (cell: MonthlyCell): string | number => {
  if (cell === null) return '—';
  return isFen(cell) ? cell.fen / 100 : cell;
};

const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF767D88' } };
const frame: Partial<ExcelJS.Borders> = { top: line, left: line, bottom: line, right: line };

const addTable = (sheet: ExcelJS.Worksheet, table: MonthlyTable): void => {
  sheet.addRow([table.title]).font = { bold: true };
  const head = sheet.addRow([...table.head]);
  head.font = { bold: true };
  head.alignment = { wrapText: true, horizontal: 'center', vertical: 'middle' };
  const rows = table.rows.map((cells) => {
    const row = sheet.addRow(cells.map(plainOf));
    cells.forEach((cell, index) => {
      if (isFen(cell)) row.getCell(index + 1).numFmt = MONEY;
    });
    if (cells[0] === '合计') row.font = { bold: true };
    return row;
  });
  for (const row of [head, ...rows]) {
    table.head.forEach((_, index) => {
      row.getCell(index + 1).border = frame;
    });
  }
  sheet.addRow([]);
};

const addWide = (sheet: ExcelJS.Worksheet, text: string): ExcelJS.Row => {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, COLUMNS);
  row.alignment = { wrapText: true, vertical: 'middle' };
  return row;
};

/** The monthly report as an .xlsx workbook of one printable sheet. Numbers are numbers, so that the upper union can add
 *  the reports of its units up. */
export const monthlyWorkbook = async (report: MonthlyReport): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('月报表', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = Array.from({ length: COLUMNS }, (_, index) => ({ width: index === 0 ? 24 : 14 }));
  const title = addWide(sheet, MONTHLY_TITLE);
  title.font = { bold: true, size: 16 };
  title.alignment = { horizontal: 'center' };
  addWide(sheet, `填报单位：${harmlessCell(report.unit)}`);
  const until = report.isRunning ? `（本月未结束，截至${report.madeOn}）` : '';
  addWide(sheet, `统计期间：${monthWords(report.month)}${until}　　计量单位：件、人、元、天`);
  sheet.addRow([]);
  for (const table of monthlyTables(report.lines, report.figures)) addTable(sheet, table);
  addWide(sheet, '统计口径').font = { bold: true };
  ownFigureNotes.forEach((note, index) => {
    addWide(sheet, `${index + 1}. ${note}`).height = 30;
  });
  addWide(
    sheet,
    `单位负责人：　　　　　　审核人：　　　　　　填报人：${harmlessCell(report.madeBy)}　　　　填报日期：${report.madeOn}`,
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
};
