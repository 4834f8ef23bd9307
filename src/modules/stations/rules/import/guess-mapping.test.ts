import { describe, expect, it, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';

const named = (columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(guessMapping(columns).fields).map(([field, column]) => [
      field,
      columns[column] ?? '',
    ]),
  );

const lists: readonly [string, readonly string[], Record<string, string>][] = [
  [
    'the public list of Zhengzhou',
    ['name', 'address', 'district', 'lat_gcj02', 'lng_gcj02', 'open_hours_as_listed'],
    {
      name: 'name',
      address: 'address',
      district: 'district',
      lat: 'lat_gcj02',
      lng: 'lng_gcj02',
      hours: 'open_hours_as_listed',
    },
  ],
  [
    'a federation’s own sheet',
    [
      '序号',
      '驿站名称',
      '详细地址',
      '所属区县',
      '镇（街道）',
      '联系人',
      '联系人电话',
      '开放时间',
      '建设类型',
      '备注',
    ],
    {
      name: '驿站名称',
      address: '详细地址',
      district: '所属区县',
      keeperName: '联系人',
      keeperPhone: '联系人电话',
      hours: '开放时间',
      builder: '建设类型',
    },
  ],
  [
    'headings with marks',
    ['*站点名称(必填)', '地 址', '经度（高德）', '纬度（高德）', '坐标系', '进门方式', '楼层'],
    {
      name: '*站点名称(必填)',
      address: '地 址',
      lng: '经度（高德）',
      lat: '纬度（高德）',
      crs: '坐标系',
      entry: '进门方式',
      floor: '楼层',
    },
  ],
  [
    'one column for both coordinates',
    ['户外劳动者服务站点名称', '经纬度', '民生实事年份', '状态', '编号'],
    {
      name: '户外劳动者服务站点名称',
      coordinates: '经纬度',
      livelihoodYear: '民生实事年份',
      lifeCycle: '状态',
      code: '编号',
    },
  ],
  [
    'a header of two rows',
    ['名称', '坐标 经度', '坐标 纬度', '开放时间 开始', '开放时间 结束'],
    {
      name: '名称',
      lng: '坐标 经度',
      lat: '坐标 纬度',
      opens: '开放时间 开始',
      closes: '开放时间 结束',
    },
  ],
];

describe('what the columns of a list mean', () => {
  test.each(lists)('%s', (_what, columns, fields) => {
    expect(named(columns)).toMatchObject(fields);
  });

  test.each([
    [['lng_gcj02', 'lat_gcj02'], 'gcj02'],
    [['百度经度', '百度纬度'], 'bd09'],
    [['经度（CGCS2000）', '纬度（CGCS2000）'], 'wgs84'],
    [['坐标（腾讯地图）'], 'gcj02'],
    [['经度', '纬度'], null],
    [['经度（高德）', '纬度（百度）'], null],
  ])('%o names the system %s', (columns, crs) => {
    expect(guessMapping(columns).crs).toBe(crs);
  });

  it('takes a column of its own for a facility', () => {
    const mapping = guessMapping(['名称', '饮水机', 'WiFi', '应急药箱（有/无）', '厕所', 'AED']);
    expect(mapping.facilityColumns.map(({ code }) => code)).toEqual([
      'water',
      'wifi',
      'first_aid_kit',
      'toilet',
      'aed',
    ]);
  });

  it('lists what it did not understand and says where it was unsure', () => {
    const mapping = guessMapping(['序号', '所在驿站名称', '站点名称', '身份证号']);
    expect(mapping.fields).toEqual({ name: 2 });
    expect(mapping.unmapped).toEqual([0, 1, 3]);
    expect(mapping.warnings).toEqual(['“所在驿站名称”也像“名称”，没有采用。']);
    expect(guessMapping(['地址', '电话']).warnings).toEqual(['没有找到“名称”列，请选择。']);
  });
});
