/** Attempts before a job is shown to a person as failed. */
export const MOST_ATTEMPTS = 6;

/** Seconds to wait after a failed attempt: 30 s, doubling, at most an hour; null = give up. */
export const secondsToRetry = (attempts: number): number | null =>
  attempts >= MOST_ATTEMPTS ? null : Math.min(3_600, 30 * 2 ** (attempts - 1));
