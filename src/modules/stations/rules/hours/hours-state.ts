import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { OpenState } from '../../types.ts';
import { type CompiledHours, dayFaceOf } from './compile-hours.ts';
import {
  CALENDAR_UNKNOWN,
  CLOSED,
  type DayFace,
  OPEN,
  type PostedCode,
  type Run,
} from './day-face.ts';
import { MINUTES_A_DAY } from './hours-rules.ts';
import { instantOf, type LocalDay, type LocalMinute, localDay, localMinute } from './local-time.ts';

/** How far ahead a change or an opening is looked for. */
export const HORIZON_MINUTES = 14 * MINUTES_A_DAY;

/** Gives each civil day its face; what posted hours are, whatever they are made of. */
export type PostedDays = (day: LocalDay) => DayFace;

/** What the posted hours alone say at one moment. */
export interface HoursState {
  readonly state: OpenState;
  /** `holiday_not_stated`: a day off or make-up workday the text says nothing about. */
  readonly reason: 'hours' | 'holiday_not_stated' | 'calendar_unknown';
  /** When the state changes; null = not within 14 days. */
  readonly until: Temporal.Instant | null;
  /** When it opens next, if it is not open; null = not within 14 days. */
  readonly nextOpening: Temporal.Instant | null;
}

/** The state a posted code means. */
export const stateOf = (code: PostedCode): OpenState => {
  if (code === OPEN) return 'open';
  return code === CLOSED ? 'closed' : 'unknown';
};

/** The posted code of one minute. */
export const postedCode = (days: PostedDays, minute: LocalMinute): PostedCode => {
  const day = localDay(minute);
  return (days(day).minutes[minute - day * MINUTES_A_DAY] ?? CLOSED) as PostedCode;
};

/** Minutes to search: after `minute`, up to and including `last`. */
interface Window {
  readonly minute: LocalMinute;
  readonly last: LocalMinute;
}

const firstStart = (face: DayFace, midnight: LocalMinute, after: LocalMinute, wanted: Wanted) => {
  const run = face.runs.find((one) => midnight + one.from > after && wanted(one));
  return run ? midnight + run.from : null;
};

type Wanted = (run: Run) => boolean;

/** The first minute in the window that starts a run of the asked kind. */
const nextRun = (
  days: PostedDays,
  { minute, last }: Window,
  wanted: Wanted,
): LocalMinute | null => {
  for (let day = localDay(minute); day * MINUTES_A_DAY <= last; day += 1) {
    const start = firstStart(days(day), day * MINUTES_A_DAY, minute, wanted);
    if (start !== null) return start <= last ? start : null;
  }
  return null;
};

/** The first minute after `minute` at which the posted state is another; null = none within 14 days. */
export const nextChange = (days: PostedDays, minute: LocalMinute): LocalMinute | null => {
  const present = stateOf(postedCode(days, minute));
  const window = { minute, last: minute + HORIZON_MINUTES };
  return nextRun(days, window, (run) => stateOf(run.code) !== present);
};

/** The first minute after `minute` at which the posted hours open, having been not open; null = none within 14 days. */
export const nextOpening = (days: PostedDays, minute: LocalMinute): LocalMinute | null => {
  const last = minute + HORIZON_MINUTES;
  let from = minute;
  if (postedCode(days, minute) === OPEN) {
    const end = nextRun(days, { minute, last }, (run) => run.code !== OPEN);
    if (end === null) return null;
    from = end;
  }
  return nextRun(days, { minute: from, last }, (run) => run.code === OPEN);
};

const instantOrNull = (minute: LocalMinute | null): Temporal.Instant | null =>
  minute === null ? null : instantOf(minute);

/** What the posted hours say at a moment, and when that changes, up to 14 days ahead. Times are Asia/Shanghai, intervals
 *  half open: a place open 08:00-12:00 is open at 08:00:00 and closed at 12:00:00. Moments outside 1992 to 2399 are
 *  `unknown`. */
export const hoursState = (
  hours: CompiledHours,
  calendar: Calendar,
  instant: Temporal.Instant,
): HoursState => {
  const days: PostedDays = (day) => dayFaceOf(hours, calendar, day);
  const minute = localMinute(instant.epochMilliseconds);
  const code = postedCode(days, minute);
  return {
    state: stateOf(code),
    reason: reasonOf(code),
    until: instantOrNull(nextChange(days, minute)),
    nextOpening: code === OPEN ? null : instantOrNull(nextOpening(days, minute)),
  };
};

const reasonOf = (code: PostedCode): HoursState['reason'] => {
  if (code === OPEN || code === CLOSED) return 'hours';
  return code === CALENDAR_UNKNOWN ? 'calendar_unknown' : 'holiday_not_stated';
};
