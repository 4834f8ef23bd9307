const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long statements about a door count, in milliseconds, and how many reports it takes.
 *  @source docs/algorithms/openness.md "How long it counts" */
export const decay = {
  /** A keeper's or inspector's "open", whatever end was given. */
  firmOpenAtMost: DAY,
  /** The same without an end, outside posted opening. */
  firmOpenUnposted: 4 * HOUR,
  /** A keeper's or inspector's "shut" with an end given. */
  firmShutAtMost: 14 * DAY,
  /** The same without an end. */
  firmShut: 12 * HOUR,
  /** A worker's contrary report decides the present. */
  contrary: 2 * HOUR,
  /** A worker's "open" decides the present. */
  workerOpen: HOUR,
  /** An unanswered contrary report bars "confirmed". */
  memory: 14 * DAY,
} as const;

/** Fresh contrary reports that make "closed" instead of "unknown"; the same for "no such place". */
export const REPORTS_TO_CLOSE = 2;

/** Different dates with unanswered contrary reports after which posted hours are no longer believed. */
export const DATES_TO_DISCREDIT = 3;
