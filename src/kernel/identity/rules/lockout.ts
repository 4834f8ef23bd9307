import { Temporal } from 'temporal-polyfill';

const source = 'GB/T 22239-2019 8.1.4.1 b) (login-failure handling; the numbers are ours)';

/** Failures in a row that lock a name, and the minutes it stays locked. */
export const lockoutTerms = { failures: 5, lasts_minutes: 15, source } as const;

/** Failures of one sign-in name so far. */
export interface SignInFailures {
  readonly failures: number;
  readonly lastFailedAt: Temporal.Instant;
  readonly lockedUntil: Temporal.Instant | null;
}

/** Until when a name is locked at this moment; null when it is not.
 *  @source GB/T 22239-2019 8.1.4.1 b) */
export const lockedUntil = (
  state: SignInFailures | null,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const until = state?.lockedUntil ?? null;
  return until && Temporal.Instant.compare(now, until) < 0 ? until : null;
};

/** The state after one more failure. A pause as long as the lock, or a lock that ended, begins a new count.
 *  @source GB/T 22239-2019 8.1.4.1 b) */
export const afterFailure = (
  state: SignInFailures | null,
  now: Temporal.Instant,
): SignInFailures => {
  const pauseEndsAt = state?.lastFailedAt.add({ minutes: lockoutTerms.lasts_minutes }) ?? now;
  const continues = state !== null && Temporal.Instant.compare(now, pauseEndsAt) < 0;
  const failures = (continues && state.lockedUntil === null ? state.failures : 0) + 1;
  return {
    failures,
    lastFailedAt: now,
    lockedUntil:
      failures >= lockoutTerms.failures ? now.add({ minutes: lockoutTerms.lasts_minutes }) : null,
  };
};
