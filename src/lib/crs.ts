import type { LngLat } from '#lib/lng-lat.ts';

const { abs, atan2, cos, PI, sin, sqrt } = Math;

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

/** The ellipsoid of Krassowsky, on which the offset was made: half axis in metres, squared eccentricity. */
const HALF_AXIS_M = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006693421622965823;

/** Below this the search for the inverse ends: a tenth of a metre. */
const NEAR_ENOUGH_DEGREES = 1e-6;

// Each pair of waves is drawn in its own length and strength; the factors are those of the published formulas.
const waves = (first: number, second: number): number => ((first + second) * 2) / 3;

/** How far GCJ-02 moves a WGS-84 point, in degrees. */
const offsetAt = ([lng, lat]: LngLat): LngLat => {
  const x = lng - 105;
  const y = lat - 35;
  const ripple = waves(20 * sin(6 * x * PI), 20 * sin(2 * x * PI));
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    ripple +
    waves(20 * sin(x * PI), 40 * sin((x / 3) * PI)) +
    waves(150 * sin((x / 12) * PI), 300 * sin((x / 30) * PI));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    ripple +
    waves(20 * sin(y * PI), 40 * sin((y / 3) * PI)) +
    waves(160 * sin((y / 12) * PI), 320 * sin((y * PI) / 30));
  const latitude = (lat / 180) * PI;
  const curve = 1 - ECCENTRICITY_SQUARED * sin(latitude) * sin(latitude);
  const acrossM = (HALF_AXIS_M / sqrt(curve)) * cos(latitude);
  const alongM = (HALF_AXIS_M * (1 - ECCENTRICITY_SQUARED)) / (curve * sqrt(curve));
  return [(east * 180) / (acrossM * PI), (north * 180) / (alongM * PI)];
};

/** A WGS-84 point in China as GCJ-02.
 *  @source GCJ-02 as published in gcoord 1.0.7 */
const gcj02FromWgs84 = (point: LngLat): LngLat => {
  const [east, north] = offsetAt(point);
  return [point[0] + east, point[1] + north];
};

/** The inverse, sought step by step to a tenth of a metre; it is found for every point half a degree within China's
 *  rectangle and farther in. */
const wgs84FromGcj02 = ([lng, lat]: LngLat): LngLat => {
  let there: LngLat = [lng, lat];
  for (;;) {
    const moved = gcj02FromWgs84(there);
    const east = moved[0] - lng;
    const north = moved[1] - lat;
    if (!(abs(east) > NEAR_ENOUGH_DEGREES || abs(north) > NEAR_ENOUGH_DEGREES)) return there;
    there = [there[0] - east, there[1] - north];
  }
};

const WAVE = (PI * 3000) / 180;
const EAST = 0.0065;
const NORTH = 0.006;

/** GCJ-02 as Baidu's BD-09.
 *  @source BD-09 as published in gcoord 1.0.7 */
const bd09FromGcj02 = ([x, y]: LngLat): LngLat => {
  const radius = sqrt(x * x + y * y) + 0.00002 * sin(y * WAVE);
  const angle = atan2(y, x) + 0.000003 * cos(x * WAVE);
  return [radius * cos(angle) + EAST, radius * sin(angle) + NORTH];
};

/** Baidu's BD-09 as GCJ-02; of the same source. */
const gcj02FromBd09 = ([lng, lat]: LngLat): LngLat => {
  const x = lng - EAST;
  const y = lat - NORTH;
  const radius = sqrt(x * x + y * y) - 0.00002 * sin(y * WAVE);
  const angle = atan2(y, x) - 0.000003 * cos(x * WAVE);
  return [radius * cos(angle), radius * sin(angle)];
};

/** The inverse is sought step by step, and is sure to be found only well inside the rectangle the
 *  formulas were made for; ours lies inside it, so that every point handed over has an answer. */
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
  return wgs84FromGcj02(crs === 'bd09' ? gcj02FromBd09(point) : point);
};

/** A WGS-84 point in the named system; the same limits as `toWgs84`. */
export const fromWgs84 = (point: LngLat, crs: CrsName): LngLat => {
  if (!moves(point, crs)) return point;
  const moved = gcj02FromWgs84(point);
  return crs === 'bd09' ? bd09FromGcj02(moved) : moved;
};
