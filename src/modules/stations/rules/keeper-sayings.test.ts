import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { mayUndo, whyNotClosure, whyNotUntil } from './keeper-sayings.ts';

const now = Temporal.Instant.from('2026-03-02T01:00:00Z');
const after = (hours: number) => now.add({ hours });

test.each([
  ['open', null, true, 'no end named'],
  ['open', 3, true, 'until noon'],
  ['open', 24, true, 'a day at most'],
  ['open', 25, false, 'nobody knows the day after'],
  ['open', 0, false, 'an end must lie ahead'],
  ['open', -1, false, 'an end must lie ahead'],
  ['closed', 15, true, 'for today'],
  ['closed', 15 * 24, false, 'longer than 14 days is a temporary closure'],
] as const)('%s until %s hours on may be said: %s (%s)', (sighting, hours, may, _why) => {
  expect(whyNotUntil(sighting, now, hours === null ? null : after(hours)) === null).toBe(may);
});

test.each([
  [0, null, true, 'from now until further notice'],
  [0, 4, true, 'a few hours'],
  [-2, 4, true, 'since this morning'],
  [-4, -2, false, 'over already'],
  [4, 2, false, 'ends before it begins'],
  [24 * 400, null, false, 'further ahead than anyone plans'],
] as const)('a closure from %s to %s hours may be announced: %s (%s)', (from, until, may, _why) => {
  const end = until === null ? null : after(until);
  expect(whyNotClosure(now, after(from), end) === null).toBe(may);
});

test('a saying may be taken back for ten minutes', () => {
  expect(mayUndo(now, now.add({ minutes: 10 }))).toBe(true);
  expect(mayUndo(now, now.add({ minutes: 10, seconds: 1 }))).toBe(false);
});
