import type { DayKindName } from '#kernel/calendar/types.ts';
import { type DateRange, type HoursRule, MINUTES_A_DAY, type Span } from './hours-rules.ts';

/** A civil date in the numbers the rules compare; `weekday` 0 = Monday. */
export interface DayNumbers {
  readonly year: number;
  /** month*100+day. */
  readonly monthDay: number;
  readonly weekday: number;
}

/** The openings that start on one day, in order and apart; null = the rules do not say. */
type DayPlan = readonly Span[] | null;

const inRange = (range: DateRange, { year, monthDay }: DayNumbers): boolean => {
  if (range.fromYear !== null) {
    const day = year * 10_000 + monthDay;
    const last = (range.toYear ?? range.fromYear) * 10_000 + range.to;
    return day >= range.fromYear * 10_000 + range.from && day <= last;
  }
  return range.from <= range.to
    ? monthDay >= range.from && monthDay <= range.to
    : monthDay >= range.from || monthDay <= range.to;
};

const datesMatch = (rule: HoursRule, day: DayNumbers): boolean =>
  rule.dates.length === 0 || rule.dates.some((range) => inRange(range, day));

const onPlainDay = (rule: HoursRule, day: DayNumbers): boolean => {
  if (!datesMatch(rule, day)) return false;
  if (rule.weekdays) return rule.weekdays[day.weekday] ?? false;
  return !rule.holidays;
};

/** On a day off with its own PH rule, rules for weekdays or for every day are silent; dated ones still speak. */
const onNamedHoliday = (rule: HoursRule, day: DayNumbers): boolean =>
  datesMatch(rule, day) && (rule.holidays || (rule.weekdays === null && rule.dates.length > 0));

/** A rule that by itself gives the whole hours of the very date. */
const statesTheDate = (rule: HoursRule, day: DayNumbers): boolean =>
  rule.weekdays === null &&
  !rule.holidays &&
  (rule.opens ? !rule.additional : rule.spans === null) &&
  rule.dates.some((range) => range.exact && inRange(range, day));

/** Sorts spans and joins those that touch. */
const joinSpans = (spans: readonly Span[]): Span[] => {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else joined.push(span);
  }
  return joined;
};

const without = (spans: readonly Span[], cut: Span): Span[] =>
  spans
    .flatMap((span) => [
      { from: span.from, to: Math.min(span.to, cut.from) },
      { from: Math.max(span.from, cut.to), to: span.to },
    ])
    .filter((span) => span.from < span.to);

/** Plays the matching rules in written order: `;` replaces, `,` adds, `off` takes away. */
const play = (rules: readonly HoursRule[]): Span[] => {
  let plan: Span[] = [];
  for (const rule of rules) {
    const spans = rule.spans ?? [];
    if (rule.opens) plan = joinSpans(rule.additional ? [...plan, ...spans] : spans);
    else plan = rule.spans ? spans.reduce(without, plan) : [];
  }
  return plan;
};

const plainPlan = (rules: readonly HoursRule[], day: DayNumbers): Span[] =>
  play(rules.filter((rule) => onPlainDay(rule, day)));

/** Whether two plans say the same. */
const samePlan = (a: DayPlan, b: DayPlan): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.length === b.length &&
    a.every((span, at) => span.from === b[at]?.from && span.to === b[at]?.to));

/** The hours of a day off without a PH rule, from what the week tells: the same every day, or a plain rest-day pattern. */
const restDayPlan = (week: readonly Span[][]): DayPlan => {
  const [monday, , , , , saturday, sunday] = week;
  if (!monday || !saturday || !sunday) return null;
  if (week.every((plan) => samePlan(plan, monday))) return monday;
  const apart = week.slice(0, 5).every((plan) => !samePlan(plan, sunday));
  return samePlan(saturday, sunday) && apart ? sunday : null;
};

/** The hours of a worked Saturday or Sunday: Monday's, if Monday to Friday are alike. */
const makeupPlan = (week: readonly Span[][]): DayPlan => {
  const monday = week[0] ?? null;
  return week.slice(0, 5).every((plan) => samePlan(plan, monday)) ? monday : null;
};

/** The openings that start on a day of a known kind; null where the rules do not state them.
 *  @source docs/algorithms/opening-hours.md "Days off and make-up workdays" */
export const dayPlan = (
  rules: readonly HoursRule[],
  day: DayNumbers,
  kind: DayKindName,
): DayPlan => {
  if (kind === 'workday' || kind === 'weekend') return plainPlan(rules, day);
  const namesHolidays = rules.some((rule) => rule.holidays && datesMatch(rule, day));
  if (kind === 'holiday' && namesHolidays) {
    return play(rules.filter((rule) => onNamedHoliday(rule, day)));
  }
  if (rules.some((rule) => statesTheDate(rule, day))) return plainPlan(rules, day);
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => plainPlan(rules, { ...day, weekday }));
  return kind === 'holiday' ? restDayPlan(week) : makeupPlan(week);
};

/** The plan of a day whose year has no notice: what every kind of day it might be agrees on, otherwise null. */
export const planWhateverTheKind = (rules: readonly HoursRule[], day: DayNumbers): DayPlan => {
  const plain = plainPlan(rules, day);
  const kinds: DayKindName[] = day.weekday >= 5 ? ['holiday', 'makeup_workday'] : ['holiday'];
  return kinds.every((kind) => samePlan(dayPlan(rules, day, kind), plain)) ? plain : null;
};

/** The latest minute after midnight to which any opening of the rules runs on into the next day. */
export const longestSpill = (rules: readonly HoursRule[]): number =>
  Math.max(
    0,
    ...rules.flatMap((rule) =>
      rule.opens ? (rule.spans ?? []).map((span) => span.to - MINUTES_A_DAY) : [],
    ),
  );
