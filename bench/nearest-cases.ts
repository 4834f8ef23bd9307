import type { LngLat } from '#lib/lng-lat.ts';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import { samplePlace } from './national-sample.ts';
import { seeded } from './seeded.ts';

const TUESDAY = 1440;

/** One question of the bench, asked from many places. */
export interface NearestCase {
  readonly name: string;
  readonly need: readonly FacilityCode[];
  /** Monday 00:00 = 0. */
  readonly minuteOfWeek: number;
  readonly limit: number;
}

/** The four questions of the earlier measurement: common, rare, rare and single, and no need at all. */
export const nearestCases: readonly NearestCase[] = [
  {
    name: 'water + socket, open Tue 10:30, 10 nearest',
    need: ['water', 'power_socket'],
    minuteOfWeek: TUESDAY + 630,
    limit: 10,
  },
  {
    name: 'shower, open Tue 03:00, 10 nearest',
    need: ['shower'],
    minuteOfWeek: TUESDAY + 180,
    limit: 10,
  },
  {
    name: 'AED, open Tue 03:00, the nearest',
    need: ['aed'],
    minuteOfWeek: TUESDAY + 180,
    limit: 1,
  },
  { name: 'any, open Tue 10:30, the nearest', need: [], minuteOfWeek: TUESDAY + 630, limit: 1 },
];

/** Half the side, in degrees, of the square around a centre from which questions are asked. */
export const ASKED_AROUND_DEGREES = 0.05;

/** A hundred centres strewn like the stations: both sides ask from squares around the same ones. */
export const askingCentres = (seed: number): LngLat[] => {
  const random = seeded(seed);
  return Array.from({ length: 100 }, () => samplePlace(random));
};

/** Places in the squares around the centres, each square as often as any other. */
export const askingPlaces = (seed: number, count: number): LngLat[] => {
  const centres = askingCentres(seed);
  const random = seeded(seed + 1);
  const off = () => (2 * random() - 1) * ASKED_AROUND_DEGREES;
  return Array.from({ length: count }, () => {
    const [lng, lat] = centres[Math.floor(random() * centres.length)] ?? [0, 0];
    return [lng + off(), lat + off()];
  });
};
