import { Temporal } from 'temporal-polyfill';
import { dayPlan } from '../hours/day-plan.ts';
import type { DateRange, HoursRule, Span } from '../hours/hours-rules.ts';

/** The openings that start on each weekday, Monday first. */
export type Week = readonly (readonly Span[])[];

/** A week that holds from one date to another, both included; null = without end. */
export interface DatedWeek {
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
  readonly week: Week;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6];

const weekOn = (rules: readonly HoursRule[], date: Temporal.PlainDate): Week => {
  const monthDay = date.month * 100 + date.day;
  return weekdays.map(
    (weekday) => dayPlan(rules, { year: date.year, monthDay, weekday }, 'workday') ?? [],
  );
};

const dateIn = (year: number, monthDay: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(
    { year, month: Math.floor(monthDay / 100), day: monthDay % 100 },
    { overflow: 'constrain' },
  );

/** The days on which a range may begin or be over; a day too many does no harm. */
const edgesOf = (range: DateRange, year: number): Temporal.PlainDate[] =>
  [range.from, range.to].flatMap((monthDay) => {
    const day = dateIn(year, monthDay);
    return [day, day.add({ days: 1 })];
  });

const compare = Temporal.PlainDate.compare;

/** The weeks of rules that name dates, one after another from 31 December before the year of `today` (its night runs into
 *  New Year) to 31 December after it; a single week without end where no rule names a date. Days off are not looked at.
 *  HSDS repeats by week and month only, so "every June" must be said year by year. */
export const datedWeeks = (
  rules: readonly HoursRule[],
  today: Temporal.PlainDate,
): readonly DatedWeek[] => {
  if (rules.every((rule) => rule.dates.length === 0)) {
    return [{ from: null, to: null, week: weekOn(rules, today) }];
  }
  const first = Temporal.PlainDate.from({ year: today.year - 1, month: 12, day: 31 });
  const last = first.add({ years: 2 });
  const ranges = rules.flatMap((rule) => rule.dates);
  const years = [first.year, today.year, last.year];
  const edges = years
    .flatMap((year) => ranges.flatMap((range) => edgesOf(range, year)))
    .filter((day) => compare(day, first) > 0 && compare(day, last) <= 0)
    .sort(compare);
  const weeks: { from: Temporal.PlainDate; to: Temporal.PlainDate; week: Week }[] = [];
  for (const from of [first, ...edges]) {
    const week = weekOn(rules, from);
    const before = weeks.at(-1);
    if (before && JSON.stringify(before.week) === JSON.stringify(week)) continue;
    if (before) before.to = from.subtract({ days: 1 });
    weeks.push({ from, to: last, week });
  }
  return weeks;
};
