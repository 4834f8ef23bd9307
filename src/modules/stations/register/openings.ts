import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { Opening } from '../nearest/opening.ts';
import { createPatternClock } from '../nearest/pattern-clock.ts';
import { OPEN } from '../rules/hours/day-face.ts';
import { postedCode } from '../rules/hours/hours-state.ts';
import { localMinute } from '../rules/hours/local-time.ts';
import type { DoorRecord } from '../rules/openness/door-record.ts';
import { doorStateHearing } from '../rules/openness/door-state.ts';
import { plainDays } from '../rules/openness/posted-days.ts';
import { plainOpenness } from '../rules/openness.ts';
import type { Openness } from '../types.ts';
import type { HeldStation } from './held-station.ts';
import type { HoursPattern } from './hours-patterns.ts';
import { answerFrom, holdsAt } from './kept-answer.ts';

/** Answers "is it open" for many stations at one moment, working out each pattern once. */
export interface Openings {
  /** Says of each station asked about whether it is open at the moment. */
  opennessAt(instant: Temporal.Instant): (held: HeldStation) => Openness;
  /** Who is open at the moment, for the nearest search. */
  openAt(instant: Temporal.Instant): Opening;
  /** The same, only those that post round-the-clock hours; `whenever` = open or not. */
  allDay(instant: Temporal.Instant, whenever: boolean): Opening;
}

const MINUTE_MS = 60_000;
const KEPT_MINUTES = 64;

// A plain answer holds for a whole minute: hours begin and end on minutes.
const plainAnswers = (calendar: Calendar) => {
  const known = new Map<number, Openness[]>();
  const answersOf = (minute: number): Openness[] => {
    const found = known.get(minute);
    if (found) return found;
    if (known.size >= KEPT_MINUTES) known.clear();
    const answers: Openness[] = [];
    known.set(minute, answers);
    return answers;
  };
  return (instant: Temporal.Instant) => {
    const answers = answersOf(Math.floor(instant.epochMilliseconds / MINUTE_MS));
    return (pattern: HoursPattern): Openness => {
      const known = answers[pattern.number];
      if (known) return known;
      const answer = plainOpenness(pattern.hours, instant, calendar);
      answers[pattern.number] = answer;
      return answer;
    };
  };
};

// The answer from a station's own story is kept with it for as long as it holds.
const toldAnswer = (held: HeldStation, record: DoorRecord, instant: Temporal.Instant): Openness => {
  if (!held.answer || !holdsAt(held.answer, instant.epochMilliseconds)) {
    held.answer = answerFrom(record, instant);
  }
  return held.answer.openness;
};

// Asked of many doors in one search, so without the look ahead.
const isToldOpen = ({ answer, record }: HeldStation, at: number): boolean => {
  if (answer && holdsAt(answer, at)) return answer.openness.state === 'open';
  return record !== null && doorStateHearing(record, { at, heardUntil: at }).state === 'open';
};

// The index hands back the mark that `indexedFrom` gave it.
const openByStory =
  (at: number): Opening['isOverriddenOpen'] =>
  (_id, mark) =>
    isToldOpen(mark as HeldStation, at);

/** Openings over the register's patterns and stations. */
export const createOpenings = (patterns: readonly HoursPattern[], calendar: Calendar): Openings => {
  const plain = plainAnswers(calendar);
  const isPosted = (pattern: HoursPattern, instant: Temporal.Instant): boolean =>
    postedCode(plainDays(pattern.hours, calendar), localMinute(instant.epochMilliseconds)) === OPEN;
  const postedOpen = createPatternClock(patterns, isPosted);
  const allDayOpen = createPatternClock(patterns, (pattern) => pattern.isAllDay);
  return {
    opennessAt: (instant) => {
      const plainAt = plain(instant);
      return (held) =>
        held.record ? toldAnswer(held, held.record, instant) : plainAt(held.pattern);
    },
    openAt: (instant) => ({
      patternOpen: postedOpen(instant),
      isOverriddenOpen: openByStory(instant.epochMilliseconds),
    }),
    allDay: (instant, whenever) => {
      const isOpen = openByStory(instant.epochMilliseconds);
      return {
        patternOpen: allDayOpen(instant),
        isOverriddenOpen: (id, mark) =>
          (mark as HeldStation).pattern.isAllDay && (whenever || isOpen(id, mark)),
      };
    },
  };
};
