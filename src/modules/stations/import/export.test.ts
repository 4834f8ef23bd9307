import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ExportStation } from '../rules/import/export-row.ts';
import { positionFrom } from '../rules/position.ts';
import type { Station } from '../types.ts';
import { stationsToCsv, stationsToXlsx } from './export.ts';
import { readStationFile } from './read-station-file.ts';

const facility = { confirmedAt: null, confirmedBy: null, condition: 'unknown' } as const;

const bare: Station = {
  id: '0198c000-0000-7000-8000-000000000001',
  organisationId: '0198c000-0000-7000-8000-000000000002',
  code: null,
  name: '=1+1 驿站（A座，二楼）',
  aliases: [],
  address: '',
  divisionCode: '410102',
  townshipCode: null,
  hostName: null,
  builder: null,
  position: null,
  floor: null,
  entryMethods: [],
  entryWithoutPhone: null,
  openingHours: null,
  hoursAsListed: null,
  exceptions: [],
  closures: [],
  livelihoodYear: null,
  lifeCycle: 'paused',
  publicPhone: null,
  facilities: [],
  evidence: [],
  version: 1,
  changedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  invented: false,
};

const full: Station = {
  ...bare,
  id: '0198c000-0000-7000-8000-000000000003',
  code: 'ZZ-007',
  name: '“枫杨”驿站',
  aliases: ['暖蜂驿站', '司机之家'],
  address: '翠竹街1号, 东侧',
  townshipCode: '410102005',
  hostName: '某某银行',
  builder: 'co_built',
  position: positionFrom([113.564525, 34.819187], 'gcj02'),
  floor: '-1',
  entryMethods: ['qr', 'staff', 'face'],
  entryWithoutPhone: '敲门即开',
  openingHours: 'Mo-Fr 08:30-12:00,13:00-17:30; PH off',
  hoursAsListed: '工作日',
  livelihoodYear: 2025,
  lifeCycle: 'open',
  publicPhone: '0371-67181234',
  facilities: [
    { ...facility, code: 'wifi', presence: 'yes' },
    { ...facility, code: 'wheelchair_access', presence: 'yes', condition: 'faulty' },
    { ...facility, code: 'aed', presence: 'no' },
    { ...facility, code: 'seats', presence: 'unknown' },
  ],
};

const around = { divisionName: '中原区', townshipName: '石佛镇' };
const stations: readonly ExportStation[] = [
  { ...around, station: full, keeper: { name: '张三', phone: '13812345678' } },
  { ...around, station: bare, townshipName: null, keeper: null },
];
const settings = {
  defaultCrs: null,
  divisions: [
    { code: '410102', name: '中原区', townships: [{ code: '410102005', name: '石佛镇' }] },
  ],
  cityName: '郑州市',
};

const readBack = async (bytes: Uint8Array, name: string) => {
  const list = await readStationFile({ bytes, name }, settings);
  if (!list.ok) throw new Error(list.refusal.why);
  return list.value;
};

const kept = [
  'code',
  'name',
  'aliases',
  'address',
  'divisionCode',
  'townshipCode',
  'hostName',
  'builder',
  'position',
  'floor',
  'entryMethods',
  'entryWithoutPhone',
  'openingHours',
  'hoursAsListed',
  'livelihoodYear',
  'lifeCycle',
  'publicPhone',
] as const;

describe('the export of stations', () => {
  it.each([
    ['csv', async () => new TextEncoder().encode(stationsToCsv(stations))],
    ['xlsx', () => stationsToXlsx(stations)],
  ])('comes in again as it was: %s', async (extension, write) => {
    const { rows, findings, mapping, table } = await readBack(await write(), `站点.${extension}`);
    expect(table.warnings).toEqual([]);
    expect(mapping).toMatchObject({ unmapped: [], warnings: [] });
    for (const [index, { station }] of stations.entries()) {
      const back = rows[index]?.station;
      expect(back?.stationId).toBe(station.id);
      for (const field of kept) expect(back?.[field], field).toEqual(station[field]);
    }
    expect(rows[0]?.station).toMatchObject({ keeperName: '张三', keeperPhone: '13812345678' });
    expect(rows[0]?.station.facilities).toEqual([
      { code: 'wifi', presence: 'yes', condition: 'unknown' },
      { code: 'wheelchair_access', presence: 'yes', condition: 'faulty' },
      { code: 'aed', presence: 'no', condition: 'unknown' },
    ]);
    expect(findings.map((one) => one.code)).toEqual(['formula-like', 'address-empty']);
  });

  it('has no keepers’ columns unless a keeper is given', () => {
    const csv = stationsToCsv(stations.map((one) => ({ ...one, keeper: null })));
    expect(csv).not.toContain('站长');
  });

  it('runs no formula in a spreadsheet program', () => {
    expect(stationsToCsv(stations)).toContain(",'=1+1 驿站");
  });
});
