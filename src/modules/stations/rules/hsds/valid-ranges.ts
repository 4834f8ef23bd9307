import { Temporal } from 'temporal-polyfill';

/** Dates from one to another, both included; null = without end. */
export interface ValidRange {
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
}

const compare = Temporal.PlainDate.compare;

const holds = ({ from, to }: ValidRange, date: Temporal.PlainDate): boolean =>
  (from === null || compare(from, date) <= 0) && (to === null || compare(date, to) <= 0);

const isEmpty = ({ from, to }: ValidRange): boolean =>
  from !== null && to !== null && compare(from, to) > 0;

/** A range without some of its dates, as the ranges that are left, in order. */
export const withoutDates = (
  range: ValidRange,
  dates: readonly Temporal.PlainDate[],
): readonly ValidRange[] => {
  let left: ValidRange[] = isEmpty(range) ? [] : [range];
  for (const date of dates) {
    left = left.flatMap((one) =>
      holds(one, date)
        ? [
            { from: one.from, to: date.subtract({ days: 1 }) },
            { from: date.add({ days: 1 }), to: one.to },
          ].filter((part) => !isEmpty(part))
        : [one],
    );
  }
  return left;
};

/** Whether a range has a day of one of the weekdays; 0 = Monday. */
export const hasWeekday = ({ from, to }: ValidRange, weekdays: readonly number[]): boolean => {
  if (from === null || to === null) return true;
  const days = from.until(to, { largestUnit: 'day' }).days;
  if (days >= 6) return true;
  return weekdays.some((weekday) => (weekday - (from.dayOfWeek - 1) + 7) % 7 <= days);
};
