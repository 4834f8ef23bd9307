import { done, type Result } from '#lib/result.ts';
import { countsOnlyWorkdays, sumOfClock, whyNotAClock } from './check-clock.ts';
import type { ClockFacts, NotAClock, Pause } from './clock-facts.ts';
import {
  type CompiledCalendar,
  isAnnounced,
  nthWorkdayAfter,
  workdaysBetween,
} from './compiled-calendar.ts';
import { epochDayOf, plusMonths } from './epoch-days.ts';

/** A clock made ready for reckoning again and again; days are epoch days. Independent of any calendar. */
export interface CompiledClock {
  readonly startDay: number;
  /** How many calendar days its years, months and days are, counted from its start. */
  readonly days: number;
  readonly workdays: number;
  readonly rolls: boolean;
  /** First and last day of each stretch that does not count, apart and ascending; an open one ends at Infinity. */
  readonly pauses: readonly number[];
}

/** The stretches of all pauses, merged where they touch, empty ones left out. */
const mergedPauses = (pauses: readonly Pause[]): number[] => {
  if (pauses.length === 0) return [];
  const stretches = pauses
    .map(({ fromOn, untilOn }) => ({
      from: epochDayOf(fromOn),
      until: untilOn === null ? Number.POSITIVE_INFINITY : epochDayOf(untilOn),
    }))
    .filter(({ from, until }) => until >= from)
    .sort((a, b) => a.from - b.from);
  const merged: number[] = [];
  for (const { from, until } of stretches) {
    const last = merged.at(-1);
    if (last === undefined || from > last + 1) merged.push(from, until);
    else if (until > last) merged[merged.length - 1] = until;
  }
  return merged;
};

/** Makes a clock ready for `rawDay` and `dueDay`; refused like `dueOf` where the facts are no clock. */
export const compileClock = (facts: ClockFacts): Result<CompiledClock, NotAClock> => {
  const wrong = whyNotAClock(facts);
  if (wrong) return wrong;
  const { years, months, days, workdays } = sumOfClock(facts);
  const startDay = epochDayOf(facts.startOn);
  return done({
    startDay,
    days: plusMonths(startDay, years * 12 + months) + days - startDay,
    workdays,
    rolls: facts.rolls && !countsOnlyWorkdays(facts),
    pauses: mergedPauses(facts.pauses),
  });
};

const passDays = (start: number, count: number, pauses: readonly number[]): number => {
  let end = start + count;
  if (count === 0) return end;
  for (let at = 0; at + 1 < pauses.length; at += 2) {
    const from = Math.max(pauses[at] ?? 0, start + 1);
    const until = pauses[at + 1] ?? 0;
    if (until < from) continue; // over before the clock began
    if (from > end) break;
    end += until - from + 1;
  }
  return end;
};

const passWorkdays = (
  calendar: CompiledCalendar,
  start: number,
  { workdays, pauses }: CompiledClock,
): number => {
  let cursor = start;
  let left = workdays;
  for (let at = 0; at + 1 < pauses.length; at += 2) {
    const before = (pauses[at] ?? 0) - 1;
    const until = pauses[at + 1] ?? 0;
    if (until <= cursor) continue; // over before the clock came there
    if (nthWorkdayAfter(calendar, cursor, left) <= before) break;
    if (!isAnnounced(calendar, cursor, before)) return Number.NaN;
    left -= workdaysBetween(calendar, cursor, before);
    cursor = until;
    if (cursor === Number.POSITIVE_INFINITY) return cursor;
  }
  return nthWorkdayAfter(calendar, cursor, left);
};

/** The last day of a clock before it moves off a rest day, as an epoch day. Infinity while it stands still with time
 *  left, NaN where it runs into a year without a notice (`dueOf` says which). Steps: the pauses it meets. */
export const rawDay = (calendar: CompiledCalendar, clock: CompiledClock): number => {
  const end = passDays(clock.startDay, clock.days, clock.pauses);
  if (clock.workdays === 0 || end === Number.POSITIVE_INFINITY) return end;
  return passWorkdays(calendar, end, clock);
};

/** The due day of a clock whose raw day is known; the same Infinity and NaN.
 *  @source Civil Code (2020) art. 203 para. 1 */
export const rolledDay = (calendar: CompiledCalendar, clock: CompiledClock, raw: number): number =>
  clock.rolls && Number.isFinite(raw) ? nthWorkdayAfter(calendar, raw - 1, 1) : raw;

/** The due day of a clock as an epoch day: the fast twin of `dueOf`, the same on every clock (a property test holds
 *  them together). Infinity while it stands still, NaN where a year without a notice is in the way. */
export const dueDay = (calendar: CompiledCalendar, clock: CompiledClock): number =>
  rolledDay(calendar, clock, rawDay(calendar, clock));
