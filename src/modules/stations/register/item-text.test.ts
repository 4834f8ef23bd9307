import { expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import { aStation } from '#tests/support/a-station.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import type { Crs } from '../types.ts';
import { type HeldStation, holdStation } from './held-station.ts';
import { createHoursPatterns } from './hours-patterns.ts';
import { itemText, nearbyAsked } from './item-text.ts';

const held = (): HeldStation =>
  holdStation(aStation({}), createHoursPatterns().of('24/7'), chinaCalendar);

const kinds: readonly (readonly [Crs, readonly FacilityCode[]])[] = [
  ['wgs84', []],
  ['wgs84', ['water']],
  ['gcj02', ['water']],
  ['gcj02', []],
  ['bd09', ['water', 'shower']],
  ['bd09', ['shower', 'water']],
];

test('a station asked in turn in several ways answers each as one asked for the first time', () => {
  const one = held();
  for (const [crs, need] of [...kinds, ...kinds.toReversed()]) {
    const asked = nearbyAsked(crs, need);
    expect(itemText(one, asked)).toBe(itemText(held(), asked));
    expect(itemText(one, asked)).toBe(itemText(one, asked));
  }
});

test('equal questions are of one kind, others are not', () => {
  for (const [n, [crs, need]] of kinds.entries()) {
    expect(nearbyAsked(crs, [...need])).toBe(nearbyAsked(crs, need));
    for (const [otherCrs, otherNeed] of kinds.slice(n + 1)) {
      expect(nearbyAsked(otherCrs, otherNeed)).not.toBe(nearbyAsked(crs, need));
    }
  }
});
