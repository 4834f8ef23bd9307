import {
  type DateRange,
  type HoursRule,
  type HoursRules,
  MINUTES_A_DAY,
  type Span,
} from './hours-rules.ts';
import { parseHours } from './parse-hours.ts';

const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const spanZh = (span: Span): string => {
  if (span.from === 0 && span.to === MINUTES_A_DAY) return '24 小时';
  const overnight = span.to > MINUTES_A_DAY;
  return `${clock(span.from)}–${overnight ? `次日 ${clock(span.to - MINUTES_A_DAY)}` : clock(span.to)}`;
};

/** Neighbouring weekdays as one stretch: 周一至周五; two of them, or single ones, by 、. */
const weekdaysZh = (weekdays: readonly boolean[]): string => {
  if (weekdays.every(Boolean)) return '每天';
  const parts: string[] = [];
  for (let day = 0; day < 7; day += 1) {
    if (!weekdays[day]) continue;
    let last = day;
    while (weekdays[last + 1]) last += 1;
    const names = weekdayNames.slice(day, last + 1);
    parts.push(names.length > 2 ? `${names[0]}至${names.at(-1)}` : names.join('、'));
    day = last;
  }
  return parts.join('、');
};

const dayZh = (monthDay: number): string => `${Math.floor(monthDay / 100)}月${monthDay % 100}日`;
const monthZh = (monthDay: number): string => `${Math.floor(monthDay / 100)}月`;
const yearZh = (year: number | null): string => (year === null ? '' : `${year}年`);

const dateRangeZh = (range: DateRange): string => {
  const name = range.exact ? dayZh : monthZh;
  const first = yearZh(range.fromYear) + name(range.from);
  const toYear = range.toYear === range.fromYear ? null : range.toYear;
  const single = range.exact ? range.from === range.to : monthZh(range.from) === monthZh(range.to);
  if (single && toYear === null) return first;
  return `${first}至${yearZh(toYear)}${name(range.to)}`;
};

const daysZh = (rule: HoursRule): string => {
  const parts = [rule.dates.map(dateRangeZh).join('、')];
  const days = rule.weekdays ? weekdaysZh(rule.weekdays) : '';
  const holidays = rule.holidays ? '法定节假日' : '';
  parts.push([days, holidays].filter(Boolean).join('及'));
  return parts.filter(Boolean).join(' ');
};

const timesZh = (rule: HoursRule): string => {
  if (!rule.spans) return '不开放';
  const spans = rule.spans.map(spanZh).join('、');
  return rule.opens ? spans : `${spans} 不开放`;
};

const ruleZh = (rule: HoursRule): string => {
  const times = timesZh(rule);
  const days = daysZh(rule) || (times === '24 小时' ? '' : '每天');
  const glued = times === '不开放' ? `${days}${times}` : [days, times].filter(Boolean).join(' ');
  const more = rule.additional && rule.opens ? `另加 ${glued}` : glued;
  return rule.comment ? `${more}（${rule.comment}）` : more;
};

/** Rules in short Chinese for people: 周一至周五 09:00–17:00；法定节假日不开放. */
const hoursRulesZh = (hours: HoursRules): string => hours.rules.map(ruleZh).join('；');

/** An opening_hours text in short Chinese; a text we cannot read is given back as it stands, never interpreted. */
export const formatHoursZh = (text: string): string => {
  const hours = parseHours(text);
  return hours.ok ? hoursRulesZh(hours.value) : text;
};
