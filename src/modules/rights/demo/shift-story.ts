import { Temporal } from 'temporal-polyfill';
import type { Story } from './story-types.ts';

const DAY = /^\d{4}-\d{2}-\d{2}(?=$|T\d{2}:\d{2}$)/;

const shifted = (value: unknown, weeks: number): unknown => {
  if (typeof value === 'string') {
    return value.replace(DAY, (day) => Temporal.PlainDate.from(day).add({ weeks }).toString());
  }
  if (Array.isArray(value)) return value.map((one) => shifted(one, weeks));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one, weeks)]));
};

/** A story moved by whole weeks, so that weekdays stay: every day in it, as text, moves along. */
export const shiftStory = (story: Story, weeks: number): Story =>
  weeks === 0 ? story : (shifted(story, weeks) as Story);

/** By how many weeks stories written for one day are moved to be seen on another; both ISO days. */
export const weeksBetween = (writtenFor: string, seenOn: string): number => {
  const from = Temporal.PlainDate.from(writtenFor);
  return Math.floor(from.until(seenOn, { largestUnit: 'day' }).days / 7);
};
