import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf } from '#kernel/calendar/rules/calendar.ts';
import { compileHours, dayFaceOf, isOpenInOrdinaryWeek } from './compile-hours.ts';
import { hoursState } from './hours-state.ts';
import { dayOf } from './local-time.ts';
import { parseHours } from './parse-hours.ts';

const china = calendarOf(chinaYears);

const compiled = (text: string) => {
  const hours = parseHours(text);
  if (!hours.ok) throw new Error(hours.refusal.why);
  return compileHours(hours.value);
};

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Shanghai').toInstant();

const local = (moment: Temporal.Instant | null) =>
  moment === null
    ? null
    : moment
        .toZonedDateTimeISO('Asia/Shanghai')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' });

const askedAt = (text: string, moment: string) => hoursState(compiled(text), china, at(moment));

describe('the plain week', () => {
  test.each([
    ['24/7', '2026-03-04T03:00', 'open', 'always'],
    ['Mo-Fr 09:00-17:00', '2026-03-04T09:00:00', 'open', 'the first second belongs to it'],
    ['Mo-Fr 09:00-17:00', '2026-03-04T16:59:59', 'open', 'the last second belongs to it'],
    ['Mo-Fr 09:00-17:00', '2026-03-04T17:00:00', 'closed', 'the end does not'],
    ['Mo-Fr 09:00-17:00', '2026-03-07T10:00', 'closed', 'a plain Saturday'],
    ['Mo-Fr 08:30-12:00,13:00-17:30', '2026-03-04T12:30', 'closed', 'the noon gap'],
    ['Fr 22:00-06:00', '2026-03-07T05:59', 'open', 'Friday night runs into Saturday'],
    ['Fr 22:00-06:00', '2026-03-06T05:59', 'closed', 'but not Thursday night into Friday'],
    ['Su 22:00-06:00', '2026-03-09T03:00', 'open', 'Sunday night runs into Monday'],
    ['Mo-Su 22:00-06:00; Tu off', '2026-03-03T03:00', 'open', "Monday's night is Monday's"],
    ['Mo-Su 22:00-06:00; Tu off', '2026-03-04T03:00', 'closed', 'Tuesday has no night'],
    ['Mo-Fr 08:00-18:00; We 10:00-12:00', '2026-03-04T09:00', 'closed', '; replaces the day'],
    ['Mo-Fr 08:00-12:00, We 14:00-18:00', '2026-03-04T09:00', 'open', ', adds to the day'],
    ['Mo-Fr 08:00-18:00; We 12:00-13:00 off', '2026-03-04T12:00', 'closed', 'off cuts a piece'],
    ['Mo-Fr 08:00-18:00; We 12:00-13:00 off', '2026-03-04T13:00', 'open', 'and leaves the rest'],
    ['Jun-Sep 06:00-22:00; Oct-May 08:00-20:00', '2026-07-01T06:30', 'open', 'summer'],
    ['Jun-Sep 06:00-22:00; Oct-May 08:00-20:00', '2026-03-04T06:30', 'closed', 'winter'],
    ['2026 Mar 04-05 off', '2026-03-04T12:00', 'closed', 'only an off'],
    ['08:00-20:00; 2026 Mar 04 off', '2026-03-04T12:00', 'closed', 'off by date'],
    ['08:00-20:00; 2026 Mar 04 off', '2025-03-04T12:00', 'open', 'of that year only'],
    ['08:00-20:00; Mar 04 off', '2025-03-04T12:00', 'closed', 'of every year'],
    ['08:00-20:00; Dec 25-Jan 05 off', '2026-01-04T12:00', 'closed', 'over New Year'],
    ['08:00-20:00; 2025 Dec 25-2026 Jan 05 off', '2026-01-05T12:00', 'closed', 'by years'],
    ['off', '2026-03-04T12:00', 'closed', 'never'],
  ])('%s at %s is %s: %s', (text, moment, state) => {
    expect(askedAt(text, moment)).toMatchObject({ state, reason: 'hours' });
  });
});

