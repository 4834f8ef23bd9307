import type { LngLat } from '#lib/lng-lat.ts';
import { needBits } from '#modules/stations/nearest/facility-bits.ts';
import type { IndexedStation } from '#modules/stations/nearest/indexed-station.ts';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import { sampleCities } from './sample-cities.ts';
import { sampleHours } from './sample-hours.ts';
import { normal, pick, seeded } from './seeded.ts';

/** The nation's stations at the end of 2024 were counted as 186,100; a round number above it. */
export const NATIONAL_STATIONS = 190_000;

/** How often a station has a facility: everywhere, and where it is open round the clock.
 *  Battery swap 1.1 % and medicine 59 % are the national count of 2024; the rest are assumptions,
 *  chosen so that the four bench cases pass about the shares of the earlier measurement. */
const facilityShares: readonly (readonly [FacilityCode, number, number])[] = [
  ['water', 0.93, 0.97],
  ['seats', 0.9, 0.95],
  ['power_socket', 0.85, 0.97],
  ['air_conditioning', 0.7, 0.95],
  ['microwave', 0.6, 0.9],
  ['heat_medicine', 0.59, 0.8],
  ['wifi', 0.5, 0.9],
  ['toilet', 0.25, 0.4],
  ['rain_gear', 0.4, 0.5],
  ['books', 0.3, 0.3],
  ['fridge', 0.2, 0.4],
  ['legal_aid', 0.11, 0.11],
  ['aed', 0.06, 0.3],
  ['shower', 0.02, 0.08],
  ['haircut', 0.027, 0.027],
  ['discount_meals', 0.013, 0.013],
  ['battery_swap', 0.011, 0.02],
];

/** Of a hundred stations, this many carry evidence or dated hours that override their pattern. */
const OVERRIDDEN_SHARE = 0.02;
const COUNTRYSIDE_SHARE = 0.15;

const cityWeights = sampleCities.map(([, , weight]) => weight);
const hoursWeights = sampleHours.map((hours) => hours.share);

/** A place as stations (and workers) lie: 15 % anywhere between 18–46° N, 98–124° E, the others
 *  around a city, half of them in its core. */
export const samplePlace = (random: () => number): LngLat => {
  if (random() < COUNTRYSIDE_SHARE) return [98 + 26 * random(), 18 + 28 * random()];
  const [lng, lat] = sampleCities[pick(random, cityWeights)] ?? [0, 0];
  const spread = random() < 0.5 ? 0.06 : 0.25;
  return [lng + spread * normal(random), lat + spread * normal(random)];
};

const sampleStation = (random: () => number, number: number): IndexedStation => {
  const lngLat = samplePlace(random);
  const hoursPattern = pick(random, hoursWeights);
  const has = facilityShares.filter(
    ([, share, byNight]) => random() < (hoursPattern === 0 ? byNight : share),
  );
  return {
    id: `s${String(number).padStart(6, '0')}`,
    lngLat,
    facilities: needBits(has.map(([code]) => code)),
    hoursPattern,
    hasOverrides: random() < OVERRIDDEN_SHARE,
  };
};

/** Invented stations strewn like the nation's, the same for the same seed. */
export const nationalSample = (seed: number, size = NATIONAL_STATIONS): IndexedStation[] => {
  const random = seeded(seed);
  return Array.from({ length: size }, (_, number) => sampleStation(random, number));
};
