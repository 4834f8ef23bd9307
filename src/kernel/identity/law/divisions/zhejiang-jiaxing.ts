import type { Bounds } from '#lib/crs.ts';
import { bareName } from './bare-name.ts';
import type { City, County, Township } from './types.ts';

/** One township: last three digits of its code, name, rough longitude and latitude (WGS-84). */
type Line = readonly [ending: string, name: string, lng: number, lat: number];

const nanhu: readonly Line[] = [
  ['007', '建设街道', 120.752, 30.762],
  ['008', '解放街道', 120.77, 30.755],
  ['009', '新嘉街道', 120.75, 30.77],
  ['010', '南湖街道', 120.765, 30.742],
  ['011', '新兴街道', 120.738, 30.757],
  ['012', '城南街道', 120.728, 30.725],
  ['013', '东栅街道', 120.79, 30.755],
  ['014', '长水街道', 120.76, 30.725],
  ['015', '七星街道', 120.83, 30.752],
  ['100', '凤桥镇', 120.873, 30.652],
  ['101', '余新镇', 120.805, 30.678],
  ['103', '新丰镇', 120.895, 30.735],
  ['105', '大桥镇', 120.845, 30.715],
];

const xiuzhou: readonly Line[] = [
  ['002', '新城街道', 120.705, 30.765],
  ['003', '嘉北街道', 120.735, 30.79],
  ['004', '塘汇街道', 120.765, 30.8],
  ['005', '高照街道', 120.68, 30.77],
  ['101', '王江泾镇', 120.715, 30.89],
  ['103', '油车港镇', 120.78, 30.845],
  ['104', '新塍镇', 120.615, 30.79],
  ['105', '王店镇', 120.715, 30.625],
  ['106', '洪合镇', 120.645, 30.668],
];

const jiashan: readonly Line[] = [
  ['001', '魏塘街道', 120.925, 30.85],
  ['002', '罗星街道', 120.905, 30.83],
  ['003', '惠民街道', 120.97, 30.835],
  ['102', '大云镇', 120.932, 30.788],
  ['103', '西塘镇', 120.89, 30.945],
  ['105', '干窑镇', 120.905, 30.895],
  ['107', '陶庄镇', 120.812, 30.965],
  ['111', '姚庄镇', 120.962, 30.92],
  ['112', '天凝镇', 120.828, 30.88],
];

const haiyan: readonly Line[] = [
  ['001', '武原街道', 120.94, 30.52],
  ['002', '西塘桥街道', 120.985, 30.58],
  ['004', '秦山街道', 120.92, 30.455],
  ['005', '望海街道', 120.93, 30.555],
  ['101', '沈荡镇', 120.815, 30.575],
  ['102', '百步镇', 120.76, 30.558],
  ['103', '于城镇', 120.858, 30.572],
  ['105', '澉浦镇', 120.89, 30.375],
  ['106', '通元镇', 120.835, 30.49],
];

const haining: readonly Line[] = [
  ['001', '硖石街道', 120.69, 30.535],
  ['002', '海洲街道', 120.672, 30.522],
  ['003', '海昌街道', 120.68, 30.555],
  ['004', '马桥街道', 120.705, 30.49],
  ['101', '许村镇', 120.355, 30.43],
  ['103', '长安镇', 120.445, 30.46],
  ['105', '周王庙镇', 120.505, 30.46],
  ['106', '丁桥镇', 120.63, 30.42],
  ['107', '斜桥镇', 120.585, 30.49],
  ['108', '黄湾镇', 120.785, 30.365],
  ['110', '盐官镇', 120.545, 30.415],
  ['112', '袁花镇', 120.767, 30.422],
];

const pinghu: readonly Line[] = [
  ['001', '当湖街道', 121.015, 30.695],
  ['002', '钟埭街道', 121.005, 30.737],
  ['003', '曹桥街道', 120.97, 30.685],
  ['101', '乍浦镇', 121.08, 30.61],
  ['102', '新埭镇', 121.06, 30.795],
  ['103', '新仓镇', 121.16, 30.69],
  ['106', '广陈镇', 121.135, 30.748],
  ['107', '林埭镇', 121.08, 30.655],
  ['108', '独山港镇', 121.18, 30.645],
];

const tongxiang: readonly Line[] = [
  ['001', '梧桐街道', 120.56, 30.63],
  ['003', '凤鸣街道', 120.525, 30.598],
  ['004', '高桥街道', 120.585, 30.562],
  ['100', '乌镇镇', 120.49, 30.745],
  ['101', '濮院镇', 120.625, 30.69],
  ['102', '屠甸镇', 120.615, 30.575],
  ['103', '石门镇', 120.46, 30.635],
  ['104', '河山镇', 120.415, 30.655],
  ['105', '洲泉镇', 120.36, 30.59],
  ['106', '大麻镇', 120.33, 30.51],
  ['107', '崇福镇', 120.445, 30.535],
];

const township =
  (countyCode: string) =>
  ([ending, name, lng, lat]: Line): Township => {
    const bare = bareName(name);
    return {
      level: 'township',
      code: countyCode + ending,
      name,
      aliases: bare === null ? [] : [bare],
      roughCentre: [lng, lat],
      codeUnverified: false,
    };
  };

const box = (west: number, south: number, east: number, north: number): Bounds => ({
  west,
  south,
  east,
  north,
});

const county = (
  [code, name]: readonly [string, string],
  roughBounds: Bounds,
  lines: readonly Line[],
): County => {
  const bare = bareName(name);
  return {
    level: 'county',
    code,
    name,
    aliases: bare === null ? [] : [bare],
    roughBounds,
    townships: lines.map(township(code)),
  };
};

/** Jiaxing: seven counties and their 72 townships. Positions and boxes are rough, from general
 *  knowledge, good to a kilometre or two; codes are exact as of 2023-06-30.
 *  @source GB/T 2260 for six digits; National Bureau of Statistics, 2023年统计用区划代码 (as of
 *  2023-06-30, published 2023-09-11) for nine digits, checked against a public copy of that list */
export const jiaxing: City = {
  level: 'city',
  id: 330400,
  code: '330400',
  name: '嘉兴市',
  aliases: ['嘉兴'],
  provinceName: '浙江省',
  roughBounds: box(120.28, 30.25, 121.35, 31.04),
  counties: [
    county(['330402', '南湖区'], box(120.65, 30.59, 120.99, 30.85), nanhu),
    county(['330411', '秀洲区'], box(120.52, 30.57, 120.83, 30.98), xiuzhou),
    county(['330421', '嘉善县'], box(120.73, 30.75, 121.04, 31.04), jiashan),
    county(['330424', '海盐县'], box(120.72, 30.27, 121.12, 30.65), haiyan),
    county(['330481', '海宁市'], box(120.29, 30.26, 120.87, 30.6), haining),
    county(['330482', '平湖市'], box(120.94, 30.47, 121.34, 30.87), pinghu),
    county(['330483', '桐乡市'], box(120.28, 30.46, 120.67, 30.81), tongxiang),
  ],
  zones: [
    {
      level: 'zone',
      standard: false,
      name: '嘉兴经济技术开发区',
      aliases: ['经开区', '经济技术开发区', '嘉兴经开区'],
      attachedTo: '330400',
      statisticalCode: null,
    },
    {
      level: 'zone',
      standard: false,
      name: '嘉兴港区',
      aliases: ['港区'],
      attachedTo: '330400',
      statisticalCode: null,
    },
  ],
};
