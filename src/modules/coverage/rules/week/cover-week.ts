import type { LivingCover } from '../reach/living-cover.ts';

/** What is covered at one hour. */
export interface HourCover {
  readonly covered_m: number;
  /** By group of edges (county): covered metres. */
  readonly byGroup: Float64Array;
}

const keyOf = (open: Uint8Array): string => String.fromCharCode(...open);

/** The cover of each hour, given who is open then. Hours with the same places open are worked out once; from one to the
 *  next only what changes is searched anew. */
export const coverWeek = (cover: LivingCover, hours: readonly Uint8Array[]): HourCover[] => {
  const known = new Map<string, HourCover>();
  return hours.map((open) => {
    const key = keyOf(open);
    const found = known.get(key);
    if (found) return found;
    cover.reach.set(open);
    const hour = { covered_m: cover.settle(), byGroup: cover.byGroup.slice() };
    known.set(key, hour);
    return hour;
  });
};
