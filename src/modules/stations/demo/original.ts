import { fromWgs84 } from '#lib/crs.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import type { Crs } from '../types.ts';

const sixDigits = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A WGS-84 point as a list in another system would state it: six decimals, about a decimetre. */
export const originalOf = (wgs84: LngLat, crs: Crs): LngLat => {
  const [lng, lat] = fromWgs84(wgs84, crs);
  return [sixDigits(lng), sixDigits(lat)];
};
