import { expect, test } from 'vitest';
import { createWallClock } from './wall-clock.ts';

test('tells the millisecond it is asked in, backwards too, and says it once', () => {
  let now = 1_795_488_600_000;
  const clock = createWallClock(() => now);
  const first = clock();
  expect(first.epochMilliseconds).toBe(now);
  expect(clock()).toBe(first);
  now -= 1;
  expect(clock().epochMilliseconds).toBe(now);
});
