import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { Opening } from '../nearest/opening.ts';
import { createPatternClock } from '../nearest/pattern-clock.ts';
import { OPEN } from '../rules/hours/day-face.ts';
import { postedCode } from '../rules/hours/hours-state.ts';
import { localMinute } from '../rules/hours/local-time.ts';
import { doorStateHearing } from '../rules/openness/door-state.ts';
import { plainDays } from '../rules/openness/posted-days.ts';
import { opennessOf, plainOpenness } from '../rules/openness.ts';
import type { Openness, StationId } from '../types.ts';
import type { HeldStation } from './held-station.ts';
import type { HoursPattern } from './hours-patterns.ts';

/** Answers "is it open" for many stations at one moment, working out each pattern once. */
export interface Openings {
  opennessOf(held: HeldStation, instant: Temporal.Instant): Openness;
  /** Who is open at the moment, for the nearest search. */
  openAt(instant: Temporal.Instant): Opening;
  /** The same, only those that post round-the-clock hours; `whenever` = open or not. */
  allDay(instant: Temporal.Instant, whenever: boolean): Opening;
}

const MINUTE_MS = 60_000;
const MOST_ANSWERS = 4_000;

// A plain answer holds for a whole minute: hours begin and end on minutes.
const plainAnswers = (calendar: Calendar) => {
  const known = new Map<string, Openness>();
  return (pattern: HoursPattern, instant: Temporal.Instant): Openness => {
    const key = `${pattern.number}@${Math.floor(instant.epochMilliseconds / MINUTE_MS)}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MOST_ANSWERS) known.clear();
    const answer = plainOpenness(pattern.hours, instant, calendar);
    known.set(key, answer);
    return answer;
  };
};

/** Openings over the register's patterns and stations. */
export const createOpenings = (
  patterns: readonly HoursPattern[],
  find: (id: StationId) => HeldStation | undefined,
  calendar: Calendar,
): Openings => {
  const plain = plainAnswers(calendar);
  const isPosted = (pattern: HoursPattern, instant: Temporal.Instant): boolean =>
    postedCode(plainDays(pattern.hours, calendar), localMinute(instant.epochMilliseconds)) === OPEN;
  const postedOpen = createPatternClock(patterns, isPosted);
  const allDayOpen = createPatternClock(patterns, (pattern) => pattern.isAllDay);
  const isOpenById = (at: number) => (id: StationId) => {
    const record = find(id)?.record;
    return record ? doorStateHearing(record, { at, heardUntil: at }).state === 'open' : false;
  };
  const isAllDayById = (id: StationId): boolean => find(id)?.pattern.isAllDay ?? false;
  return {
    opennessOf: ({ record, pattern }, instant) =>
      record ? opennessOf(record, instant) : plain(pattern, instant),
    openAt: (instant) => ({
      patternOpen: postedOpen(instant),
      isOverriddenOpen: isOpenById(instant.epochMilliseconds),
    }),
    allDay: (instant, whenever) => {
      const isOpen = isOpenById(instant.epochMilliseconds);
      return {
        patternOpen: allDayOpen(instant),
        isOverriddenOpen: (id) => isAllDayById(id) && (whenever || isOpen(id)),
      };
    },
  };
};
