import ExcelJS from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import type { Table, TableRefusal } from '#lib/table/table.ts';
import { readTable } from './read-table.ts';

const written = async (fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const tableOf = async (
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Table> => {
  const bytes = await written((book) => fill(book.addWorksheet('站点'), book));
  const read = await readTable(bytes, '名单.xlsx');
  if (!read.ok) throw new Error(read.refusal.why);
  return read.value;
};

const refusalOf = async (bytes: Uint8Array): Promise<TableRefusal['code'] | null> => {
  const read = await readTable(bytes, '名单.xlsx');
  return read.ok ? null : read.refusal.code;
};

const header = ['名称', '地址', '开放时间'];
const codes = (table: Table): string[] => table.warnings.map((warning) => warning.code);

const cells: readonly [ExcelJS.CellValue, string | undefined, string, string][] = [
  [13_812_345_678, undefined, '13812345678', 'a phone kept as a number shows no exponent'],
  [113.6 + 0.00254, undefined, '113.60254', 'floating dust is not shown'],
  [1e-7, undefined, '1e-7', 'a number too small to write out'],
  [true, undefined, 'TRUE', 'a truth value'],
  [
    { richText: [{ text: '工会' }, { text: '驿站', font: { bold: true } }] },
    undefined,
    '工会驿站',
    'rich text in one piece',
  ],
  [{ text: '官网', hyperlink: 'https://example.cn' }, undefined, '官网', 'a link shows its text'],
  [
    { formula: 'A1&"号"', result: '翠竹街1号' },
    undefined,
    '翠竹街1号',
    'a formula shows its last value',
  ],
  [{ formula: '1+1', result: 2 }, undefined, '2', 'a formula with a number'],
  [0.375, 'h:mm', '09:00', 'a time of day is a fraction'],
  [0.9999, 'hh:mm:ss', '24:00', 'the last seconds of a day round up'],
  [45_778, 'yyyy-mm-dd', '2025-05-01', 'a day'],
  [45_778, 'yyyy"年"m"月"d"日"', '2025-05-01', 'a day in Chinese'],
  [45_778.375, 'yyyy/m/d h:mm', '2025-05-01 09:00', 'a moment'],
  [45_778, '#,##0.00_);[Red]($#,##0.00)', '45778', 'colours and currencies are no dates'],
  [59, 'yyyy-mm-dd', '1900-02-28', 'before the leap day of 1900 that never was'],
  [61, 'yyyy-mm-dd', '1900-03-01', 'after it'],
  ['=1+1', undefined, '=1+1', 'text that looks like a formula stays text'],
  ['<b>站</b> & "店"', undefined, '<b>站</b> & "店"', 'markup is text'],
  ['一楼\n东侧', undefined, '一楼\n东侧', 'a line break'],
  ['𠮷野家', undefined, '𠮷野家', 'a rare character'],
];

describe('cells of a workbook', () => {
  test.each(cells)('%j in format %s reads %j: %s', async (value, format, text) => {
    const table = await tableOf((sheet) => {
      sheet.addRow(header);
      sheet.addRow(['甲', value, '乙']);
      if (format) sheet.getCell('B2').numFmt = format;
    });
    expect(table.rows[0]?.cells[1]).toBe(text);
  });

  it('reads an error as blank and says how many', async () => {
    const table = await tableOf((sheet) => {
      sheet.addRow(header);
      sheet.addRow(['甲', { error: '#N/A' }, { formula: 'B1', result: { error: '#REF!' } }]);
    });
    expect(table.rows[0]?.cells).toEqual(['甲', '', '']);
    expect(codes(table)).toEqual(['error-cells']);
  });

  it('warns of formulas never computed and of numbers Excel has cut', async () => {
    const table = await tableOf((sheet) => {
      sheet.addRow(header);
      sheet.addRow(['甲', { formula: 'A1' }, 4.101e17]);
    });
    expect(codes(table)).toEqual(['formula-without-value', 'numbers-cut']);
  });
});

describe('sheets of a workbook', () => {
  it('finds the header below merged titles, and counts rows as the sheet does', async () => {
    const table = await tableOf((sheet) => {
      sheet.addRow(['2025年工会驿站一览表']);
      sheet.mergeCells('A1:C1');
      sheet.addRow(['填报：某区总工会', '', '2025年5月']);
      sheet.addRow(header);
      sheet.addRow([]);
      sheet.addRow(['甲', '乙', '丙']);
    });
    expect(table).toMatchObject({
      sheet: '站点',
      headerRow: 3,
      columns: header,
      rows: [{ rowNumber: 5 }],
    });
  });

  it('joins a header of two rows under merged group names', async () => {
    const table = await tableOf((sheet) => {
      sheet.addRow(['名称', '地址', '坐标', '']);
      sheet.addRow(['', '', '经度', '纬度']);
      sheet.mergeCells('A1:A2');
      sheet.mergeCells('B1:B2');
      sheet.mergeCells('C1:D1');
      sheet.addRow(['甲', '乙', 113.5, 34.8]);
    });
    expect(table.columns).toEqual(['名称', '地址', '坐标 经度', '坐标 纬度']);
    expect(table.rows).toEqual([{ rowNumber: 3, cells: ['甲', '乙', '113.5', '34.8'] }]);
  });

  it('fills merged cells down and warns', async () => {
    const table = await tableOf((sheet) => {
      sheet.addRow(['区县', '名称', '地址']);
      sheet.addRow(['中原区', '甲', '一号']);
      sheet.addRow(['', '乙', '二号']);
      sheet.addRow(['', '丙', '三号']);
      sheet.mergeCells('A2:A4');
    });
    expect(table.rows.map((row) => row.cells[0])).toEqual(['中原区', '中原区', '中原区']);
    expect(codes(table)).toEqual(['merged-cells']);
  });

  it('passes over hidden and empty sheets, reads the first with data, names the others', async () => {
    const bytes = await written((book) => {
      book.addWorksheet('字典', { state: 'hidden' }).addRows([header, ['不', '要', '读']]);
      book.addWorksheet('说明');
      book.addWorksheet('站点').addRows([header, ['甲', '乙', '丙']]);
      book.addWorksheet('旧表').addRows([header, ['丁', '戊', '己']]);
    });
    const read = await readTable(bytes, '名单.xlsx');
    expect(read).toMatchObject({
      ok: true,
      value: {
        sheet: '站点',
        warnings: [{ code: 'other-sheets', why: '只读了工作表“站点”，没有读“说明”、“旧表”。' }],
      },
    });
  });

  it('reads filtered rows too and says so', async () => {
    const table = await tableOf((sheet) => {
      sheet.addRows([header, ['甲', '乙', '丙'], ['丁', '戊', '己']]);
      sheet.getRow(3).hidden = true;
    });
    expect(table.rows).toHaveLength(2);
    expect(codes(table)).toEqual(['hidden-rows']);
  });
});

const nothing: readonly [string, TableRefusal['code'], (book: ExcelJS.Workbook) => void][] = [
  [
    'only hidden sheets',
    'no-visible-sheet',
    (book) => book.addWorksheet('a', { state: 'veryHidden' }).addRow(header),
  ],
  ['only a header', 'no-rows', (book) => book.addWorksheet('a').addRow(header)],
  ['nothing at all', 'no-header', (book) => book.addWorksheet('a')],
  [
    'a cell beyond column 200',
    'too-many-columns',
    (book) => {
      book
        .addWorksheet('a')
        .addRows([header, ['甲', '乙', '丙']])
        .at(0);
      book.getWorksheet('a')?.getCell(2, 201).model;
      const cell = book.getWorksheet('a')?.getCell(2, 201);
      if (cell) cell.value = '远';
    },
  ],
];

describe('workbooks with nothing to read', () => {
  test.each(nothing)('refuses %s as %s', async (_what, code, fill) => {
    expect(await refusalOf(await written(fill))).toBe(code);
  });
});
