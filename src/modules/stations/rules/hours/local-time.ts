import { Temporal } from 'temporal-polyfill';
import { MINUTES_A_DAY } from './hours-rules.ts';

/** Minutes of China standard time (Asia/Shanghai, in which all hours are posted) ahead of UTC; no summer time since 1992. */
const AHEAD_MINUTES = 480;

const MS_A_MINUTE = 60_000;

/** A minute on the Chinese clock, counted from 1970-01-01 00:00 there. */
export type LocalMinute = number;

/** A civil day in China, counted from 1970-01-01 = 0. */
export type LocalDay = number;

/** The Chinese minute that contains a moment given in epoch milliseconds. */
export const localMinute = (epochMs: number): LocalMinute =>
  Math.floor(epochMs / MS_A_MINUTE) + AHEAD_MINUTES;

/** The epoch milliseconds at which a Chinese minute begins. */
export const epochMsOf = (minute: LocalMinute): number => (minute - AHEAD_MINUTES) * MS_A_MINUTE;

/** The moment at which a Chinese minute begins. */
export const instantOf = (minute: LocalMinute): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(epochMsOf(minute));

/** The civil day a Chinese minute belongs to. */
export const localDay = (minute: LocalMinute): LocalDay => Math.floor(minute / MINUTES_A_DAY);

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** The date of a civil day. */
export const dateOf = (day: LocalDay): Temporal.PlainDate => EPOCH.add({ days: day });

/** The civil day of a date. */
export const dayOf = (date: Temporal.PlainDate): LocalDay =>
  EPOCH.until(date, { largestUnit: 'day' }).days;

/** First and last civil day the product answers for: 1992 (the last summer time is over) to 2399. */
export const FIRST_DAY: LocalDay = dayOf(Temporal.PlainDate.from('1992-01-01'));
export const LAST_DAY: LocalDay = dayOf(Temporal.PlainDate.from('2399-12-31'));
