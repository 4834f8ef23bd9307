import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { afterFailure, lockedUntil, lockoutTerms, type SignInFailures } from './lockout.ts';

const start = Temporal.Instant.from('2026-03-02T00:00:00Z');

const failing = (times: number, state: SignInFailures | null = null): SignInFailures | null =>
  Array.from({ length: times }).reduce<SignInFailures | null>((s) => afterFailure(s, start), state);

describe('lockout', () => {
  test.each([
    [0, false, 'nobody failed'],
    [1, false, 'a slip of the finger'],
    [lockoutTerms.failures - 1, false, 'one try is left'],
    [lockoutTerms.failures, true, 'the last try is used up'],
  ])('after %i failures locked is %s: %s', (times, expected) => {
    expect(lockedUntil(failing(times), start) !== null).toBe(expected);
  });

  it('ends at the very moment it names', () => {
    const locked = failing(5);
    const until = start.add({ minutes: lockoutTerms.lasts_minutes });
    expect(lockedUntil(locked, until.subtract({ nanoseconds: 1 }))?.equals(until)).toBe(true);
    expect(lockedUntil(locked, until)).toBeNull();
  });

  it('begins a new count after a lock', () => {
    expect(afterFailure(failing(5), start.add({ minutes: 15 })).failures).toBe(1);
  });

  it('forgets failures after a pause as long as the lock', () => {
    expect(afterFailure(failing(4), start.add({ minutes: 15 })).failures).toBe(1);
    expect(afterFailure(failing(4), start.add({ minutes: 14 })).failures).toBe(5);
  });
});
