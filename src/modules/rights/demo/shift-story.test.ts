import { expect, it } from 'vitest';
import { shiftStory, weeksBetween } from './shift-story.ts';
import { groupOfTwelve } from './stories/other-cases.ts';

it('moves every day by whole weeks and nothing else', () => {
  const moved = shiftStory(groupOfTwelve, -2);
  expect(moved.scenes[0]?.at).toBe('2026-11-02T08:50');
  expect(moved.scenes.at(-1)?.deed).toMatchObject({ facts: { heard_on: '2026-11-04' } });
  expect(shiftStory(moved, 2)).toEqual(groupOfTwelve);
});

it.each([
  ['2026-11-24', '2026-11-24', 0, 'the day itself'],
  ['2026-11-24', '2026-11-30', 0, 'six days are no week'],
  ['2026-11-24', '2026-12-01', 1, 'seven are'],
  ['2026-11-24', '2026-11-23', -1, 'nothing of a story may lie in the future'],
])('from %s to %s are %i weeks: %s', (from, to, weeks) => {
  expect(weeksBetween(from, to)).toBe(weeks);
});
