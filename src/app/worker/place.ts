import { Temporal } from 'temporal-polyfill';
import { chinaBounds, isWithinBounds } from '#lib/crs.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import type { StationReadings } from '#modules/stations/readings.ts';
import type { City, Place } from '#web/worker/types.ts';

/** The divisions a rider may choose, with their names. */
export const divisionsOf = (city: City): readonly { code: string; name: string }[] =>
  city.counties.flatMap((county) => [
    { code: county.code, name: county.name },
    ...county.townships,
  ]);

/** The middle of a division: the mean of its stations' positions; null without any. */
const middleOf = (readings: StationReadings, code: string): LngLat | null => {
  let [lng, lat, count] = [0, 0, 0];
  for (const { position, divisionCode, townshipCode } of readings.all()) {
    if (!position || (code.length === 6 ? divisionCode : townshipCode) !== code) continue;
    lng += position.wgs84[0];
    lat += position.wgs84[1];
    count += 1;
  }
  return count === 0 ? null : [lng / count, lat / count];
};

const divisionPlace = (readings: StationReadings, city: City, code: string): Place | null => {
  const division = divisionsOf(city).find((one) => one.code === code);
  const middle = division ? middleOf(readings, code) : null;
  return division && middle
    ? { kind: 'division', name: division.name, at: middle, takenAt: null }
    : null;
};

/** `g_120.75510_30.74660_1767000000`: where the phone was and when, in seconds. */
const herePlace = (cookie: string): Place | null => {
  const [, lngText, latText, secondsText] =
    cookie.match(/^g_(-?\d{1,3}\.\d{1,6})_(-?\d{1,2}\.\d{1,6})_(\d{1,11})$/) ?? [];
  if (!lngText || !latText || !secondsText) return null;
  const at: LngLat = [Number(lngText), Number(latText)];
  if (!isWithinBounds(at, chinaBounds)) return null;
  const takenAt = Temporal.Instant.fromEpochMilliseconds(Number(secondsText) * 1000);
  return { kind: 'here', name: '你的位置', at, takenAt };
};

/** From where to measure: what the address says, else what the phone remembers, else the city centre. */
export const placeFor = (
  { readings, city }: { readings: StationReadings; city: City },
  near: string | null,
  cookie: string | undefined,
): Place => {
  const centre: Place = {
    kind: 'centre',
    name: `${city.name}中心`,
    at: city.centre,
    takenAt: null,
  };
  if (near === 'centre') return centre;
  if (near) return divisionPlace(readings, city, near) ?? centre;
  if (cookie?.startsWith('d_')) return divisionPlace(readings, city, cookie.slice(2)) ?? centre;
  return herePlace(cookie ?? '') ?? centre;
};
