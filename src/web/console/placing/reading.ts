import type { Crs } from '#modules/stations/types.ts';
import type { Divisions } from '../api/places.ts';
import type { Point } from '../api/station-types.ts';
import { placingWords as w } from '../words/register-words.ts';

const halfWidth = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff0e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[,、;\s]+/g, ',');

/** 'lng,lat' as people paste it (full-width signs, spaces) in two numbers; null when it is not that. */
export const pairIn = (text: string): readonly [lng: string, lat: string] | null => {
  const parts = halfWidth(text.trim()).split(',').filter(Boolean);
  const [lng, lat] = parts;
  if (parts.length !== 2 || lng === undefined || lat === undefined) return null;
  return Number.isFinite(Number(lng)) && Number.isFinite(Number(lat)) ? [lng, lat] : null;
};

/** A point out of two typed numbers, or null when they are not inside China. */
export const pointOf = (lng: string, lat: string, crs: Crs): Point | null => {
  const x = Number(halfWidth(lng));
  const y = Number(halfWidth(lat));
  const inChina = x >= 73 && x <= 136 && y >= 3 && y <= 54;
  return lng !== '' && lat !== '' && inChina ? { lng: x, lat: y, crs } : null;
};

/** What looks wrong about a point, in Chinese; null = nothing. Datums differ by under 0.02 degrees. */
export const doubtAbout = (point: Point, divisions: Divisions): string | null => {
  const [west, south, east, north] = divisions.city.bounds;
  const slack = 0.05;
  const inside =
    point.lng >= west - slack &&
    point.lng <= east + slack &&
    point.lat >= south - slack &&
    point.lat <= north + slack;
  return inside ? null : w.outside;
};
