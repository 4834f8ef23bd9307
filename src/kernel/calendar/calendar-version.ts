import { createHash } from 'node:crypto';
import { announcedYears } from './rules/calendar.ts';
import type { Calendar, CalendarYear } from './types.ts';

/** A calendar, and the name under which a due day remembers by which one it was reckoned. */
export interface VersionedCalendar {
  readonly version: string;
  readonly calendar: Calendar;
}

const LENGTH = 16;

const daysOf = (year: CalendarYear): unknown[] =>
  [...year.days]
    .sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on))
    .map(({ on, name, isOff }) => [on, name, isOff]);

const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** SHA-256, hex, of a year's days whatever their order; the notice's number and address do not matter. */
export const contentHash = (year: CalendarYear): string => hashOf([year.year, daysOf(year)]);

/** Names a calendar by its content: two calendars with the same days in the same years have the same version, in any
 *  process and after any restart. */
export const versioned = (calendar: Calendar): VersionedCalendar => {
  const years = announcedYears(calendar).flatMap((year) => calendar.years.get(year) ?? []);
  return { version: hashOf(years.map(contentHash)).slice(0, LENGTH), calendar };
};
