/** A point as [longitude, latitude] in degrees, WGS-84 unless a name says otherwise. */
export type LngLat = readonly [lng: number, lat: number];

/** A distance in metres on the ground. */
export type Metres = number & { readonly unit?: 'metre' };

const EARTH_RADIUS_M = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres between two WGS-84 points.
 *  @source haversine formula, mean Earth radius of IUGG (6,371,008.8 m) */
export const distanceBetween = (a: LngLat, b: LngLat): Metres => {
  const dLat = radians(b[1] - a[1]);
  const dLng = radians(b[0] - a[0]);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
};
