import type { Crs } from '../../types.ts';

const words: readonly (readonly [RegExp, Crs])[] = [
  [/gcj-?0?2|火星|国测局|高德|腾讯|微信|amap|tencent/i, 'gcj02'],
  [/bd-?0?9|百度|baidu/i, 'bd09'],
  [/wgs-?(19)?84|cgcs-?2000|(国家|大地)2000|2000坐标|天地图|gps|epsg:?4326|epsg:?4490/i, 'wgs84'],
];

/** The coordinate system a word names: by its own name, by the map it comes from; null if none or two.
 *  CGCS2000 and 天地图 are taken as WGS-84, from which they differ by centimetres. */
export const crsOfWord = (text: string): Crs | null => {
  const plain = text.normalize('NFKC').replace(/[\s_]/g, '');
  const named = words.filter(([pattern]) => pattern.test(plain));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
};
