import published from 'gcoord';
import type { LngLat } from '#lib/lng-lat.ts';

/** A coordinate system by name: GPS and CGCS2000, Amap/Tencent/WeChat, Baidu. */
export type CrsName = 'wgs84' | 'gcj02' | 'bd09';

/** A rectangle in degrees, edges included. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A rough rectangle around China, half a degree wider than the country on every side.
 *  It holds parts of the neighbours (Seoul, Hanoi): it tells a slip of the pen, not a border. */
export const chinaBounds: Bounds = { west: 73, south: 3, east: 136, north: 54.5 };

/** Whether a point lies in a rectangle. */
export const isWithinBounds = ([lng, lat]: LngLat, box: Bounds): boolean =>
  lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;

/** Read by Node's rules its types put the library one `default` too deep; by a bundler's rules not. */
type Library = typeof published extends { default: infer Inner } ? Inner : typeof published;
const gcoord = published as unknown as Library;

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** gcoord searches for the inverse step by step and never ends where a step leaves its own
 *  rectangle; ours lies well inside it, so that every point handed over has an answer. */
const moves = (point: LngLat, crs: CrsName): boolean =>
  crs !== 'wgs84' && isWithinBounds(point, chinaBounds);

/** A point of the named system as WGS-84.
 *  Accuracy: within 1 m of the published formulas inside China; the true offset of GCJ-02 is a state
 *  secret, the formulas agree with it to a few metres. CGCS2000 differs from WGS-84 by centimetres
 *  and is taken as `wgs84`. Outside the rectangle of China a point is returned as it is.
 *  Hong Kong and Macau are moved like the mainland: no rectangle parts them from Shenzhen and Zhuhai,
 *  where stations stand and 500 m would be a wrong block.
 *  Apply once: the answer is WGS-84, and WGS-84 asked again as `gcj02` would be moved again.
 *  @source GCJ-02 and BD-09 as published in gcoord 1.0.7 */
export const toWgs84 = (point: LngLat, crs: CrsName): LngLat => {
  if (!moves(point, crs)) return point;
  const [lng, lat] = gcoord.transform([point[0], point[1]], systems[crs], gcoord.WGS84);
  return [lng, lat];
};

/** A WGS-84 point in the named system; the same limits as `toWgs84`. */
export const fromWgs84 = (point: LngLat, crs: CrsName): LngLat => {
  if (!moves(point, crs)) return point;
  const [lng, lat] = gcoord.transform([point[0], point[1]], gcoord.WGS84, systems[crs]);
  return [lng, lat];
};
