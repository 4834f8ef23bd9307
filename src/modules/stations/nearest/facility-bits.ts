import { type FacilityCode, facilityCodes } from '../rules/facilities.ts';
import type { FacilityState } from '../types.ts';

/** A set of facilities as two 32-bit words; bit n of the pair is `facilityCodes[n]`. Holds 64 codes. */
export type FacilityBits = readonly [low: number, high: number];

const WORD_BITS = 32;
const place = new Map<FacilityCode, number>(facilityCodes.map((code, bit) => [code, bit]));

/** The set of the facilities asked for; an empty list asks for nothing and fits every station. */
export const needBits = (codes: Iterable<FacilityCode>): FacilityBits => {
  const words: [number, number] = [0, 0];
  for (const code of codes) {
    const bit = place.get(code) ?? 0;
    words[bit < WORD_BITS ? 0 : 1] |= 1 << (bit % WORD_BITS);
  }
  return words;
};

/** The facilities a worker can count on: present, and neither faulty nor removed. */
export const usableBits = (
  facilities: readonly Pick<FacilityState, 'code' | 'presence' | 'condition'>[],
): FacilityBits =>
  needBits(
    facilities
      .filter((it) => it.presence === 'yes')
      .filter((it) => it.condition !== 'faulty' && it.condition !== 'removed')
      .map((it) => it.code),
  );

/** Whether a station with these facilities has all that is needed. */
export const covers = (has: FacilityBits, need: FacilityBits): boolean =>
  (has[0] & need[0]) === need[0] && (has[1] & need[1]) === need[1];
