import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf } from '#kernel/calendar/rules/calendar.ts';
import { isoOfEpochDay } from '#kernel/calendar/rules/epoch-days.ts';
import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { ClockTerms } from '#kernel/commitments/rules/clock-due.ts';
import type { KnownCalendar } from '#kernel/commitments/types.ts';
import { seeded } from './seeded.ts';

/** The calendar that ships. */
export const before: KnownCalendar = { version: 'before', calendar: calendarOf(chinaYears) };

/** The same with three more days off announced late, as on 2020-01-27; here the 9th to 11th of March 2026. */
export const after: KnownCalendar = {
  version: 'after',
  calendar: calendarOf(
    chinaYears.map((year) => {
      const late = ['2026-03-09', '2026-03-10', '2026-03-11'];
      const days = late.map((on) => ({ on, name: '春节', isOff: true }));
      return year.year === 2026 ? { ...year, days: [...year.days, ...days] } : year;
    }),
  ),
};

/** Periods of the law, by how common they are among cases. */
const periods: readonly Period[] = [
  { count: 15, unit: 'workday' },
  { count: 15, unit: 'workday' },
  { count: 5, unit: 'workday' },
  { count: 60, unit: 'workday' },
  { count: 15, unit: 'day' },
  { count: 30, unit: 'day' },
  { count: 45, unit: 'day' },
  { count: 1, unit: 'month' },
  { count: 1, unit: 'year' },
];

const FIRST = 20_089; // 2025-01-01
const DAYS = 450;

/** Open clocks of an invented city: mixed periods, one in five extended, one in ten stopped for a while. */
export const sampleClocks = (count: number, seed: number): ClockTerms[] => {
  const random = seeded(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  return Array.from({ length: count }, (_, n) => {
    const period = periods[whole(periods.length)] ?? { count: 15, unit: 'workday' };
    const startDay = FIRST + whole(DAYS);
    const pause = {
      id: `p${n}`,
      fromOn: isoOfEpochDay(startDay + 2 + whole(3)),
      untilOn: isoOfEpochDay(startDay + 5 + whole(10)),
      reason: '进入仲裁',
      law: null,
    };
    const more = { id: `e${n}`, period, on: isoOfEpochDay(startDay), reason: '同意', law: null };
    return {
      startOn: isoOfEpochDay(startDay),
      rule: { period, rolls: true },
      extensions: random() < 0.2 && period.unit !== 'year' ? [more] : [],
      pauses: random() < 0.1 ? [pause] : [],
    };
  });
};
