import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { chinaYears } from '../law/china.ts';
import { calendarOf } from './calendar.ts';
import { startOnOf } from './start-on.ts';

const china = calendarOf(chinaYears);
const startOf = (at: string, cutOff: string | null): string => {
  const start = startOnOf(Temporal.Instant.from(at), cutOff, china);
  return start.ok ? start.value.toString() : start.refusal.code;
};

test.each<[string, string | null, string, string]>([
  ['2025-01-20T15:59:59Z', null, '2025-01-20', 'a second before midnight in Shanghai'],
  ['2025-01-20T16:00:00Z', null, '2025-01-21', 'midnight in Shanghai, whatever the zone'],
  ['2025-01-24T09:30:00Z', '17:30', '2025-01-24', 'on the stroke is in time'],
  ['2025-01-24T09:30:01Z', '17:30', '2025-01-26', 'Friday evening: the make-up Sunday is next'],
  ['2025-01-27T09:31:00Z', '17:30', '2025-02-05', 'the eve of the holiday'],
  ['2025-01-25T02:00:00Z', '17:30', '2025-01-25', 'a Saturday morning is that day'],
  ['2026-12-31T15:00:00Z', '17:30', 'year-not-announced', 'the next workday is not known yet'],
])('received %s with the cut-off %s starts on %s: %s', (at, cutOff, expected) => {
  expect(startOf(at, cutOff)).toBe(expected);
});

it('treats a malformed cut-off as a fault', () => {
  expect(() => startOf('2025-01-20T00:00:00Z', '24:00')).toThrow(RangeError);
});
