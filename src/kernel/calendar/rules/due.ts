import { Temporal } from 'temporal-polyfill';
import { done, type Result } from '#lib/result.ts';
import type { Calendar, YearNotAnnounced } from '../types.ts';
import { dayKind } from './calendar.ts';
import { type ClockSum, countsOnlyWorkdays, sumOfClock, whyNotAClock } from './check-clock.ts';
import type { ClockFacts, Due, DueRefusal, Pause, TraceLine } from './clock-facts.ts';
import { periodWords } from './due-words.ts';
import * as say from './trace.ts';
import { type Encounter, walkDays } from './walk-days.ts';
import { pauseLines, workdayLines } from './walk-lines.ts';

type Day = Temporal.PlainDate;

/** A part of the way: where it ends (null: held by a pause), its lines, and the pauses it met. */
interface Leg {
  readonly end: Day | null;
  readonly trace: readonly TraceLine[];
  readonly met: readonly Pause[];
}

const pausesMet = (met: readonly Encounter[]): Pause[] =>
  met.flatMap((one) => ('pause' in one ? [one.pause] : []));

const monthWords = ({ years, months }: ClockSum): string => {
  const ofYears = years > 0 ? periodWords({ count: years, unit: 'year' }) : '';
  return months > 0 ? `${ofYears}${periodWords({ count: months, unit: 'month' })}` : ofYears;
};

/** Years, months and days: the calendar days they are, pauses passed over. Asks no calendar. */
const calendarLeg = (start: Day, sum: ClockSum, pauses: readonly Pause[]): Leg => {
  const { years, months, days } = sum;
  const month = start.add({ years, months });
  const end = month.add({ days });
  const trace: TraceLine[] = [];
  if (years + months > 0) trace.push(say.monthLine(start, month, monthWords(sum)));
  if (days > 0) trace.push(say.daysLine(end, days));
  const count = start.until(end, { largestUnit: 'day' }).days;
  if (pauses.length === 0) return { end, trace, met: [] };
  const walk = walkDays({
    from: start,
    count,
    pauses,
    look: () => done({ kind: 'workday', name: null }),
    counts: () => true,
  });
  if (!walk.ok) throw new Error('a calendar day needs no notice');
  const met = pausesMet(walk.value.met);
  trace.push(...pauseLines(walk.value, { count, unit: 'day' }));
  const moved = walk.value.end;
  if (moved && met.length > 0) {
    trace.push(say.shiftedLine(moved, end.until(moved, { largestUnit: 'day' }).days));
  }
  return { end: moved, trace, met };
};

/** Workdays after a day, pauses passed over. */
const workdayLeg = (
  calendar: Calendar,
  from: Day,
  { count, pauses }: { readonly count: number; readonly pauses: readonly Pause[] },
): Result<Leg, YearNotAnnounced> => {
  const walk = walkDays({
    from,
    count,
    pauses,
    look: (day) => dayKind(calendar, day),
    counts: ({ kind }) => kind === 'workday' || kind === 'makeup_workday',
  });
  if (!walk.ok) return walk;
  const { end, met } = walk.value;
  const trace = workdayLines(calendar, walk.value, { count, unit: 'workday' });
  return done({ end, trace, met: pausesMet(met) });
};

/** Moves a last day off rest days. */
const roll = (
  calendar: Calendar,
  raw: Day,
): Result<{ due: Day; trace: TraceLine[] }, YearNotAnnounced> => {
  const trace: TraceLine[] = [];
  for (let day = raw; ; day = day.add({ days: 1 })) {
    const kind = dayKind(calendar, day);
    if (!kind.ok) return kind;
    const isRest = kind.value.kind === 'weekend' || kind.value.kind === 'holiday';
    if (!isRest) return done({ due: day, trace });
    trace.push(say.rollLine(day, kind.value));
  }
};

const countAll = (
  calendar: Calendar,
  facts: ClockFacts,
  pauses: readonly Pause[],
): Result<Leg, YearNotAnnounced> => {
  const start = Temporal.PlainDate.from(facts.startOn);
  const sum = sumOfClock(facts);
  const first = calendarLeg(start, sum, pauses);
  const second =
    first.end === null
      ? done({ end: null, trace: [], met: [] })
      : workdayLeg(calendar, first.end, { count: sum.workdays, pauses });
  if (!second.ok) return second;
  const trace = [
    say.startLine(start, facts),
    ...say.extensionLines(start, facts.extensions),
    ...first.trace,
    ...second.value.trace,
  ];
  return done({ end: second.value.end, trace, met: [...first.met, ...second.value.met] });
};

/** The due day of a clock and every step of the way there.
 *
 *  `due = roll(start + period + extensions + pauses)`, always anew from the unrolled start: stopping, extending, going
 *  on and taking an extension back give the same day in any order. The start is not counted. Period and extensions are
 *  added up by unit and put on in a fixed order: years and months together (the corresponding day, or the month's end),
 *  then calendar days, then workdays. Days of pauses are passed over whole: every calendar day for what was given in
 *  days, months or years, workdays for what was given in workdays. A last day on a rest day moves on if the clock
 *  rolls. An open pause reached with time left answers a standing clock.
 *
 *  Refused where a day that must be known lies in a year without a notice, or the facts are no clock.
 *  @source Civil Code (2020) arts. 200 to 203 */
export const dueOf = (calendar: Calendar, facts: ClockFacts): Result<Due, DueRefusal> => {
  const wrong = whyNotAClock(facts);
  if (wrong) return wrong;
  const pauses = say.pausesInOrder(facts.pauses);
  const leg = countAll(calendar, facts, pauses);
  if (!leg.ok) return leg;
  const { end, met, trace } = leg.value;
  if (end === null) return done({ paused: true, raw: null, due: null, trace });
  const rolls = facts.rolls && !countsOnlyWorkdays(facts);
  const rolled = rolls ? roll(calendar, end) : done({ due: end, trace: [] });
  if (!rolled.ok) return rolled;
  const { due, trace: rollTrace } = rolled.value;
  const idle = pauses.filter((pause) => !met.includes(pause));
  return done({
    paused: false,
    raw: end.toString(),
    due: due.toString(),
    trace: [
      ...trace,
      ...idle.map((pause) => say.idlePauseLine(pause, end)),
      say.rawLine(end, rolls || countsOnlyWorkdays(facts)),
      ...rollTrace,
      say.dueLine(due),
    ],
  });
};
