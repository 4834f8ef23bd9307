import { Temporal } from 'temporal-polyfill';
import { derivedId } from '#lib/derived-id.ts';
import type { HoursException } from '../../types.ts';
import { formatHoursZh } from '../hours/format-hours-zh.ts';
import { type HoursRule, MINUTES_A_DAY } from '../hours/hours-rules.ts';
import { parseHours } from '../hours/parse-hours.ts';
import { readDayHours } from '../openness/posted-days.ts';
import { type DatedWeek, datedWeeks, type Week } from './dated-weeks.ts';
import { notesOf } from './schedule-notes.ts';
import { dateInChina, type HsdsSource, serviceAtLocationId, stationPage } from './source.ts';
import type { HsdsSchedule } from './types.ts';
import { hasWeekday, type ValidRange, withoutDates } from './valid-ranges.ts';

type PlainDate = Temporal.PlainDate;

/** One interval within one day, on some weekdays. */
interface Piece {
  /** Minutes after midnight. */
  readonly opens: number;
  readonly closes: number;
  /** The end of an opening that began the day before. */
  readonly isMorningAfter: boolean;
  /** 0 = Monday. */
  readonly weekdays: readonly number[];
}

/** A piece with its dates and what is said about it. */
interface DatedPiece {
  readonly piece: Piece;
  readonly range: ValidRange;
  readonly words: Pick<HsdsSchedule, 'description' | 'notes'>;
}

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The intervals of a week, cut at midnight; the same interval on several weekdays is one piece. */
const piecesOf = (week: Week): Piece[] => {
  const pieces = new Map<string, Piece>();
  const add = (weekday: number, piece: Omit<Piece, 'weekdays'>): void => {
    const key = `${piece.opens}-${piece.closes}-${piece.isMorningAfter}`;
    const weekdays = [...(pieces.get(key)?.weekdays ?? []), weekday];
    pieces.set(key, { ...piece, weekdays: weekdays.sort((a, b) => a - b) });
  };
  week.forEach((spans, weekday) => {
    for (const { from, to } of spans) {
      add(weekday, { opens: from, closes: Math.min(to, MINUTES_A_DAY), isMorningAfter: false });
      if (to <= MINUTES_A_DAY) continue;
      add((weekday + 1) % 7, { opens: 0, closes: to - MINUTES_A_DAY, isMorningAfter: true });
    }
  });
  return [...pieces.values()];
};

const nextDay = (date: PlainDate): PlainDate => date.add({ days: 1 });

/** The dates a piece of a week falls on: the morning after comes a day later than the evening. */
const rangeOf = ({ from, to }: DatedWeek, { isMorningAfter }: Piece): ValidRange =>
  isMorningAfter ? { from: from && nextDay(from), to: to && nextDay(to) } : { from, to };

/** A range within this year and the next; the night that runs into New Year is cut off here, and its morning kept. */
const withinYears = ({ from, to }: ValidRange, { year }: PlainDate): ValidRange => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const last = Temporal.PlainDate.from({ year: year + 1, month: 12, day: 31 });
  return {
    from: from && Temporal.PlainDate.compare(from, first) < 0 ? first : from,
    to: to && Temporal.PlainDate.compare(to, last) > 0 ? last : to,
  };
};

/** Weekly pieces, with the dates of exceptions cut out: an exception rules its whole date, and its own night the next
 *  morning. */
const weeklyPieces = (
  { text, rules }: { readonly text: string; readonly rules: readonly HoursRule[] },
  today: PlainDate,
  exceptionDates: readonly PlainDate[],
): DatedPiece[] => {
  const mornings = [...exceptionDates, ...exceptionDates.map(nextDay)];
  const notes = notesOf(rules);
  const words = { description: formatHoursZh(text), ...(notes ? { notes } : {}) };
  return datedWeeks(rules, today).flatMap((dated) =>
    piecesOf(dated.week).flatMap((piece) =>
      withoutDates(
        withinYears(rangeOf(dated, piece), today),
        piece.isMorningAfter ? mornings : exceptionDates,
      ).map((range) => ({ piece, range, words })),
    ),
  );
};

