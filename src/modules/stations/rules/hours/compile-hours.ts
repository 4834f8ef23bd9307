import { dayKind } from '#kernel/calendar/rules/calendar.ts';
import type { Calendar } from '#kernel/calendar/types.ts';
import {
  CALENDAR_UNKNOWN,
  type DayFace,
  faceOf,
  HOLIDAY_NOT_STATED,
  type Plan,
  planKey,
} from './day-face.ts';
import { type DayNumbers, dayPlan, longestSpill, planWhateverTheKind } from './day-plan.ts';
import { type HoursRules, MINUTES_A_DAY } from './hours-rules.ts';
import { dateOf, FIRST_DAY, LAST_DAY, type LocalDay } from './local-time.ts';

/** The days of one pattern under one calendar, worked out when first asked for; faces that look alike are shared. */
interface DayCache {
  readonly plans: Map<LocalDay, Plan>;
  readonly days: Map<LocalDay, DayFace>;
  readonly faces: Map<string, DayFace>;
}

/** Hours made ready for many questions. Build with `compileHours`, share one among all stations with the same text. */
export interface CompiledHours extends HoursRules {
  /** The ordinary week (no holiday, no dated rule): bit 0 = Monday 00:00, 10,080 bits, 32 to a word. */
  readonly weekBits: Uint32Array;
  /** Minutes after midnight to which a night before may run on. */
  readonly spill: number;
  readonly caches: WeakMap<Calendar, DayCache>;
}

/** Enough for two years of days; beyond that the cache starts afresh, so that odd questions cannot fill the memory. */
const MOST_CACHED_DAYS = 800;

const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

const weekBitsOf = ({ rules }: HoursRules): Uint32Array => {
  const bits = new Uint32Array(MINUTES_A_WEEK / 32);
  const plain = rules.filter((rule) => rule.dates.length === 0);
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const plan = dayPlan(plain, { year: 2000, monthDay: 101, weekday }, 'workday') ?? [];
    for (const span of plan) {
      for (let minute = span.from; minute < span.to; minute += 1) {
        const at = (weekday * MINUTES_A_DAY + minute) % MINUTES_A_WEEK;
        bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
      }
    }
  }
  return bits;
};

/** Makes rules ready for many questions. One compiled pattern takes about 2 KB for its week and 1.5 KB for each kind of
 *  day it has met (ten or so). */
export const compileHours = (hours: HoursRules): CompiledHours => ({
  ...hours,
  weekBits: weekBitsOf(hours),
  spill: longestSpill(hours.rules),
  caches: new WeakMap(),
});

/** Whether a minute of the ordinary week is open; 0 = Monday 00:00, below 10,080. A bit test: for coverage by the hour. */
export const isOpenInOrdinaryWeek = (hours: CompiledHours, weekMinute: number): boolean =>
  (((hours.weekBits[weekMinute >>> 5] ?? 0) >>> (weekMinute & 31)) & 1) === 1;

const cacheOf = (hours: CompiledHours, calendar: Calendar): DayCache => {
  const known = hours.caches.get(calendar);
  if (known && known.days.size < MOST_CACHED_DAYS) return known;
  const fresh = { plans: new Map(), days: new Map(), faces: new Map() };
  hours.caches.set(calendar, fresh);
  return fresh;
};

const workOutPlan = (hours: CompiledHours, calendar: Calendar, day: LocalDay): Plan => {
  const unknown = { spans: null, spill: hours.spill };
  if (day < FIRST_DAY || day > LAST_DAY) return { ...unknown, why: CALENDAR_UNKNOWN };
  const date = dateOf(day);
  const numbers: DayNumbers = {
    year: date.year,
    monthDay: date.month * 100 + date.day,
    weekday: date.dayOfWeek - 1,
  };
  const kind = dayKind(calendar, date);
  if (!kind.ok) {
    const spans = planWhateverTheKind(hours.rules, numbers);
    return spans ? { spans } : { ...unknown, why: CALENDAR_UNKNOWN };
  }
  const spans = dayPlan(hours.rules, numbers, kind.value.kind);
  return spans ? { spans } : { ...unknown, why: HOLIDAY_NOT_STATED };
};

/** The openings that start on a civil day under a calendar. */
export const planOf = (hours: CompiledHours, calendar: Calendar, day: LocalDay): Plan => {
  const { plans } = cacheOf(hours, calendar);
  const known = plans.get(day);
  if (known) return known;
  const plan = workOutPlan(hours, calendar, day);
  plans.set(day, plan);
  return plan;
};

/** One civil day of a pattern, minute by minute. The first question costs some microseconds, later ones a map look-up:
 *  take the face once, then read `face.minutes[minute]` for every station that shares the pattern. */
export const dayFaceOf = (hours: CompiledHours, calendar: Calendar, day: LocalDay): DayFace => {
  const cache = cacheOf(hours, calendar);
  const known = cache.days.get(day);
  if (known) return known;
  const yesterday = planOf(hours, calendar, day - 1);
  const today = planOf(hours, calendar, day);
  const key = `${planKey(yesterday)}|${planKey(today)}`;
  const face = cache.faces.get(key) ?? faceOf(yesterday, today);
  cache.faces.set(key, face);
  cache.days.set(day, face);
  return face;
};
