import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { epochDayOf, isoOfEpochDay, isPlainWeekend, plusMonths } from './epoch-days.ts';

const first = Temporal.PlainDate.from('1900-01-01');
const zero = Temporal.PlainDate.from('1970-01-01');
const days = fc.integer({ min: 0, max: 110_000 });

it('numbers days, months and weekends as Temporal does', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1300 }), (ahead, months) => {
      const day = first.add({ days: ahead });
      const epochDay = zero.until(day, { largestUnit: 'day' }).days;
      expect(epochDayOf(day.toString())).toBe(epochDay);
      expect(isoOfEpochDay(epochDay)).toBe(day.toString());
      expect(isPlainWeekend(epochDay)).toBe(day.dayOfWeek >= 6);
      expect(isoOfEpochDay(plusMonths(epochDay, months))).toBe(day.add({ months }).toString());
    }),
  );
});

test.each([
  ['2025-02-29', 'no leap year'],
  ['2100-02-29', 'a century is none'],
  ['2025-04-31', 'a short month'],
  ['2025-13-01', 'no such month'],
  ['2025-00-10', 'no such month'],
  ['2025-01-00', 'no such day'],
  ['2025-1-1', 'not ISO'],
  ['20250101', 'not ISO with hyphens'],
  ['2025-01-01T00:00:00Z', 'a moment'],
  ['２０２５-01-01', 'full-width digits'],
  ['', 'nothing'],
])('%s is no day: %s', (text) => {
  expect(epochDayOf(text)).toBeNaN();
});
