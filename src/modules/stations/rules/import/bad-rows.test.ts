import { describe, expect, it } from 'vitest';
import type { Table } from '#lib/table/table.ts';
import { guessMapping } from './guess-mapping.ts';
import type { ImportSettings } from './import-settings.ts';
import { readStationRows, type StationRows } from './read-station-rows.ts';
import { importReport, toCsvReport } from './report.ts';

const settings: ImportSettings = {
  defaultCrs: null,
  divisions: [],
  cityName: '郑州市',
};

const read = (columns: readonly string[], rows: readonly (readonly string[])[]): StationRows => {
  const table: Table = {
    sheet: '',
    headerRow: 1,
    columns,
    rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
    encoding: 'utf-8',
    warnings: [],
  };
  return readStationRows(table, guessMapping(columns), settings);
};

const told = (rows: StationRows): readonly string[] =>
  rows.findings.map((one) => `${one.rowNumber} ${one.code}`);

describe('rows against each other', () => {
  it('takes one of two rows with the same name and address, however they are spelled', () => {
    const rows = read(
      ['名称', '地址'],
      [
        ['枫杨驿站（A座）', '翠竹街1号'],
        ['枫杨驿站 (Ａ座)', '翠竹街１号'],
        ['枫杨驿站（A座）', '翠竹街2号'],
      ],
    );
    expect(told(rows)).toEqual(['3 duplicate-row']);
    expect(rows.rows.map((row) => row.ok)).toEqual([true, false, true]);
  });

  it('refuses a code given twice, and warns of one place under two codes', () => {
    const rows = read(
      ['编号', '名称', '地址'],
      [
        ['ZZ-01', '甲', '一号'],
        ['zz-０1', '乙', '二号'],
        ['ZZ-03', '甲', '一号'],
      ],
    );
    expect(told(rows)).toEqual(['3 duplicate-code', '4 duplicate-place']);
  });

  it('gives the same row the same key in every list', () => {
    const first = read(['名称', '地址'], [['甲站', '一号']]).rows[0]?.station.importKey;
    const later = read(['地址', '开放时间', '名称'], [['一号', '08:00-18:00', '甲站']]).rows[0]
      ?.station.importKey;
    expect(first).toBe(later);
    expect(read(['名称', '编号'], [['甲站', 'A1']]).rows[0]?.station.importKey).toBe('code:a1');
  });
});

describe('positions against each other', () => {
  it('warns of a row in another system than the rest, and converts each by its own', () => {
    const columns = ['名称', '地址', '经度', '纬度', '坐标系'];
    const near = (name: string, crs: string) => [name, '一号', '113.564525', '34.819187', crs];
    const rows = read(columns, [
      near('甲', '高德'),
      near('乙', '高德'),
      near('丙', '高德'),
      near('丁', '百度'),
    ]);
    expect(told(rows)).toEqual(['5 crs-mixed']);
    expect(rows.rows.map((row) => row.station.position?.originalCrs)).toEqual([
      'gcj02',
      'gcj02',
      'gcj02',
      'bd09',
    ]);
  });

  it('warns of a place far from all others', () => {
    const columns = ['名称', '地址', '经度（GPS）', '纬度（GPS）'];
    const near = (name: string, lng: string) => [name, '一号', lng, '34.819187'];
    const rows = read(
      columns,
      [...'甲乙丙丁戊'].map((name) => near(name, '113.564525')).concat([near('己', '118.564525')]),
    );
    expect(told(rows)).toEqual(['7 coordinate-outside-city']);
    expect(rows.findings[0]?.why).toBe('离郑州市很远。');
    expect(rows.rows.at(-1)?.station.position).not.toBeNull();
  });
});

describe('rows that are no stations', () => {
  it('passes over blank rows, sums, remarks, examples and the header of the next page', () => {
    const rows = read(
      ['名称', '地址', '区县'],
      [
        ['甲', '一号', '中原区'],
        ['', '', ''],
        ['名称', '地址', '区县'],
        ['示例：某某驿站', '某路1号', '某区'],
        ['合计', '2', ''],
        ['填表人：张三', '', '2025-05-01'],
      ],
    );
    expect(told(rows)).toEqual([
      '3 row-empty',
      '4 row-skipped',
      '5 row-skipped',
      '6 row-skipped',
      '7 row-skipped',
    ]);
    expect(rows.rows).toHaveLength(1);
  });
});

describe('the report', () => {
  const rows = read(
    ['名称', '地址', '经度', '纬度', '开放时间'],
    [
      ['甲', '一号', '', '', ''],
      ['=1+1', '二号', '113.5', '34.8', '随时'],
      ['', '三号', '', '', ''],
    ],
  );

  it('counts what became of the rows', () => {
    const report = importReport(rows);
    expect(report.counts).toMatchObject({
      stations: 3,
      good: 1,
      withErrors: 2,
      onMap: 0,
      toPlaceOnMap: 1,
    });
    expect(report.summary).toMatch(/^共3个站点，可导入1个，有错误2个；/);
  });

  it('goes out as CSV that runs no formula', () => {
    const csv = toCsvReport(importReport(rows));
    expect(csv.startsWith('\ufeff行,列,内容,程度,原因,怎么改\r\n')).toBe(true);
    expect(csv).toContain("3,名称,'=1+1,提醒,");
    expect(csv).toContain('4,名称,,错误,没有名称。,请填写站点名称。');
  });
});
