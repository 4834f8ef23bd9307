import { Temporal } from 'temporal-polyfill';

/** The time of the machine, to the millisecond. Within one millisecond it hands out the same instant: making one costs
 *  microseconds, and a busy server asks a dozen times a millisecond. */
export const createWallClock = (
  milliseconds: () => number = Date.now,
): (() => Temporal.Instant) => {
  let at = Number.NaN;
  let instant = Temporal.Instant.fromEpochMilliseconds(0);
  return () => {
    const now = milliseconds();
    if (now !== at) {
      at = now;
      instant = Temporal.Instant.fromEpochMilliseconds(now);
    }
    return instant;
  };
};
