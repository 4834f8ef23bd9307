import { describe, expect, it, test } from 'vitest';
import type { Table } from '#lib/table/table.ts';
import type { FindingCode } from './finding-words.ts';
import { guessMapping } from './guess-mapping.ts';
import type { ImportSettings } from './import-settings.ts';
import { readStationRows, type StationRows } from './read-station-rows.ts';
import type { StationDraft } from './station-draft.ts';

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  sheet: '',
  headerRow: 1,
  columns,
  rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
  encoding: 'utf-8',
  warnings: [],
});

const settings: ImportSettings = {
  defaultCrs: null,
  divisions: [
    { code: '410102', name: '中原区', townships: [{ code: '410102005', name: '石佛镇' }] },
    { code: '410103', name: '二七区' },
  ],
  cityName: '郑州市',
  thisYear: 2026,
};

/** A good row, and one cell of it changed or added. */
const readWith = (cells: Readonly<Record<string, string>>): StationRows => {
  const row: Record<string, string> = {
    名称: '枫杨驿站',
    地址: '郑州市中原区翠竹街1号',
    区县: '中原区',
    ...cells,
  };
  const columns = Object.keys(row);
  const table = tableOf(columns, [Object.values(row)]);
  return readStationRows(table, guessMapping(columns), settings);
};

type Kind = readonly [
  cells: Readonly<Record<string, string>>,
  codes: readonly FindingCode[],
  kept: Partial<StationDraft>,
  why: string,
];

const texts: readonly Kind[] = [
  [{}, [], { name: '枫杨驿站', divisionCode: '410102' }, 'a good row has no finding'],
  [
    { 名称: '　枫杨驿站（Ａ座２楼）' },
    [],
    { name: '枫杨驿站（A座2楼）' },
    'full width is narrowed, Chinese brackets stay',
  ],
  [{ 名称: '' }, ['name-empty'], { name: '' }, 'no name'],
  [{ 名称: '20250501' }, ['name-number'], {}, 'a name that is a number'],
  [{ 名称: '站'.repeat(81) }, ['text-too-long'], {}, 'longer than the form allows'],
  [
    { 名称: '枫杨\u0007驿站\u202e' },
    ['control-characters'],
    { name: '枫杨驿站' },
    'signs nobody sees',
  ],
  [{ 名称: '枫杨\ufffd站' }, ['garbled-text'], {}, 'lost before it came to us'],
  [
    { 名称: '<img src=x onerror=alert(1)>驿站' },
    ['markup-in-text'],
    { name: '<img src=x onerror=alert(1)>驿站' },
    'markup is kept as text',
  ],
  [
    { 名称: '=HYPERLINK("http://x","驿站")' },
    ['formula-like'],
    { name: '=HYPERLINK("http://x","驿站")' },
    'a formula is kept as text',
  ],
  [{ 地址: '' }, ['address-empty'], { address: '' }, 'no address'],
  [
    { 备注: '负责人身份证11010519491231002X' },
    ['personal-number'],
    {},
    'an identity number in a free column',
  ],
  [
    { 站长: '张三11010519491231002X' },
    ['personal-number'],
    { keeperName: '张三' },
    'an identity number in a column that is read',
  ],
  [
    { 区县: '高新区' },
    ['district-from-address'],
    { divisionCode: '410102' },
    'a development zone is no district',
  ],
  [
    { 区县: '高新区', 地址: '科学大道1号' },
    ['district-unknown'],
    { divisionCode: null },
    'and nothing else tells',
  ],
  [
    { 区县: '二七区' },
    ['district-and-address-differ'],
    { divisionCode: '410103' },
    'district and address disagree',
  ],
  [{ 镇街: '枫杨街道' }, ['township-unknown'], { townshipCode: null }, 'no such town'],
  [{ 镇街: '石佛' }, [], { townshipCode: '410102005' }, 'a town without its 镇'],
];