describe('days off and make-up workdays', () => {
  const weekdays = 'Mo-Fr 09:00-17:00';
  const withSaturday = 'Mo-Fr 09:00-17:00; Sa 09:00-12:00';
  const weekend = 'Mo-Fr 08:00-20:00; Sa,Su 10:00-16:00';
  test.each([
    ['24/7', '2026-02-17T03:00', 'open', 'hours', 'always is always'],
    ['08:00-22:00', '2026-02-17T10:00', 'open', 'hours', 'the same all seven days'],
    ['Mo-Su 08:00-22:00', '2026-10-10T10:00', 'open', 'hours', 'also when worked'],
    [weekdays, '2026-02-17T10:00', 'closed', 'hours', 'a day off is like the weekend'],
    [weekdays, '2026-10-05T10:00', 'closed', 'hours', 'a Monday in the National Day week'],
    [weekdays, '2026-10-10T10:00', 'open', 'hours', 'a worked Saturday is like Monday'],
    [weekdays, '2026-09-20T10:00', 'open', 'hours', 'a worked Sunday too'],
    [weekend, '2026-02-17T11:00', 'open', 'hours', 'weekend hours on a day off'],
    [weekend, '2026-02-17T09:00', 'closed', 'hours', 'not the hours of a Tuesday'],
    [weekend, '2026-10-10T19:00', 'open', 'hours', 'Monday hours on a worked Saturday'],
    [withSaturday, '2026-02-17T10:00', 'unknown', 'holiday_not_stated', 'Saturday or Sunday?'],
    [withSaturday, '2026-10-10T15:00', 'open', 'hours', 'Monday to Friday are alike'],
    ['Mo,We,Fr 9:00-17:00', '2026-02-18T10:00', 'unknown', 'holiday_not_stated', 'no pattern'],
    ['Mo,We,Fr 9:00-17:00', '2026-10-10T10:00', 'unknown', 'holiday_not_stated', 'which day?'],
    [`${weekdays}; PH 10:00-14:00`, '2026-02-17T10:30', 'open', 'hours', 'PH wins'],
    [`${weekdays}; PH 10:00-14:00`, '2026-02-17T09:30', 'closed', 'hours', 'over the weekday'],
    [`PH off; ${weekdays}`, '2026-02-17T10:30', 'closed', 'hours', 'wherever it stands'],
    [`${weekdays}, PH 10:00-14:00`, '2026-02-17T15:00', 'closed', 'hours', 'also by comma'],
    ['24/7; PH off', '2026-02-17T10:30', 'closed', 'hours', 'over every day'],
    ['24/7; PH off', '2026-02-14T10:30', 'open', 'hours', 'a make-up day is not PH'],
    [`${withSaturday}; PH off`, '2026-10-05T10:00', 'closed', 'hours', 'PH settles it'],
    [`${weekdays}; PH off; 2026 Feb 17 9:00-11:00`, '2026-02-17T10:00', 'open', 'hours', 'a date'],
    [`${withSaturday}; 2026 Feb 17 9:00-11:00`, '2026-02-17T10:00', 'open', 'hours', 'that date'],
    [`${withSaturday}; 2026 Oct 10 off`, '2026-10-10T10:00', 'closed', 'hours', 'on a worked day'],
    ['Mo-Su 22:00-06:00; PH off', '2026-02-15T03:00', 'open', 'hours', 'the night before'],
    ['Mo-Su 22:00-06:00; PH off', '2026-02-24T03:00', 'closed', 'hours', 'no night of a day off'],
    ['Mo-We 22:00-06:00', '2026-02-24T03:00', 'unknown', 'holiday_not_stated', 'unknown night'],
    ['Mo-We 22:00-06:00', '2026-02-24T06:00', 'closed', 'hours', 'whose end is known'],
  ])('%s at %s is %s (%s): %s', (text, moment, state, reason) => {
    expect(askedAt(text, moment)).toMatchObject({ state, reason });
  });
});

