import type { Temporal } from 'temporal-polyfill';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Calendar, CalendarYear, DayKind, NamedDay, YearNotAnnounced } from '../types.ts';

/** A calendar of the given years; of two entries for one year, or for one day, the later one holds. */
export const calendarOf = (years: readonly CalendarYear[]): Calendar => {
  const byYear = new Map(years.map((year) => [year.year, year]));
  const inOrder = [...byYear.values()].sort((a, b) => a.year - b.year);
  const days = new Map<string, NamedDay>();
  for (const year of inOrder) for (const day of year.days) days.set(day.on, day);
  return { years: byYear, days };
};

/** The calendar with one more year, or with that year replaced. The old calendar stays as it was. */
export const extendCalendar = (calendar: Calendar, year: CalendarYear): Calendar =>
  calendarOf([...calendar.years.values(), year]);

/** What kind of day a civil date is; refused when the notice of its year is not loaded.
 *  A Saturday inside a holiday is a holiday. The last days of December stay open to change by next year's notice.
 *  @source State Council notices of the loaded years; 国务院关于职工工作时间的规定 art. 7 (Saturday and Sunday) */
export const dayKind = (
  calendar: Calendar,
  date: Temporal.PlainDate,
): Result<DayKind, YearNotAnnounced> => {
  if (!calendar.years.has(date.year)) {
    return refuse({ code: 'year-not-announced', year: date.year });
  }
  const named = calendar.days.get(date.toString());
  if (named) return done({ kind: named.isOff ? 'holiday' : 'makeup_workday', name: named.name });
  return done({ kind: date.dayOfWeek >= 6 ? 'weekend' : 'workday', name: null });
};

/** Whether nobody has to work on that date: a weekend or a holiday, but not a make-up workday. */
export const isRestDay = (
  calendar: Calendar,
  date: Temporal.PlainDate,
): Result<boolean, YearNotAnnounced> => {
  const day = dayKind(calendar, date);
  return day.ok ? done(day.value.kind === 'weekend' || day.value.kind === 'holiday') : day;
};

/** The years whose notice is loaded, ascending. */
export const announcedYears = (calendar: Calendar): readonly number[] =>
  [...calendar.years.keys()].sort((a, b) => a - b);
