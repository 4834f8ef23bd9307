import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { distanceBetween } from '#lib/lng-lat.ts';
import type { ImportSettings } from '../rules/import/import-settings.ts';
import { readStationFile, type StationList } from './read-station-file.ts';

/** County-level divisions of Zhengzhou by GB/T 2260. */
const zhengzhou: readonly (readonly [code: string, name: string])[] = [
  ['410102', '中原区'],
  ['410103', '二七区'],
  ['410104', '管城回族区'],
  ['410105', '金水区'],
  ['410106', '上街区'],
  ['410108', '惠济区'],
  ['410122', '中牟县'],
  ['410181', '巩义市'],
  ['410182', '荥阳市'],
  ['410183', '新密市'],
  ['410184', '新郑市'],
  ['410185', '登封市'],
];

const settings: ImportSettings = {
  defaultCrs: null,
  divisions: zhengzhou.map(([code, name]) => ({ code, name })),
  cityName: '郑州市',
  thisYear: 2026,
};

const listOf = async (bytes: Uint8Array, name: string): Promise<StationList> => {
  const list = await readStationFile({ bytes, name }, settings);
  if (!list.ok) throw new Error(list.refusal.why);
  return list.value;
};

const realList = resolve('../shared/data/zhengzhou_union_stations.csv');

describe.skipIf(!existsSync(realList))('the real list of Zhengzhou', () => {
  it('is read whole: 82 stations, 18 with positions converted from GCJ-02', async () => {
    const { rows, report } = await listOf(readFileSync(realList), 'zhengzhou_union_stations.csv');
    expect(rows).toHaveLength(82);
    expect(report.counts).toMatchObject({ good: 82, withErrors: 0, onMap: 18, toPlaceOnMap: 64 });
    const positions = rows.flatMap(({ station }) => station.position ?? []);
    for (const position of positions) {
      expect(position.originalCrs).toBe('gcj02');
      const moved = distanceBetween(position.wgs84, position.original);
      expect(moved).toBeGreaterThan(400);
      expect(moved).toBeLessThan(700);
    }
  });

  it('has 20 hours that are read and 2 that are kept as listed', async () => {
    const { rows, report } = await listOf(readFileSync(realList), 'zhengzhou_union_stations.csv');
    expect(report.counts).toMatchObject({ withHours: 20, hoursOnlyListed: 2 });
    const unread = rows.filter(({ station }) => station.hoursAsListed && !station.openingHours);
    expect(unread.map(({ station }) => station.hoursAsListed)).toEqual([
      '工作日开放',
      '工作日开放',
    ]);
  });

  it('finds a district for all but the five of development zones whose address names none', async () => {
    const { findings, report } = await listOf(
      readFileSync(realList),
      'zhengzhou_union_stations.csv',
    );
    expect(report.counts.withoutDivision).toBe(5);
    const zones = findings.filter((one) => one.code === 'district-unknown').map((one) => one.value);
    expect(zones).toEqual(['高新区', '经开区', '经开区', '郑东新区', '航空港区']);
  });

  it('has a key of its own for every row, the same at every reading', async () => {
    const keys = async () => {
      const { rows } = await listOf(readFileSync(realList), 'zhengzhou_union_stations.csv');
      return rows.map(({ station }) => station.importKey);
    };
    const once = await keys();
    expect(new Set(once).size).toBe(82);
    expect(await keys()).toEqual(once);
  });
});

const untidyBook = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('汇总');
  sheet.addRow(['2025年户外劳动者服务站点一览表']);
  sheet.addRow([
    '区县',
    '站点名称',
    '地址',
    '坐标（高德）',
    '',
    '开放时间',
    '',
    '饮水',
    '联系电话',
  ]);
  sheet.addRow(['', '', '', '经度', '纬度', '开始', '结束', '', '']);
  sheet.addRow([
    '中原区',
    '枫杨驿站',
    '翠竹街1号',
    113.564525,
    34.819187,
    0.375,
    0.75,
    '√',
    13812345678,
  ]);
  sheet.addRow(['', '石楠驿站', '石楠路2号', 34.809372, 113.549941, '', '', '×', 1.38e10]);
  sheet.addRow(['合计', 2]);
  for (const merge of [
    'A1:I1',
    'A2:A3',
    'B2:B3',
    'C2:C3',
    'D2:E2',
    'F2:G2',
    'H2:H3',
    'I2:I3',
    'A4:A5',
  ])
    sheet.mergeCells(merge);
  sheet.getCell('F4').numFmt = 'h:mm';
  sheet.getCell('G4').numFmt = 'h:mm';
  return new Uint8Array(await book.xlsx.writeBuffer());
};

describe('a federation’s workbook', () => {
  it('is read through titles, merged districts, two header rows, dates for hours and sums', async () => {
    const list = await listOf(await untidyBook(), '一览表.xlsx');

    expect(list.rows.map(({ station }) => station)).toMatchObject([
      {
        name: '枫杨驿站',
        divisionCode: '410102',
        openingHours: 'Mo-Su 09:00-18:00',
        keeperPhone: '13812345678',
        facilities: [{ code: 'water', presence: 'yes' }],
      },
      { name: '石楠驿站', divisionCode: '410102', position: { original: [113.549941, 34.809372] } },
    ]);
    expect(list.findings.map((one) => `${one.rowNumber} ${one.code}`)).toEqual([
      '5 coordinate-swapped',
      '5 phone-cut',
      '6 row-skipped',
    ]);
  });

  it('is refused where it cannot be read', async () => {
    const list = await readStationFile({ bytes: new Uint8Array(), name: 'a.xlsx' }, settings);
    expect(list).toMatchObject({ ok: false, refusal: { code: 'empty-file' } });
  });
});