describe('a year without a notice', () => {
  test.each([
    ['24/7', '2027-02-06T10:00', 'open', 'hours', 'does not depend on it'],
    ['08:00-22:00', '2027-10-01T07:00', 'closed', 'hours', 'nor does this'],
    ['Mo-Su,PH 08:00-22:00', '2027-10-01T09:00', 'open', 'hours', 'PH, but the same'],
    ['08:00-22:00; 2027 Oct 01-07 off', '2027-10-01T09:00', 'closed', 'hours', 'a named date'],
    ['Mo-Fr 09:00-17:00', '2027-03-03T10:00', 'unknown', 'calendar_unknown', 'maybe a day off'],
    ['Mo-Fr 09:00-17:00', '2027-03-06T10:00', 'unknown', 'calendar_unknown', 'maybe worked'],
    ['08:00-22:00; PH off', '2027-03-03T10:00', 'unknown', 'calendar_unknown', 'PH matters'],
    ['Mo-Fr 22:00-06:00', '2026-12-31T23:00', 'open', 'hours', 'the last announced night'],
    ['Mo-Fr 09:00-17:00', '2500-03-03T10:00', 'unknown', 'calendar_unknown', 'beyond all sense'],
  ])('%s at %s is %s (%s): %s', (text, moment, state, reason) => {
    expect(askedAt(text, moment)).toMatchObject({ state, reason });
  });
});

test.each<[string, string, string | null, string | null, string]>([
  ['Mo-Fr 09:00-17:00', '2026-03-04T10:00', '2026-03-04T17:00', null, 'open until the end'],
  ['Mo-Fr 09:00-17:00', '2026-03-06T18:00', '2026-03-09T09:00', '2026-03-09T09:00', 'weekend'],
  ['Mo-Fr 09:00-17:00', '2026-02-13T18:00', '2026-02-14T09:00', '2026-02-14T09:00', 'worked'],
  ['Mo-Fr 09:00-17:00', '2026-02-14T18:00', '2026-02-24T09:00', '2026-02-24T09:00', 'festival'],
  ['22:00-06:00', '2026-03-04T23:00', '2026-03-05T06:00', null, 'over midnight in one piece'],
  ['24/7', '2026-03-04T23:00', null, null, 'never changes'],
  ['off', '2026-03-04T23:00', null, null, 'never opens'],
  ['2026 Mar 10 08:00-09:00', '2026-03-01T00:00', '2026-03-10T08:00', '2026-03-10T08:00', 'once'],
  ['2026 Mar 20 08:00-09:00', '2026-03-01T00:00', null, null, 'farther than 14 days'],
  ['Mo-Sa 08:00-18:00', '2026-02-17T10:00', '2026-02-24T00:00', '2026-02-24T08:00', 'unknown'],
  ['Mo-Fr 08:00-18:00', '2026-12-31T19:00', '2027-01-01T00:00', null, 'no notice of 2027'],
])('%s at %s changes at %s and opens at %s: %s', (text, moment, until, opening) => {
  const state = askedAt(text, moment);
  expect([local(state.until), local(state.nextOpening)]).toEqual([until, opening]);
});

it('shares one face among days that look alike', () => {
  const hours = compiled('Mo-Fr 09:00-17:00');
  const day = (iso: string) => dayFaceOf(hours, china, dayOf(Temporal.PlainDate.from(iso)));
  expect(day('2026-03-04')).toBe(day('2026-03-05'));
  expect(day('2026-03-04')).toBe(day('2026-02-14'));
});

it('agrees with the ordinary week bit by bit where nothing is special', () => {
  const texts = ['Mo-Fr 08:30-12:00,13:00-17:30', 'Sa-Mo 22:00-06:00', '24/7', 'Su 20:00-04:00'];
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(7 * 1440 - 1), (text, minute) => {
      const hours = compiled(text);
      const moment = at('2026-03-09T00:00').add({ minutes: minute });
      const open = hoursState(hours, china, moment).state === 'open';
      return open === isOpenInOrdinaryWeek(hours, minute);
    }),
  );
});
