import type { LivingCover } from '../reach/living-cover.ts';

/** What is covered at one hour. */
export interface HourCover {
  readonly covered_m: number;
  /** By group of edges (county): covered metres. */
  readonly byGroup: Float64Array;
}

const keyOf = (open: Uint8Array): string => open.join('');

/** Answers hour after hour what is covered, given who is open. Hours with the same places open are worked out once;
 *  from one to the next only what changes is searched anew. */
export const hourCounter = (cover: LivingCover): ((open: Uint8Array) => HourCover) => {
  const known = new Map<string, HourCover>();
  return (open) => {
    const key = keyOf(open);
    const found = known.get(key);
    if (found) return found;
    cover.reach.set(open);
    const hour = { covered_m: cover.settle(), byGroup: cover.byGroup.slice() };
    known.set(key, hour);
    return hour;
  };
};

/** The cover of each hour of a list. */
export const coverWeek = (cover: LivingCover, hours: readonly Uint8Array[]): HourCover[] =>
  hours.map(hourCounter(cover));
