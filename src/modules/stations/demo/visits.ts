import { Temporal } from 'temporal-polyfill';
import type { Seeded } from '#lib/seeded.ts';

const ZONE = 'Asia/Shanghai';
const SATURDAY = 6;

/** When a station of these posted hours is visited. */
export interface VisitTimes {
  readonly now: Temporal.Instant;
  readonly openingHours: string | null;
}

/** Late morning and mid-afternoon: inside every posted pattern of `hosts.ts`, also of those that shut
 *  at noon or open at ten. */
const timeOfDay = (random: Seeded, roundTheClock: boolean): Temporal.PlainTime => {
  if (roundTheClock) return new Temporal.PlainTime(random.whole(0, 23), random.whole(0, 59));
  const minute = random.chance(0.5) ? random.whole(605, 665) : random.whole(875, 950);
  return new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
};

const workdayAtOrBefore = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek < SATURDAY ? day : day.subtract({ days: day.dayOfWeek - SATURDAY + 1 });

/** A moment `daysAgo` days before now at which somebody could have found the station open by its
 *  posted hours; a day earlier where that moment has not come yet. Always before now. */
export const visitedAt = (
  random: Seeded,
  { now, openingHours }: VisitTimes,
  daysAgo: number,
): Temporal.Instant => {
  const time = timeOfDay(random, openingHours === '24/7');
  const workdaysOnly = openingHours?.startsWith('Mo-Fr') ?? false;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const onDay = (days: number): Temporal.Instant => {
    const day = today.subtract({ days });
    const chosen = workdaysOnly ? workdayAtOrBefore(day) : day;
    return chosen.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
  };
  const first = onDay(daysAgo);
  return Temporal.Instant.compare(first, now) < 0 ? first : onDay(daysAgo + 1);
};

/** The calendar day in Jiaxing, `days` after now. */
export const dayAfter = (now: Temporal.Instant, days: number): Temporal.PlainDate =>
  now.toZonedDateTimeISO(ZONE).toPlainDate().add({ days });
