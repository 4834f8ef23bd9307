import type { CalendarYear, NamedDay } from '../types.ts';

/** What a day is under a notice: off, worked in exchange, or nothing said. */
export type NamedAs = 'off' | 'worked' | 'plain';

/** A day that two notices of one year treat differently. */
export interface ChangedDay {
  /** ISO. */
  readonly on: string;
  readonly was: NamedAs;
  readonly is: NamedAs;
}

const namedAs = (day: NamedDay | undefined): NamedAs => {
  if (!day) return 'plain';
  return day.isOff ? 'off' : 'worked';
};

/** The days on which a year's notice differs from the one before it, ascending; null: there was none. */
export const changedDays = (
  before: CalendarYear | null,
  after: CalendarYear,
): readonly ChangedDay[] => {
  const old = new Map(before?.days.map((day) => [day.on, day]));
  const fresh = new Map(after.days.map((day) => [day.on, day]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((on) => ({ on, was: namedAs(old.get(on)), is: namedAs(fresh.get(on)) }))
    .filter(({ was, is }) => was !== is);
};
