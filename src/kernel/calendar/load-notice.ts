import type { Temporal } from 'temporal-polyfill';
import { notify, type Tx } from '#kernel/db/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { CALENDAR_NEWS } from './calendar-news.ts';
import { contentHash, versioned } from './calendar-version.ts';
import { insertNotice, type LoadedNotice, listNotices } from './notice-store.ts';
import { type CalendarSource, readCalendar } from './read-calendar.ts';
import { extendCalendar } from './rules/calendar.ts';
import { calendarYearFromNotice, type NotACalendar } from './rules/calendar-file.ts';
import { type ChangedDay, changedDays } from './rules/compare-years.ts';
import { epochDayOf } from './rules/epoch-days.ts';
import type { CalendarYear, Notice } from './types.ts';

/** The work a notice is loaded in; `Work` of the work room fits (this room stands left of it). */
export interface NoticeWork {
  readonly db: Tx;
  readonly cityId: number;
  readonly now: Temporal.Instant;
  /** The civil day in Asia/Shanghai. */
  readonly today: Temporal.PlainDate;
  readonly actor: { readonly name: string };
  note(
    act: string,
    subject: { kind: string; id: string },
    facts?: Readonly<Record<string, unknown>>,
  ): void;
}

/** A file of days off and what is printed on the notice it was made from. */
export interface NoticeFile {
  /** The parsed file, of the form `calendarYearFromNotice` reads. */
  readonly json: unknown;
  /** As printed, 国办发明电〔2024〕12号; null where the published text shows none. */
  readonly number: string | null;
  /** ISO. */
  readonly issuedOn: string;
  /** Take it although a later notice of that year is held. */
  readonly evenIfOlder: boolean;
  readonly base?: CalendarSource['base'];
}

/** Why a notice was not loaded. */
export type NoticeRefusal =
  | NotACalendar
  | { readonly code: 'not-issued-then' }
  | { readonly code: 'older-notice'; readonly heldIssuedOn: string }
  | { readonly code: 'loaded-meanwhile' };

/** What loading a notice did. */
export interface NoticeLoaded {
  readonly year: number;
  /** The days that are something else now; none when the same days were held already and nothing was written. */
  readonly changed: readonly ChangedDay[];
  readonly isNew: boolean;
  /** The version of the calendar from now on. */
  readonly version: string;
}

const nameOf = ({ number, issuedOn, url }: Notice): string => number ?? issuedOn ?? url;

const readFile = (file: NoticeFile, today: string): Result<CalendarYear, NoticeRefusal> => {
  const read = calendarYearFromNotice(file.json);
  if (!read.ok) return read;
  const { issuedOn, number } = file;
  if (Number.isNaN(epochDayOf(issuedOn)) || issuedOn > today) {
    return refuse({ code: 'not-issued-then' });
  }
  return done({ ...read.value, notice: { ...read.value.notice, number, issuedOn } });
};

const whyNotLoad = (held: CalendarYear | null, file: NoticeFile): NoticeRefusal | null => {
  const heldIssuedOn = held?.notice.issuedOn ?? null;
  if (file.evenIfOlder || heldIssuedOn === null || file.issuedOn >= heldIssuedOn) return null;
  return { code: 'older-notice', heldIssuedOn };
};

/** Puts the year of a notice into the city's calendar. The same days again change nothing. Clocks are not touched
 *  here: who keeps clocks compares versions and reckons them anew. */
export const loadNotice = async (
  work: NoticeWork,
  file: NoticeFile,
): Promise<Result<NoticeLoaded, NoticeRefusal>> => {
  const read = readFile(file, work.today.toString());
  if (!read.ok) return read;
  const year = read.value;
  const source = { cityId: work.cityId, ...(file.base ? { base: file.base } : {}) };
  const { calendar, version } = await readCalendar(work.db, source);
  const held = calendar.years.get(year.year) ?? null;
  if (held && contentHash(held) === contentHash(year)) {
    return done({ year: year.year, changed: [], isNew: false, version });
  }
  const why = whyNotLoad(held, file);
  if (why) return refuse(why);

  const seq = ((await listNotices(work.db, work.cityId)).at(-1)?.seq ?? 0) + 1;
  const notice: LoadedNotice = {
    seq,
    year,
    contentHash: contentHash(year),
    replaces: held && nameOf(held.notice),
    loadedAt: work.now,
    loadedBy: work.actor.name,
  };
  if (!(await insertNotice(work.db, work.cityId, notice))) {
    return refuse({ code: 'loaded-meanwhile' });
  }
  const changed = changedDays(held, year);
  work.note(
    'calendar.notice-loaded',
    { kind: 'calendar-year', id: String(year.year) },
    {
      number: year.notice.number,
      issued_on: year.notice.issuedOn,
      replaces: notice.replaces,
      changed,
    },
  );
  await notify(work.db, CALENDAR_NEWS, String(work.cityId));
  const after = versioned(extendCalendar(calendar, year));
  return done({ year: year.year, changed, isNew: true, version: after.version });
};
