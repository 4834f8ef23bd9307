import type { Temporal } from 'temporal-polyfill';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import type { Station } from '#modules/stations/types.ts';
import type { Found } from './types.ts';
import { floorWords, shortAddress } from './words/address.ts';
import { distanceWords } from './words/distance.ts';
import {
  type FacilityMark,
  facilityMark,
  facilityMarkWords,
  facilityProof,
  needName,
} from './words/facilities.ts';
import { type OpenWords, openWords } from './words/openness.ts';

/** A facility on a card: its name, and its state when the rider asked for it. */
export interface CardNeed {
  readonly name: string;
  readonly mark: FacilityMark;
  readonly words: string;
}

/** Everything a card shows, as text. */
export interface CardView {
  readonly href: string;
  readonly name: string;
  readonly distance: string;
  readonly open: Pick<OpenWords, 'tag' | 'proof' | 'when'> & { readonly tone: string };
  readonly where: string;
  readonly needs: readonly CardNeed[];
  /** Other things that are there, in one line. */
  readonly also: string;
  readonly phone: string | null;
}

/** Address and floor in one line. */
export const whereWords = (station: Station): string =>
  [shortAddress(station.address), station.floor ? floorWords(station.floor) : '']
    .filter(Boolean)
    .join(' · ');

/** What a rider looks for first comes first in the line. */
const alsoOrder: readonly FacilityCode[] = [
  'power_socket',
  'battery_swap',
  'charging_pile',
  'toilet',
  'water',
  'hot_water',
  'microwave',
  'recliner',
  'air_conditioning',
  'heating',
  'first_aid_kit',
  'aed',
  'rain_gear',
  'tyre_pump',
  'wifi',
  'shower',
];
const ALSO_SHOWN = 7;

/** The needs asked for, with their state and who checked. */
const cardNeeds = (
  station: Station,
  need: readonly FacilityCode[],
  now: Temporal.Instant,
): readonly CardNeed[] =>
  need.map((code) => {
    const state = station.facilities.find((facility) => facility.code === code);
    const mark = facilityMark(state);
    const proof = facilityProof(state, now);
    return {
      name: needName(code),
      mark,
      words: `${facilityMarkWords(mark)}${proof ? `,${proof}` : ''}`,
    };
  });

const alsoThere = (station: Station, need: readonly FacilityCode[]): string => {
  const there = new Set(
    station.facilities.filter((f) => facilityMark(f) === 'yes').map((f) => f.code),
  );
  const names = alsoOrder.filter((code) => there.has(code) && !need.includes(code)).map(needName);
  return names.slice(0, ALSO_SHOWN).join('、');
};

/** A station as its card says it. */
export const cardView = (
  { station, distance, openness }: Found,
  need: readonly FacilityCode[],
  now: Temporal.Instant,
): CardView => ({
  href: `/stations/${station.id}`,
  name: station.name,
  distance: distance === null ? '' : distanceWords(distance),
  open: openWords(station, openness, now),
  where: whereWords(station),
  needs: cardNeeds(station, need, now),
  also: alsoThere(station, need),
  phone: station.publicPhone,
});
