import { Temporal } from 'temporal-polyfill';
import { done, type Refused, type Result, refuse } from '#lib/result.ts';
import type { CalendarYear, NamedDay } from '../types.ts';

/** Why a loaded file is not a year's notice; `why` is a Chinese sentence for the person who loads it. */
export interface NotACalendar {
  readonly code: 'not-a-calendar';
  readonly why: string;
}

/** The seven festivals every yearly notice arranges; a file that lacks one is a torn or premature file.
 *  @source 全国年节及纪念日放假办法 art. 2 */
const festivals = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];

const no = (why: string): Refused<NotACalendar> => refuse({ code: 'not-a-calendar', why });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const realDate = (text: string): Temporal.PlainDate | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null; // the polyfill throws on a 31st of June: here that is an answer
  }
};

/** A notice may also name days of the December before its year, nothing else. */
const belongsTo = (year: number, date: Temporal.PlainDate): boolean =>
  date.year === year || (date.year === year - 1 && date.month === 12);

const readDay = (year: number, entry: unknown): Result<NamedDay, NotACalendar> => {
  if (!isRecord(entry)) return no('days 里有一项不是对象');
  const { name, date, isOffDay } = entry;
  if (typeof name !== 'string' || name === '') return no('days 里有一项没有节日名称 name');
  if (typeof date !== 'string') return no(`“${name}”有一项没有日期 date`);
  const day = realDate(date);
  if (!day) return no(`“${date}”不是真实存在的日期`);
  if (!belongsTo(year, day)) return no(`“${date}”不属于 ${year} 年的放假通知`);
  if (typeof isOffDay !== 'boolean') return no(`“${date}”没有写明放假还是上班 isOffDay`);
  return done({ on: date, name, isOff: isOffDay });
};

/** Files also write down the plain weekday on which work begins again after a holiday that a later notice made longer
 *  (3 February 2020). Anywhere else a weekday cannot be a make-up workday. */
const whyNotWorked = (date: string, days: readonly NamedDay[]): string | null => {
  const eve = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
  const isBackToWork = days.some((day) => day.on === eve && day.isOff);
  return isBackToWork ? null : `“${date}”不是周六周日，不可能是调休上班日`;
};

/** The days without plain weekdays, which depart from nothing. */
const departures = (days: readonly NamedDay[]): Result<NamedDay[], NotACalendar> => {
  const kept: NamedDay[] = [];
  for (const day of days) {
    const isPlain = !day.isOff && Temporal.PlainDate.from(day.on).dayOfWeek < 6;
    const why = isPlain ? whyNotWorked(day.on, days) : null;
    if (why !== null) return no(why);
    if (!isPlain) kept.push(day);
  }
  return done(kept);
};

const readDays = (year: number, entries: unknown[]): Result<NamedDay[], NotACalendar> => {
  const days: NamedDay[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const day = readDay(year, entry);
    if (!day.ok) return day;
    if (seen.has(day.value.on)) return no(`“${day.value.on}”出现了两次`);
    seen.add(day.value.on);
    days.push(day.value);
  }
  const missing = festivals.filter(
    (festival) => !days.some((day) => day.isOff && day.name.includes(festival)),
  );
  return missing.length === 0 ? departures(days) : no(`缺少节日：${missing.join('、')}`);
};

/** Reads a year's days from a parsed file of the holiday-cn form: `{ year, papers, days: [{ name, date, isOffDay }] }`.
 *  Strict: real dates, of that year (or the December before), each once, make-up days on weekends, all seven festivals,
 *  and the address of the notice (secure, or of www.gov.cn as older files write it). Years 2008 (when the present festivals began) to 2100. */
export const calendarYearFromNotice = (json: unknown): Result<CalendarYear, NotACalendar> => {
  if (!isRecord(json)) return no('文件内容不是一个 JSON 对象');
  const { year, papers, days } = json;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2008 || year > 2100) {
    return no('没有写明年份 year');
  }
  const url: unknown = Array.isArray(papers) ? papers[0] : null;
  if (typeof url !== 'string' || !/^(https:\/\/|http:\/\/www\.gov\.cn\/)/.test(url)) {
    return no('没有写明国务院通知的网址 papers');
  }
  if (!Array.isArray(days)) return no('没有 days 列表');
  const read = readDays(year, days);
  if (!read.ok) return read;
  return done({ year, notice: { number: null, issuedOn: null, url }, days: read.value });
};
