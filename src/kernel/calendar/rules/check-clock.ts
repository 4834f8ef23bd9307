import { type Refused, refuse } from '#lib/result.ts';
import type { ClockFacts, NotAClock, Pause } from './clock-facts.ts';
import { epochDayOf } from './epoch-days.ts';
import type { Period } from './periods.ts';

/** The most a clock may count in all, by unit: a hundred years. Ours; the longest term of the Civil Code is 20 years. */
export const longestClock = { year: 100, month: 1200, day: 36_525, workday: 36_525 } as const;

const EARLIEST = '1900-01-01';
const LATEST = '2200-12-31';

/** A period and its extensions, added up by unit. Years and months are added to the start in one step. */
export interface ClockSum {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly workdays: number;
}

/** Adds up a period and its extensions. */
export const sumOfClock = (facts: ClockFacts): ClockSum => {
  const sum = { year: 0, month: 0, day: 0, workday: 0 };
  sum[facts.period.unit] += facts.period.count;
  for (const { period } of facts.extensions) sum[period.unit] += period.count;
  return { years: sum.year, months: sum.month, days: sum.day, workdays: sum.workday };
};

/** Whether a clock counts workdays and nothing else: it then always ends on a workday, and zero is the day itself. */
export const countsOnlyWorkdays = (facts: ClockFacts): boolean =>
  facts.period.unit === 'workday' &&
  facts.extensions.every((extension) => extension.period.unit === 'workday');

const unitWords = { year: '年', month: '个月', day: '日', workday: '个工作日' } as const;

const isIn = (iso: string): boolean => iso >= EARLIEST && iso <= LATEST;

/** Why a text is not a day a clock can use, or null. */
const whyNotADay = (iso: string): string | null => {
  if (Number.isNaN(epochDayOf(iso))) return `“${iso}”不是真实存在的日期（应写成 2025-01-20 这样）`;
  return isIn(iso) ? null : `“${iso}”超出可以推算的范围（${EARLIEST} 至 ${LATEST}）`;
};

/** Why a period cannot be counted, or null. */
const whyNotAPeriod = ({ count, unit }: Period): string | null => {
  if (!Object.hasOwn(longestClock, unit)) return `期间的单位“${unit}”不是 年、月、日、工作日 之一`;
  if (!Number.isInteger(count) || count < 0) return `期间的数目“${count}”不是零或正整数`;
  const most = longestClock[unit];
  return count <= most
    ? null
    : `期间“${count}${unitWords[unit]}”太长，最多 ${most}${unitWords[unit]}`;
};

const whyNotAPause = ({ fromOn, untilOn }: Pause): string | null => {
  const wrong = whyNotADay(fromOn) ?? (untilOn === null ? null : whyNotADay(untilOn));
  if (wrong !== null || untilOn === null) return wrong;
  const isBackward = epochDayOf(untilOn) < epochDayOf(fromOn) - 1;
  return isBackward ? `中止的结束日 ${untilOn} 早于开始日 ${fromOn}` : null;
};

const whyTooLong = (facts: ClockFacts): string | null => {
  const { years, months, days, workdays } = sumOfClock(facts);
  return (
    whyNotAPeriod({ count: years, unit: 'year' }) ??
    whyNotAPeriod({ count: months, unit: 'month' }) ??
    whyNotAPeriod({ count: days, unit: 'day' }) ??
    whyNotAPeriod({ count: workdays, unit: 'workday' })
  );
};

const firstReason = <T>(of: readonly T[], why: (one: T) => string | null): string | null => {
  for (const one of of) {
    const reason = why(one);
    if (reason !== null) return reason;
  }
  return null;
};

/** Why some facts are no clock, as a refusal; null when they are. Days from 1900 to 2200, counts up to a hundred years. */
export const whyNotAClock = (facts: ClockFacts): Refused<NotAClock> | null => {
  const why =
    whyNotADay(facts.startOn) ??
    whyNotAPeriod(facts.period) ??
    firstReason(facts.extensions, ({ period }) => whyNotAPeriod(period)) ??
    firstReason(facts.pauses, whyNotAPause) ??
    whyTooLong(facts);
  return why === null ? null : refuse({ code: 'not-a-clock', why });
};
