import { done, type Result, refuse } from '#lib/result.ts';
import { MINUTES_A_DAY, monthWords, type Span, weekdayWords } from './hours/hours-rules.ts';
import { parseHours } from './hours/parse-hours.ts';
import { listedDoubt } from './listed-hours/listed-doubts.ts';
import { type Group, type Listed, listedGroups } from './listed-hours/listed-groups.ts';
import { readPieces } from './listed-hours/read-pieces.ts';

/** Hours as people list them that cannot be read with certainty; `why` is Chinese, for the import report. */
export interface HoursUnreadable {
  readonly code: 'hours-unreadable';
  readonly why: string;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const osmSpan = ({ from, to }: Span): string =>
  `${clock(from)}-${clock(to > MINUTES_A_DAY ? to - MINUTES_A_DAY : to)}`;

const osmDays = (days: readonly boolean[]): string => {
  const parts: string[] = [];
  for (let day = 0; day < 7; day += 1) {
    if (!days[day]) continue;
    let last = day;
    while (days[last + 1]) last += 1;
    parts.push(last > day ? `${weekdayWords[day]}-${weekdayWords[last]}` : `${weekdayWords[day]}`);
    day = last;
  }
  return parts.join();
};

const everyDay = [true, true, true, true, true, true, true];

const osmGroup = (group: Group, holidaysToo: boolean): string => {
  const { months } = group;
  const [from, to] = months ? [monthWords[months.from - 1], monthWords[months.to - 1]] : [];
  const season = from && (from === to ? `${from} ` : `${from}-${to} `);
  const days = osmDays(group.days ?? everyDay) + (holidaysToo ? ',PH' : '');
  return `${season ?? ''}${days} ${group.off ? 'off' : group.spans.map(osmSpan).join()}`;
};

const isAlways = ({ groups, holidays }: Listed): boolean => {
  const [only] = groups;
  if (groups.length !== 1 || !only || only.months || holidays?.open === false) return false;
  const [span] = only.spans;
  return (only.days ?? everyDay).every(Boolean) && span?.from === 0 && span.to === MINUTES_A_DAY;
};

const osmText = (listed: Listed): string => {
  if (isAlways(listed)) return '24/7';
  const { groups, holidays } = listed;
  const rules = groups.map((group) => osmGroup(group, holidays?.open === true));
  const daysOff = holidays?.open === false || groups.some((group) => group.workdays);
  return [...rules, ...(daysOff ? ['PH off'] : [])].join('; ');
};

const unreadable = (why: string) => refuse({ code: 'hours-unreadable', why });

/** Reads hours as people write them in Chinese lists ("周一至周五 08:30-12:00,13:00-17:30", "早8点至晚10点", "24小时")
 *  into opening_hours text. Whatever is not certain (no times, half a year, "2:00" without 上午 or 下午) is refused with
 *  the reason: never guessed. 工作日 means Monday to Friday without statutory days off. At most 200 characters.
 *  @source docs/algorithms/opening-hours.md */
export const readListedHours = (listed: string): Result<{ osm: string }, HoursUnreadable> => {
  if (listed.trim() === '') return unreadable('没有内容');
  if (listed.length > 200) return unreadable('超过 200 个字');
  const pieces = readPieces(listed);
  if (typeof pieces === 'string') return unreadable(`“${pieces}”看不懂`);
  const read = listedGroups(pieces);
  if (typeof read === 'string') return unreadable(read);
  const doubt = listedDoubt(read);
  if (doubt) return unreadable(doubt);
  const osm = osmText(read);
  return parseHours(osm).ok ? done({ osm }) : unreadable('看不懂');
};
