import { expect, test } from 'vitest';
import { distanceWords } from './distance.ts';

test.each([
  [0, '不到 50 米', 'standing in the door'],
  [83, '80 米', 'tens of metres'],
  [994, '990 米', 'the last metres'],
  [995, '1.0 公里', 'kilometres with one place'],
  [9_949, '9.9 公里', 'still one place'],
  [9_950, '10 公里', 'whole kilometres from ten'],
  [27_210, '27 公里', 'far'],
])('%d metres reads %s: %s', (metres, expected) => {
  expect(distanceWords(metres)).toBe(expected);
});
