import { type DateRange, monthWords, weekdayWords } from './hours-rules.ts';
import { type Cursor, peek, quoted, skipMark, stuck, type Token } from './hours-tokens.ts';

/** The days a rule is for. */
interface DaySelector {
  readonly dates: readonly DateRange[];
  readonly weekdays: readonly boolean[] | null;
  readonly holidays: boolean;
}

const monthOf = (token: Token): number =>
  token.kind === 'word' ? monthWords.indexOf(token.text) + 1 : 0;

const weekdayOf = (token: Token): number =>
  token.kind === 'word' ? weekdayWords.indexOf(token.text) : -1;

const isHoliday = (token: Token): boolean => token.kind === 'word' && token.text === 'PH';

const startsDate = (token: Token): boolean => token.kind === 'year' || monthOf(token) > 0;

const startsWeekday = (token: Token): boolean => weekdayOf(token) >= 0 || isHoliday(token);

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A date as written, each part possibly left out. */
interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

const readDayNumber = (cursor: Cursor, year: number | null, month: number): number | null => {
  const token = peek(cursor);
  const day = Number(token.text);
  const length =
    month === 2 && year !== null && !isLeap(year) ? 28 : (monthLengths[month - 1] ?? 0);
  if (day < 1 || day > length) return stuck(cursor, `${month} 月没有 ${token.text} 日`);
  cursor.at += 1;
  return day;
};

const readYear = (cursor: Cursor): number | null => {
  const token = peek(cursor);
  if (token.kind !== 'year') return null;
  cursor.at += 1;
  return Number(token.text);
};

/** Reads `[year] month [day]`; what is left out is taken from `before`. */
const readDate = (cursor: Cursor, before: WrittenDate | null): WrittenDate | null => {
  const year = readYear(cursor) ?? before?.year ?? null;
  const named = monthOf(peek(cursor));
  if (named > 0) cursor.at += 1;
  const month = named || (before?.day ? before.month : 0);
  if (month === 0) return stuck(cursor, `应为月份（如 Jun），${quoted(peek(cursor))}`);
  if (peek(cursor).kind !== 'number') return { year, month, day: null };
  const day = readDayNumber(cursor, year, month);
  return day === null ? null : { year, month, day };
};

const rangeOf = (cursor: Cursor, from: WrittenDate, to: WrittenDate): DateRange | null => {
  if ((from.day === null) !== (to.day === null)) {
    return stuck(cursor, '日期范围的一头写到日、另一头只写到月');
  }
  if (from.year === null && to.year !== null) return stuck(cursor, '日期范围的起点没有写年份');
  const range: DateRange = {
    fromYear: from.year,
    from: from.month * 100 + (from.day ?? 1),
    toYear: to.year,
    to: to.month * 100 + (to.day ?? 31),
    exact: from.day !== null,
  };
  const backwards =
    from.year !== null &&
    from.year * 10_000 + range.from > (to.year ?? from.year) * 10_000 + range.to;
  return backwards ? stuck(cursor, '日期范围的终点早于起点') : range;
};

const readDateRange = (
  cursor: Cursor,
  before: WrittenDate | null,
): [DateRange, WrittenDate] | null => {
  const from = readDate(cursor, before);
  if (!from) return null;
  const to = skipMark(cursor, '-') ? readDate(cursor, from) : from;
  const range = to && rangeOf(cursor, from, to);
  return range && to ? [range, to] : null;
};

const continuesDates = (cursor: Cursor): boolean =>
  peek(cursor).text === ',' && (startsDate(peek(cursor, 1)) || peek(cursor, 1).kind === 'number');

const readDates = (cursor: Cursor): DateRange[] | null => {
  const dates: DateRange[] = [];
  let before: WrittenDate | null = null;
  for (;;) {
    const read = readDateRange(cursor, before);
    if (!read) return null;
    dates.push(read[0]);
    before = read[1];
    if (!continuesDates(cursor)) return dates;
    cursor.at += 1;
  }
};

/** Marks one weekday or a range of them, which may run over Sunday (`Sa-Mo`). */
const readWeekdayRange = (cursor: Cursor, weekdays: boolean[]): true | null => {
  const from = weekdayOf(peek(cursor));
  if (from < 0) return stuck(cursor, `应为星期（如 Mo），${quoted(peek(cursor))}`);
  cursor.at += 1;
  let to = from;
  if (skipMark(cursor, '-')) {
    to = weekdayOf(peek(cursor));
    if (to < 0) return stuck(cursor, `应为星期（如 Fr），${quoted(peek(cursor))}`);
    cursor.at += 1;
  }
  for (let day = from; ; day = (day + 1) % 7) {
    weekdays[day] = true;
    if (day === to) return true;
  }
};

const readWeekdays = (cursor: Cursor): Omit<DaySelector, 'dates'> | null => {
  const weekdays = [false, false, false, false, false, false, false];
  let holidays = false;
  do {
    if (isHoliday(peek(cursor))) {
      holidays = true;
      cursor.at += 1;
    } else if (!readWeekdayRange(cursor, weekdays)) return null;
  } while (startsWeekday(peek(cursor, 1)) && skipMark(cursor, ','));
  return { weekdays: weekdays.includes(true) ? weekdays : null, holidays };
};

/** Reads the day part of a rule: dates or months, then weekdays and PH; both may be absent. */
export const readDays = (cursor: Cursor): DaySelector | null => {
  const dates = startsDate(peek(cursor)) ? readDates(cursor) : [];
  if (!dates) return null;
  if (dates.length > 0) skipMark(cursor, ':');
  if (!startsWeekday(peek(cursor))) return { dates, weekdays: null, holidays: false };
  const named = readWeekdays(cursor);
  if (!named) return null;
  skipMark(cursor, ':');
  return { dates, ...named };
};
