import { expect, test } from 'vitest';
import { secondsToRetry } from './retry.ts';

test.each<[number, number | null, string]>([
  [1, 30, 'the first failure is tried again soon'],
  [2, 60, 'the wait doubles'],
  [5, 480, 'and doubles on'],
  [6, null, 'the sixth failure is for a person to see'],
])('after %s attempts the job waits %s seconds: %s', (attempts, seconds) => {
  expect(secondsToRetry(attempts)).toBe(seconds);
});
