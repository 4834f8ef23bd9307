import type { Calendar } from '../types.ts';
import { announcedYears } from './calendar.ts';
import { epochDayOf, isoOfEpochDay, isPlainWeekend } from './epoch-days.ts';

/** A calendar laid out for reckoning many clocks: about 12 bytes a day between its first and its last year. */
export interface CompiledCalendar {
  /** Epoch day of 1 January of the first announced year. */
  readonly firstDay: number;
  /** Epoch day of 31 December of the last announced year; before `firstDay` in an empty calendar. */
  readonly lastDay: number;
  /** All workdays, ascending, as epoch days. */
  readonly workdays: Int32Array;
  /** At `day - firstDay + 1`: how many workdays there are up to that day, itself included. */
  readonly workdaysUpTo: Int32Array;
  /** The same for days of years without a notice between announced ones. */
  readonly unknownUpTo: Int32Array;
}

const isWorkday = (calendar: Calendar, epochDay: number): boolean => {
  const named = calendar.days.get(isoOfEpochDay(epochDay));
  return named ? !named.isOff : !isPlainWeekend(epochDay);
};

/** Lays a calendar out with running totals. Linear in the days between its first and its last year. */
export const compileCalendar = (calendar: Calendar): CompiledCalendar => {
  const years = announcedYears(calendar);
  const [from, until] = [years[0], years.at(-1)];
  const firstDay = from === undefined ? 0 : epochDayOf(`${from}-01-01`);
  const lastDay = until === undefined ? -1 : epochDayOf(`${until}-12-31`);
  const workdays: number[] = [];
  const workdaysUpTo = new Int32Array(lastDay - firstDay + 2);
  const unknownUpTo = new Int32Array(lastDay - firstDay + 2);
  let unknown = 0;
  for (let day = firstDay; day <= lastDay; day += 1) {
    const isKnown = calendar.years.has(Number(isoOfEpochDay(day).slice(0, 4)));
    if (!isKnown) unknown += 1;
    else if (isWorkday(calendar, day)) workdays.push(day);
    workdaysUpTo[day - firstDay + 1] = workdays.length;
    unknownUpTo[day - firstDay + 1] = unknown;
  }
  return { firstDay, lastDay, workdays: Int32Array.from(workdays), workdaysUpTo, unknownUpTo };
};

/** Whether every day after `after` up to `until` (both epoch days) lies in an announced year; true for no days. */
export const isAnnounced = (calendar: CompiledCalendar, after: number, until: number): boolean => {
  if (until <= after) return true;
  const { firstDay, lastDay, unknownUpTo } = calendar;
  if (after < firstDay - 1 || until > lastDay) return false;
  return unknownUpTo[until - firstDay + 1] === unknownUpTo[after - firstDay + 1];
};

/** How many workdays there are after `after` up to `until`; only for announced days. */
export const workdaysBetween = (
  { firstDay, workdaysUpTo }: CompiledCalendar,
  after: number,
  until: number,
): number =>
  until <= after
    ? 0
    : (workdaysUpTo[until - firstDay + 1] ?? 0) - (workdaysUpTo[after - firstDay + 1] ?? 0);

/** The `count`-th workday (from 1) after an epoch day; NaN where a year without a notice stands in between. */
export const nthWorkdayAfter = (
  calendar: CompiledCalendar,
  after: number,
  count: number,
): number => {
  const { firstDay, lastDay, workdays, workdaysUpTo } = calendar;
  if (after < firstDay - 1 || after > lastDay) return Number.NaN;
  const day = workdays[(workdaysUpTo[after - firstDay + 1] ?? 0) + count - 1] ?? Number.NaN;
  return isAnnounced(calendar, after, day) ? day : Number.NaN;
};
