import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { FacilityState } from '#modules/stations/types.ts';
import { facilityMark, facilityMarkWords, facilityProof } from './facilities.ts';

const now = Temporal.Instant.from('2026-11-18T23:10:00+08:00');
const state = (given: Partial<FacilityState>): FacilityState => ({
  code: 'microwave',
  presence: 'yes',
  condition: 'working',
  confirmedAt: null,
  confirmedBy: null,
  ...given,
});

test.each([
  [state({}), '有', 'there and working'],
  [state({ condition: 'unknown' }), '有', 'there, nobody says broken'],
  [state({ condition: 'faulty' }), '坏了', 'broken'],
  [state({ condition: 'removed' }), '没有', 'taken away'],
  [state({ presence: 'no' }), '没有', 'never there'],
  [state({ presence: 'unknown' }), '不详', 'unknown is not absent'],
  [undefined, '不详', 'not recorded is not absent'],
])('%# reads %s: %s', (given, expected, _reason: string) => {
  expect(facilityMarkWords(facilityMark(given))).toBe(expected);
});

test.each([
  [state({}), '没有人核实过', 'nobody has looked'],
  [state({ presence: 'unknown' }), '', 'nothing to prove'],
  [
    state({ confirmedBy: 'keeper', confirmedAt: now.subtract({ minutes: 12 }) }),
    '12 分钟前站长确认',
    'the keeper',
  ],
  [
    state({ confirmedBy: 'worker', confirmedAt: now.subtract({ hours: 28 }) }),
    '昨天 19:10 有人反映',
    'a worker',
  ],
])('%# is proved by "%s": %s', (given, expected, _reason: string) => {
  expect(facilityProof(given, now)).toBe(expected);
});