const exceptionPieces = (
  { on, hours, note }: HoursException,
  exceptionDates: readonly PlainDate[],
): DatedPiece[] => {
  const spans = hours === null ? null : readDayHours(hours);
  if (!spans?.ok) return [];
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => (day === on.dayOfWeek - 1 ? spans.value : []));
  const words = {
    description: `${on.toString()} ${formatHoursZh(hours ?? '')}`,
    ...(note ? { notes: note } : {}),
  };
  return piecesOf(week).flatMap((piece) => {
    const range = rangeOf({ from: on, to: on, week }, piece);
    const dates = piece.isMorningAfter ? exceptionDates : [];
    return withoutDates(range, dates).map((left) => ({ piece, range: left, words }));
  });
};

const twoDigits = (part: number): string => String(part).padStart(2, '0');

// HSDS knows no 24:00 and tells publishers to write a full day as 00:00 to 23:59.
const clock = (minute: number): string => {
  const shown = Math.min(minute, MINUTES_A_DAY - 1);
  return `${twoDigits(Math.floor(shown / 60))}:${twoDigits(shown % 60)}+08:00`;
};

const scheduleOf = (source: HsdsSource, { piece, range, words }: DatedPiece): HsdsSchedule => {
  const repeats = {
    ...(range.from ? { valid_from: range.from.toString() } : {}),
    ...(range.to ? { valid_to: range.to.toString() } : {}),
    timezone: 8,
    ...({ wkst: 'MO', freq: 'WEEKLY' } as const),
    byday: piece.weekdays.map((weekday) => dayCodes[weekday]).join(),
    opens_at: clock(piece.opens),
    closes_at: clock(piece.closes),
  };
  const service_at_location_id = serviceAtLocationId(source.station.id);
  const name = `${service_at_location_id}/${Object.values(repeats).join('/')}`;
  const id = derivedId('hsds/schedule', name);
  const schedule_link = stationPage(source);
  return { id, service_at_location_id, ...repeats, schedule_link, ...words };
};

const sortKey = ({ piece, range }: DatedPiece): string =>
  `${range.from?.toString() ?? ''}/${piece.weekdays[0]}/${String(piece.opens).padStart(4, '0')}`;

/** The posted hours as weekly schedules: one for each interval and each run of dates; past midnight they are cut in two.
 *  Hours that are unknown give none, as do hours that are always off: the description tells which. Exceptions from today
 *  on are cut out of the weeks and stand as schedules of one date. Days off and make-up workdays go into the notes,
 *  because HSDS has no calendar.
 *  @source HSDS 3.0 schedule (iCalendar RRULE fields); its guide on changing hours and on 24-hour services */
export const schedulesOf = (source: HsdsSource): readonly HsdsSchedule[] => {
  const { station, now } = source;
  const today = dateInChina(now);
  const isAhead = (date: PlainDate): boolean => Temporal.PlainDate.compare(date, today) >= 0;
  // Of two exceptions for one date the later in the list holds.
  const exceptions = [
    ...new Map(station.exceptions.map((one) => [one.on.toString(), one])).values(),
  ].filter(({ on }) => isAhead(on));
  const dates = exceptions.map(({ on }) => on);
  const hours = station.openingHours === null ? null : parseHours(station.openingHours);
  return [
    ...(hours?.ok ? weeklyPieces(hours.value, today, dates) : []),
    ...exceptions.flatMap((exception) => exceptionPieces(exception, dates)),
  ]
    .filter(({ range, piece }) => hasWeekday(range, piece.weekdays))
    .filter(({ range }) => range.to === null || isAhead(range.to))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map((dated) => scheduleOf(source, dated));
};
