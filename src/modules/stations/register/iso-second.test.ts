import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isoSecond } from './iso-second.ts';

test('says every moment as Temporal does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (ms) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(ms);
      expect(isoSecond(ms)).toBe(instant.toString({ smallestUnit: 'second' }));
    }),
  );
});

test.each([
  [0, '1970-01-01T00:00:00Z', 'the first second'],
  [-1, '1969-12-31T23:59:59Z', 'the last millisecond before it'],
  [1_795_488_599_999, '2026-11-24T02:49:59Z', 'the second is cut, not rounded'],
])('%i is %s: %s', (ms, text) => {
  expect(isoSecond(ms)).toBe(text);
});
