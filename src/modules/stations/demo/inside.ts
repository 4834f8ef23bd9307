import type { LngLat } from '#lib/lng-lat.ts';

const crosses = ([lng, lat]: LngLat, from: LngLat, to: LngLat): boolean =>
  from[1] > lat !== to[1] > lat &&
  lng < ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1]) + from[0];

/** Whether a point lies in an open ring (its last point joins its first); points on the line go
 *  either way. Degrees are taken as a plane, good enough inside one city.
 *  @source even-odd rule */
export const isInside = (point: LngLat, ring: readonly LngLat[]): boolean =>
  ring.reduce<boolean>((inside, to, index) => {
    const from = ring[index === 0 ? ring.length - 1 : index - 1];
    return from && crosses(point, from, to) ? !inside : inside;
  }, false);
