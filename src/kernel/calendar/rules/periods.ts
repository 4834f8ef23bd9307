import type { Temporal } from 'temporal-polyfill';
import { done, type Result } from '#lib/result.ts';
import type { Calendar, YearNotAnnounced } from '../types.ts';
import { isRestDay } from './calendar.ts';

/** A length of time as a rule states it: 15 workdays, 45 days, 1 month, 2 years. */
export interface Period {
  readonly count: number;
  readonly unit: 'workday' | 'day' | 'month' | 'year';
}

/** The first day from `date` on, itself included, that is not a rest day. */
const workdayFrom = (
  calendar: Calendar,
  date: Temporal.PlainDate,
): Result<Temporal.PlainDate, YearNotAnnounced> => {
  for (let day = date; ; day = day.add({ days: 1 })) {
    const rest = isRestDay(calendar, day);
    if (!rest.ok) return rest;
    if (!rest.value) return done(day);
  }
};

/** The `count`-th workday after a day; the day itself does not count, make-up workdays do.
 *  `count` is a whole number from 0 up; 0 gives the day itself. Refused where it runs into a year without a notice.
 *  @source Civil Code (2020) art. 201 para. 1: the day of the event is not counted */
export const addWorkdays = (
  calendar: Calendar,
  start: Temporal.PlainDate,
  count: number,
): Result<Temporal.PlainDate, YearNotAnnounced> => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of days: ${count}`);
  let day = start;
  for (let counted = 0; counted < count; counted += 1) {
    const next = workdayFrom(calendar, day.add({ days: 1 }));
    if (!next.ok) return next;
    day = next.value;
  }
  return done(day);
};

/** The last day of a period opened by an event on `start`.
 *  The day of the event does not count; months and years end on the corresponding day, or at the month's end;
 *  a last day on a rest day moves on to the next workday.
 *  @source Civil Code (2020) art. 201 para. 1, art. 202, art. 203 para. 1 */
export const lastDay = (
  start: Temporal.PlainDate,
  period: Period,
  calendar: Calendar,
): Result<Temporal.PlainDate, YearNotAnnounced> => {
  switch (period.unit) {
    case 'workday':
      return addWorkdays(calendar, start, period.count);
    case 'day':
      return workdayFrom(calendar, start.add({ days: period.count }));
    case 'month':
      return workdayFrom(calendar, start.add({ months: period.count }));
    case 'year':
      return workdayFrom(calendar, start.add({ years: period.count }));
  }
};
