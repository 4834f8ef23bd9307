import { describe, expect, test } from 'vitest';
import type { FindingCode } from './finding-words.ts';
import { guessMapping } from './guess-mapping.ts';
import { readStationRows, type StationRows } from './read-station-rows.ts';

const readWith = (cells: Readonly<Record<string, string>>): StationRows => {
  const row = { 名称: '枫杨驿站', 地址: '翠竹街1号', ...cells };
  const columns = Object.keys(row);
  const rows = [{ rowNumber: 2, cells: Object.values(row) }];
  return readStationRows(
    { sheet: '', headerRow: 1, columns, rows, encoding: 'utf-8', warnings: [] },
    guessMapping(columns),
    { defaultCrs: null, divisions: [], cityName: '郑州市' },
  );
};

type Kind = readonly [
  cells: Readonly<Record<string, string>>,
  codes: readonly FindingCode[],
  why: string,
];

const at = { 坐标系: '高德' };
const placed = (lng: string, lat: string) => ({ 经度: lng, 纬度: lat, ...at });

const positions: readonly Kind[] = [
  [placed('113.564525', '34.819187'), [], 'a good position'],
  [placed('１１３．５６４５２５', '34．819187'), [], 'full-width digits'],
  [placed('34.819187', '113.564525'), ['coordinate-swapped'], 'swapped'],
  [{ 坐标: '34.819187,113.564525', ...at }, [], 'either order in one column'],
  [placed('113°33′52.29″', '34°49′9.07″'), ['coordinate-converted'], 'degrees, minutes, seconds'],
  [placed('1.13564525E+02', '34.819187'), ['coordinate-converted'], 'scientific notation'],
  [placed('113.56', '34.82'), ['coordinate-coarse'], 'two decimals'],
];

const noPositions: readonly Kind[] = [
  [placed('', ''), [], 'none given'],
  [placed('113.564525', ''), ['coordinate-half'], 'one of two'],
  [placed('东侧', '34.819187'), ['coordinate-unreadable'], 'words'],
  [placed('0', '0'), ['coordinate-placeholder'], 'zeros'],
  [placed('13.564525', '34.819187'), ['coordinate-outside-china'], 'a digit lost'],
  [{ 经度: '113.564525', 纬度: '34.819187' }, ['crs-missing'], 'no system is never guessed'],
  [
    { ...placed('113.564525', '34.819187'), 坐标系: '北京54' },
    ['crs-unknown'],
    'a system we cannot convert',
  ],
  [{ 坐标: '113.564525', ...at }, ['coordinate-unreadable'], 'one number for two'],
];

describe('positions of rows', () => {
  test.each(positions)('%o gives %o and the same place: %s', (cells, codes) => {
    const read = readWith(cells);
    expect(read.findings.map((one) => one.code)).toEqual(codes);
    const position = read.rows[0]?.station.position;
    expect(position?.originalCrs).toBe('gcj02');
    expect(position?.wgs84[0]).toBeCloseTo(113.5584, 1);
    expect(position?.wgs84[1]).toBeCloseTo(34.8203, 1);
  });

  test.each(noPositions)('%o gives %o and no place: %s', (cells, codes) => {
    const read = readWith(cells);
    expect(read.findings.map((one) => one.code)).toEqual(codes);
    expect(read.rows[0]?.station.position).toBeNull();
    expect(read.rows[0]?.ok).toBe(read.findings.every((one) => one.severity === 'warning'));
  });

  test('a person’s choice of system is used where the list names none', () => {
    const columns = ['名称', '经度', '纬度'];
    const rows = [{ rowNumber: 2, cells: ['枫杨驿站', '113.564525', '34.819187'] }];
    const table = {
      sheet: '',
      headerRow: 1,
      columns,
      rows,
      encoding: 'xlsx',
      warnings: [],
    } as const;
    const settings = { defaultCrs: 'bd09', divisions: [], cityName: '郑州市' } as const;
    const read = readStationRows(table, guessMapping(columns), settings);
    expect(read.rows[0]?.station.position?.originalCrs).toBe('bd09');
  });
});
