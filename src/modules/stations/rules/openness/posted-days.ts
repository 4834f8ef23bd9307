import type { Calendar } from '#kernel/calendar/types.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { HoursException } from '../../types.ts';
import { type CompiledHours, dayFaceOf, planOf } from '../hours/compile-hours.ts';
import { type DayFace, faceOf, NOT_RECORDED, type Plan } from '../hours/day-face.ts';
import { dayPlan } from '../hours/day-plan.ts';
import type { HoursNotUnderstood, HoursRule, Span } from '../hours/hours-rules.ts';
import type { PostedDays } from '../hours/hours-state.ts';
import { dayOf, type LocalDay } from '../hours/local-time.ts';
import { parseHours } from '../hours/parse-hours.ts';

const closedAllDay: Plan = { spans: [] };
const notRecorded: Plan = { spans: null, why: NOT_RECORDED, spill: 0 };
const unknownFace: DayFace = faceOf(closedAllDay, notRecorded);

const namesDays = (rule: HoursRule): boolean =>
  rule.dates.length > 0 || rule.weekdays !== null || rule.holidays;

/** Reads the hours of one date: times only ("08:00-12:00,14:00-18:00", "24/7", "off"), no weekdays, dates or PH. */
export const readDayHours = (text: string): Result<readonly Span[], HoursNotUnderstood> => {
  const hours = parseHours(text);
  if (!hours.ok) return hours;
  if (hours.value.rules.some(namesDays)) {
    const why = '这是某一天的时间，只写钟点，不写星期或日期';
    return refuse({ code: 'hours-not-understood', position: 0, why });
  }
  const anyDay = { year: 2000, monthDay: 101, weekday: 0 };
  return done(dayPlan(hours.value.rules, anyDay, 'workday') ?? []);
};

/** An exception that cannot be read makes its day unknown: failing closed. */
const exceptionPlan = (exception: HoursException): Plan => {
  if (exception.hours === null) return closedAllDay;
  const spans = readDayHours(exception.hours);
  return spans.ok ? { spans: spans.value } : notRecorded;
};

/** The civil days that have an exception, with their plans; of two for one date the later in the list holds. */
export const exceptionPlans = (
  exceptions: readonly HoursException[],
): ReadonlyMap<LocalDay, Plan> =>
  new Map(exceptions.map((exception) => [dayOf(exception.on), exceptionPlan(exception)]));

/** The posted days of a pattern, or days of which nothing is known. */
export const plainDays = (hours: CompiledHours | null, calendar: Calendar): PostedDays =>
  hours ? (day) => dayFaceOf(hours, calendar, day) : () => unknownFace;

/** The posted days with exceptions laid over them: an exception rules its whole civil day, also the end of the night
 *  before, and its own night runs on into the next day. */
export const daysWithExceptions = (
  hours: CompiledHours | null,
  calendar: Calendar,
  exceptions: ReadonlyMap<LocalDay, Plan>,
): PostedDays => {
  const plain = plainDays(hours, calendar);
  if (exceptions.size === 0) return plain;
  const faces = new Map<LocalDay, DayFace>();
  const workOut = (day: LocalDay): DayFace => {
    const own = exceptions.get(day);
    if (own) return faceOf(closedAllDay, own);
    const before = exceptions.get(day - 1);
    if (!before) return plain(day);
    return faceOf(before, hours ? planOf(hours, calendar, day) : notRecorded);
  };
  return (day) => {
    const known = faces.get(day);
    if (known) return known;
    const face = workOut(day);
    if (exceptions.has(day) || exceptions.has(day - 1)) faces.set(day, face);
    return face;
  };
};
