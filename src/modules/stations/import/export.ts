import ExcelJS from 'exceljs';
import { csvText } from '#lib/table/csv-text.ts';
import { type ExportStation, exportRows } from '../rules/import/export-row.ts';

const WIDEST = 40;
const NARROWEST = 8;

/** Columns a Chinese character wide for what stands in the first rows. */
const widthOf = (cells: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...cells.slice(0, 50).map((cell) => cell.length * 2)));

/** Stations as CSV with a byte-order mark; opens rightly in Excel and WPS and comes in again unchanged. */
export const stationsToCsv = (stations: readonly ExportStation[]): string =>
  csvText(exportRows(stations));

/** Stations as an .xlsx workbook of text cells: no phone loses digits, no text runs as a formula. */
export const stationsToXlsx = async (stations: readonly ExportStation[]): Promise<Uint8Array> => {
  const rows = exportRows(stations);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('站点', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = (rows[0] ?? []).map((_, column) => ({
    width: widthOf(rows.map((row) => row[column] ?? '')),
    style: { numFmt: '@' },
  }));
  sheet.addRows(rows.map((row) => [...row]));
  sheet.getRow(1).font = { bold: true };
  return new Uint8Array(await book.xlsx.writeBuffer());
};
