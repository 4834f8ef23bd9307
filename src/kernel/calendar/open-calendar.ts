import type { Database } from '#kernel/db/public.ts';
import { CALENDAR_NEWS } from './calendar-news.ts';
import type { VersionedCalendar } from './calendar-version.ts';
import { type CalendarSource, readCalendar } from './read-calendar.ts';

/** The city's calendar as it is now, kept in memory. */
export interface LiveCalendar {
  current(): VersionedCalendar;
  /** Reads it again; answers whether it changed. Called after loading, and from time to time as a matter of course. */
  refresh(): Promise<boolean>;
  close(): Promise<void>;
}

/** Reads the city's calendar and keeps it fresh: another process that loads a notice is heard. */
export const openCalendar = async (
  database: Database,
  source: CalendarSource,
): Promise<LiveCalendar> => {
  const read = (): Promise<VersionedCalendar> =>
    database.inCity(source.cityId, (db) => readCalendar(db, source));
  let now = await read();
  let reading: Promise<unknown> = Promise.resolve();

  const readAgain = async (): Promise<boolean> => {
    const before = now.version;
    now = await read();
    return now.version !== before;
  };
  // One after another, so that an older reading never overwrites a newer one.
  const refresh = (): Promise<boolean> => {
    const next = reading.then(readAgain, readAgain);
    reading = next;
    return next;
  };
  const stop = await database.listen(CALENDAR_NEWS, (city) => {
    if (city !== String(source.cityId)) return;
    void refresh().catch(() => {
      // The chore that refreshes as a matter of course reads it again.
    });
  });
  return {
    current: () => now,
    refresh,
    close: async () => {
      await stop();
      await reading.catch(() => {
        // Whoever asked for this reading has been told already.
      });
    },
  };
};
