import type { Tx } from '#kernel/db/public.ts';
import { type VersionedCalendar, versioned } from './calendar-version.ts';
import { chinaYears } from './law/china.ts';
import { listNotices } from './notice-store.ts';
import { calendarOf } from './rules/calendar.ts';
import type { Calendar } from './types.ts';

/** What a city's calendar is put together from. */
export interface CalendarSource {
  readonly cityId: number;
  /** Stands below the loaded notices; the years that ship if left out. */
  readonly base?: Calendar;
}

/** The calendar of a city as it stands in the database: the base with every loaded notice in the place of its year. */
export const readCalendar = async (
  db: Tx,
  { cityId, base }: CalendarSource,
): Promise<VersionedCalendar> => {
  const years = base ? [...base.years.values()] : chinaYears;
  const loaded = await listNotices(db, cityId);
  return versioned(calendarOf([...years, ...loaded.map(({ year }) => year)]));
};
