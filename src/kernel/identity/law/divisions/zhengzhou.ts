import { bareName } from './bare-name.ts';
import type { City, County, Zone } from './types.ts';

const county = ([code, name]: readonly [code: string, name: string]): County => {
  const bare = bareName(name);
  return {
    level: 'county',
    code,
    name,
    aliases: bare === null ? [] : [bare],
    roughBounds: null,
    townships: [],
  };
};

const zone = (name: string, aliases: readonly string[], statisticalCode: string | null): Zone => ({
  level: 'zone',
  standard: false,
  name,
  aliases,
  attachedTo: '410100',
  statisticalCode,
});

/** Zhengzhou: twelve counties and four functional zones that lists name beside them; no townships.
 *  The zones have no GB/T 2260 code. Three have one of the statistical bureau, 郑东新区 has none.
 *  @source GB/T 2260; National Bureau of Statistics, 2023年统计用区划代码, for 410171 to 410173 */
export const zhengzhou: City = {
  level: 'city',
  id: 410100,
  code: '410100',
  name: '郑州市',
  aliases: ['郑州'],
  provinceName: '河南省',
  roughBounds: { west: 112.7, south: 34.26, east: 114.25, north: 34.99 },
  counties: (
    [
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
    ] as const
  )
    .map(county)
    .map((one) => (one.code === '410104' ? { ...one, aliases: ['管城', '管城区'] } : one)),
  zones: [
    zone('郑州经济技术开发区', ['经开区', '郑州经开区', '经济技术开发区', '经济开发区'], '410171'),
    zone(
      '郑州高新技术产业开发区',
      ['高新区', '郑州高新区', '高新技术产业开发区', '郑州高新技术开发区', '高新技术开发区'],
      '410172',
    ),
    zone(
      '郑州航空港经济综合实验区',
      ['航空港区', '郑州航空港区', '航空港', '航空港经济综合实验区', '港区'],
      '410173',
    ),
    zone('郑东新区', ['郑州郑东新区', '郑东'], null),
  ],
};
