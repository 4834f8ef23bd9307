import { formatHoursZh } from '../hours/format-hours-zh.ts';
import { type HoursRule, MINUTES_A_DAY, type Span } from '../hours/hours-rules.ts';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

const clock = (minute: number): string =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

const spanText = ({ from, to }: Span): string =>
  `${clock(from)}-${clock(to > MINUTES_A_DAY ? to - MINUTES_A_DAY : to)}`;

const timesZh = (spans: readonly Span[]): string =>
  formatHoursZh(`PH ${spans.map(spanText).join()}`);

const holidayNote = (rule: HoursRule): string => {
  if (rule.dates.length > 0) return '部分法定节假日另有时间，见说明';
  if (!rule.spans) return '法定节假日不开放';
  return rule.opens ? timesZh(rule.spans) : '部分时段法定节假日不开放，见说明';
};

const sameEveryDay = (rules: readonly HoursRule[]): boolean =>
  rules.every((rule) => rule.weekdays === null || rule.weekdays.every(Boolean));

const holidayNotes = (rules: readonly HoursRule[]): string[] => {
  const named = rules.filter((rule) => rule.holidays);
  if (named.length > 0) return named.map(holidayNote);
  return sameEveryDay(rules) ? [] : ['法定节假日和调休上班日未写明'];
};

/** What weekly schedules cannot say of an opening_hours text: days off, and the owner's own words. Empty = nothing. */
export const notesOf = (rules: readonly HoursRule[]): string => {
  const words = rules.flatMap((rule) => (rule.comment ? [rule.comment] : []));
  return [...new Set([...holidayNotes(rules), ...words])].join('；');
};