const others: readonly Kind[] = [
  [
    { 开放时间: '08:00-18:00' },
    [],
    { openingHours: 'Mo-Su 08:00-18:00', hoursAsListed: '08:00-18:00' },
    'hours that are read',
  ],
  [
    { 开放时间: '工作日开放' },
    ['hours-unreadable'],
    { openingHours: null, hoursAsListed: '工作日开放' },
    'hours that are not, kept as listed',
  ],
  [
    { 开放时间: '2025-08-18' },
    ['hours-became-date'],
    { openingHours: null, hoursAsListed: '2025-08-18' },
    '8-18 turned into a day',
  ],
  [
    { 开门时间: '0.375', 关门时间: '17点半' },
    [],
    { openingHours: 'Mo-Su 09:00-17:30' },
    'a fraction of a day',
  ],
  [{ 开门时间: '9:00', 关门时间: '' }, ['hours-half'], { openingHours: null }, 'only one end'],
  [
    { '开放时间（OSM）': 'Mo-Fr 08:00-18:00', 开放时间: '见门口' },
    [],
    { openingHours: 'Mo-Fr 08:00-18:00' },
    'the exact column wins',
  ],
  [
    { '开放时间（OSM）': 'Mo-Fr ab 8' },
    ['hours-unreadable'],
    { openingHours: null },
    'and is checked',
  ],
  [{ 联系电话: '1381234567' }, ['phone-unreadable'], { keeperPhone: null }, 'a digit short'],
  [
    { 联系电话: '1.38E+10' },
    ['phone-cut'],
    { keeperPhone: null },
    'digits lost to the spreadsheet',
  ],
  [
    { 联系电话: '13812345678、0371-67181234' },
    ['several-phones'],
    { keeperPhone: '13812345678' },
    'two numbers',
  ],
  [{ 民生实事年份: '2205' }, ['year-impossible'], { livelihoodYear: null }, 'a year to come'],
  [{ 民生实事年份: '2025年' }, [], { livelihoodYear: 2025 }, 'a year with its word'],
  [{ 状态: '还行' }, ['word-unknown'], { lifeCycle: null }, 'a state we do not know'],
  [{ 建设类型: '共建' }, [], { builder: 'co_built' }, 'a builder by its short word'],
  [{ 进门方式: '刷脸' }, ['face-only'], { entryMethods: ['face'] }, 'face recognition alone'],
  [{ 进门方式: '扫码或人工' }, [], { entryMethods: ['qr', 'staff'] }, 'two ways in'],
  [{ 饮水机: '大概' }, ['facility-mark-unknown'], { facilities: [] }, 'neither yes nor no'],
  [
    { 设施: '饮水、瞬移舱' },
    ['facility-unknown'],
    { facilities: [{ code: 'water', presence: 'yes', condition: 'unknown' }] },
    'a facility nobody has',
  ],
  [
    { 设施: '1.空调（故障） 2.无WiFi', 微波炉: '×' },
    [],
    {
      facilities: [
        { code: 'air_conditioning', presence: 'yes', condition: 'faulty' },
        { code: 'wifi', presence: 'no', condition: 'unknown' },
        { code: 'microwave', presence: 'no', condition: 'unknown' },
      ],
    },
    'faults and absences',
  ],
];

const check = (cells: Kind[0], codes: Kind[1], kept: Kind[2]): void => {
  const read = readWith(cells);
  expect(read.findings.map((one) => one.code)).toEqual(codes);
  expect(read.rows[0]?.station).toMatchObject(kept);
  expect(read.rows[0]?.ok).toBe(read.findings.every((one) => one.severity === 'warning'));
};

describe('bad cells', () => {
  test.each([...texts, ...others])('%o gives %o (%#)', (cells, codes, kept) => {
    check(cells, codes, kept);
  });

  it('never shows an identity number in a finding', () => {
    const read = readWith({ 备注: '身份证11010519491231002X' });
    expect(JSON.stringify(read)).not.toContain('19491231');
  });
});
