import type { Temporal } from 'temporal-polyfill';

const MINUTE_MS = 60_000;
const KEPT_MINUTES = 8;

/** Says for an instant which hours patterns are open, working it out once per minute and once more
 *  when the list of patterns has grown. The same array is returned for the same minute.
 *  Assumes that hours begin and end on whole minutes. */
export const createPatternClock = <P>(
  patterns: readonly P[],
  isPatternOpen: (pattern: P, minute: Temporal.Instant) => boolean,
): ((at: Temporal.Instant) => Uint8Array) => {
  const known = new Map<number, Uint8Array>();
  return (at) => {
    const offset = ((at.epochMilliseconds % MINUTE_MS) + MINUTE_MS) % MINUTE_MS;
    const minute = at.epochMilliseconds - offset;
    const found = known.get(minute);
    if (found?.length === patterns.length) return found;

    const start = at.subtract({ milliseconds: offset });
    const open = Uint8Array.from(patterns, (pattern) => (isPatternOpen(pattern, start) ? 1 : 0));
    known.delete(minute);
    known.set(minute, open);
    for (const old of known.keys()) if (known.size > KEPT_MINUTES) known.delete(old);
    return open;
  };
};
