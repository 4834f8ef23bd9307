import type { NotAClock } from '#kernel/calendar/rules/clock-facts.ts';
import { compileCalendar } from '#kernel/calendar/rules/compiled-calendar.ts';
import { compileClock, rawDay, rolledDay } from '#kernel/calendar/rules/due-day.ts';
import { isoOfEpochDay } from '#kernel/calendar/rules/epoch-days.ts';
import { done, type Result } from '#lib/result.ts';
import type { KnownCalendar } from '../types.ts';
import { type ClockTerms, factsOf, type Reckoned, reckon } from './clock-due.ts';

/** Counts a clock's day by a calendar laid out beforehand. */
export type Reckoner = (terms: ClockTerms) => Result<Reckoned, NotAClock>;

/** Lays a calendar out for counting many clocks; each answer is the one `reckon` gives. */
export const reckonerOf = (known: KnownCalendar): Reckoner => {
  const calendar = compileCalendar(known.calendar);
  return (terms) => {
    const clock = compileClock(factsOf(terms));
    if (!clock.ok) return clock;
    const raw = rawDay(calendar, clock.value);
    const due = rolledDay(calendar, clock.value, raw);
    // Why there is no day, and in which year, the slow count knows.
    if (!Number.isFinite(due) || !Number.isFinite(raw)) return reckon(known, terms);
    const dueOn = isoOfEpochDay(due);
    return done({ rawOn: raw === due ? dueOn : isoOfEpochDay(raw), dueOn, notDated: null });
  };
};
