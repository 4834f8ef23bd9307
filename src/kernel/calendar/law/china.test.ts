import chineseDays from 'chinese-days';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { calendarOf, dayKind, isRestDay } from '../rules/calendar.ts';
import type { Calendar } from '../types.ts';
import { calendarAsKnownOn, chinaNotices, chinaYears } from './china.ts';

const zone = process.env.TZ;

// The library reads days through the zone of the machine and is wrong west of Greenwich.
beforeAll(() => {
  process.env.TZ = 'UTC';
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const kindOn = (calendar: Calendar, iso: string): string => {
  const kind = dayKind(calendar, Temporal.PlainDate.from(iso));
  return kind.ok ? kind.value.kind : kind.refusal.code;
};

test.each(chinaYears.map(({ year }) => year))(
  '%i agrees with chinese-days on every day',
  (year) => {
    const china = calendarOf(chinaYears);
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    for (let ahead = 0; ahead < first.daysInYear; ahead += 1) {
      const day = first.add({ days: ahead });
      const rest = isRestDay(china, day);
      expect(rest.ok && !rest.value, day.toString()).toBe(chineseDays.isWorkday(day.toString()));
    }
  },
);

test.each([
  ['2019-11-20', '2020-02-03', 'year-not-announced', 'the notice came a day later'],
  ['2019-11-21', '2020-02-01', 'makeup_workday', 'as first announced'],
  ['2020-01-26', '2020-01-31', 'workday', 'signed that day, not yet public'],
  ['2020-01-27', '2020-01-31', 'holiday', 'the holiday is lengthened'],
  ['2020-01-27', '2020-02-01', 'holiday', 'the make-up workday is taken back'],
  ['2020-01-27', '2020-02-02', 'holiday', 'a Sunday, now inside the holiday'],
  ['2020-01-27', '2020-05-09', 'makeup_workday', 'the rest of the year stands'],
  ['2025-11-03', '2026-01-05', 'year-not-announced', 'a day before the notice for 2026'],
  ['2025-11-04', '2026-01-05', 'workday', 'announced'],
])('on %s it was known that %s is %s: %s', (known, day, expected) => {
  expect(kindOn(calendarAsKnownOn(known), day)).toBe(expected);
});

it('keeps its notices in the order in which they became known', () => {
  const days = chinaNotices.map(({ knownFromOn }) => knownFromOn);
  expect(days).toEqual([...days].sort());
});

it('rests the late days of 2020 on the later notice', () => {
  const numberOf = (iso: string) => calendarOf(chinaYears).days.get(iso)?.notice?.number;
  expect(numberOf('2020-02-02')).toBe('国办发明电〔2020〕1号');
  expect(numberOf('2020-01-25')).toBeUndefined();
});
