import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { chinaYears } from '../law/china.ts';
import { calendarOf, isRestDay } from './calendar.ts';
import { addWorkdays, lastDay, type Period } from './periods.ts';

const china = calendarOf(chinaYears);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const endOf = (start: string, period: Period): string => {
  const end = lastDay(day(start), period, china);
  return end.ok ? end.value.toString() : end.refusal.code;
};
const workdays = (count: number): Period => ({ count, unit: 'workday' });
const days = (count: number): Period => ({ count, unit: 'day' });

test.each([
  ['V1', '2025-01-20', 15, '2025-02-14', '1/26 and 2/8 are worked'],
  ['V2', '2025-04-24', 15, '2025-05-19', '4/27 is worked, 5/1 to 5/5 off'],
  ['V4', '2025-12-22', 15, '2026-01-13', 'across the year, 1/4 is worked'],
  ['V8', '2025-09-26', 5, '2025-10-10', '9/28 to 9/30, then 10/9 and 10/10'],
  ['V9', '2025-04-30', 5, '2025-05-12', 'Labour Day between'],
  ['V10', '2025-01-02', 60, '2025-04-02', 'sixty workdays of an inspection'],
  ['V10b', '2025-01-02', 90, '2025-05-19', 'with thirty more'],
  ['V22', '2025-04-11', 10, '2025-04-25', 'ten plain workdays'],
  ['–', '2026-12-20', 20, 'year-not-announced', 'runs into 2027'],
  ['–', '2026-03-07', 0, '2026-03-07', 'no days after a day is the day'],
])('%s: %s + %i workdays = %s: %s', (_, start, count, expected) => {
  expect(endOf(start, workdays(count))).toBe(expected);
});

test.each<[string, string, Period, string, string]>([
  ['V11', '2025-09-22', days(15), '2025-10-09', 'the raw 10/7 is a holiday'],
  ['V14', '2025-06-07', days(15), '2025-06-23', 'the raw day is a Sunday'],
  ['V15', '2026-01-31', days(15), '2026-02-24', 'the raw 2/15 opens Spring Festival'],
  ['V16', '2025-09-05', days(30), '2025-10-09', 'the raw 10/5 is a holiday'],
  ['V18', '2025-03-21', days(45), '2025-05-06', 'the raw 5/5 is a holiday'],
  ['V18b', '2025-03-21', days(60), '2025-05-20', 'a plain Tuesday'],
  ['V19', '2025-05-16', days(15), '2025-06-03', 'Dragon Boat Festival'],
  ['V19b', '2025-05-16', days(30), '2025-06-16', 'the raw day is a Sunday'],
  ['V22', '2025-04-11', days(20), '2025-05-06', 'the raw 5/1 is a holiday'],
  ['V22b', '2025-04-11', days(10), '2025-04-21', 'a plain Monday'],
  ['V23', '2025-09-24', days(10), '2025-10-09', 'the raw 10/4 is a holiday'],
  ['V24', '2025-10-09', days(15), '2025-10-24', 'a plain Friday'],
  ['–', '2025-01-31', { count: 1, unit: 'month' }, '2025-02-28', 'no 31st: the month ends it'],
  ['–', '2024-02-29', { count: 1, unit: 'year' }, '2025-02-28', 'no leap day: the month ends it'],
  ['–', '2025-08-20', { count: 1, unit: 'month' }, '2025-09-22', 'a Saturday moves to Monday'],
  ['–', '2026-12-20', days(15), 'year-not-announced', 'the raw day is in 2027'],
])('%s: %s + %o ends %s: %s', (_, start, period, expected) => {
  expect(endOf(start, period)).toBe(expected);
});

it('lands on a workday and passes exactly the asked number of them', () => {
  const starts = fc.integer({ min: 0, max: 900 }).map((n) => day('2024-01-01').add({ days: n }));
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, count) => {
      const end = addWorkdays(china, start, count);
      if (!end.ok) throw new Error('the range is announced');
      let passed = 0;
      for (let d = start.add({ days: 1 }); ; d = d.add({ days: 1 })) {
        const rest = isRestDay(china, d);
        if (rest.ok && !rest.value) passed += 1;
        if (d.equals(end.value)) return passed === count && rest.ok && !rest.value;
      }
    }),
    { numRuns: 200 },
  );
});

it('treats a fractional or negative count as a fault', () => {
  expect(() => addWorkdays(china, day('2026-03-02'), 1.5)).toThrow(RangeError);
  expect(() => addWorkdays(china, day('2026-03-02'), -1)).toThrow(RangeError);
});
