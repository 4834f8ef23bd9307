import { describe, expect, it, test } from 'vitest';
import { jiaxingLand } from '#kernel/identity/law/divisions/jiaxing-land.ts';
import { jiaxing } from '#kernel/identity/law/divisions/zhejiang-jiaxing.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import { isInside } from './inside.ts';

const notched: readonly LngLat[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [2, 1],
  [0, 4],
];

test.each<[LngLat, boolean, string]>([
  [[1, 1], true, 'left leg'],
  [[3.5, 2], true, 'right leg'],
  [[2, 2], false, 'in the notch'],
  [[5, 1], false, 'to the right'],
  [[-1, 1], false, 'to the left'],
])('%o is inside: %s (%s)', (point, expected, _reason) => {
  expect(isInside(point, notched)).toBe(expected);
});

test('nothing is inside of no ring', () => {
  expect(isInside([0, 0], [])).toBe(false);
});

describe('the rough land of Jiaxing', () => {
  it('holds the seat of every township in the ring of its county', () => {
    for (const county of jiaxing.counties) {
      const ring = jiaxingLand.get(county.code) ?? [];
      const lost = county.townships.filter((one) => !isInside(one.roughCentre, ring));
      expect(lost.map(({ name }) => name)).toEqual([]);
    }
  });

  it.each<[LngLat, string]>([
    [[120.8, 30.3], 'the estuary south of 尖山'],
    [[121, 30.4], 'the bay off 澉浦'],
    [[121.2, 30.55], 'the bay off 乍浦'],
  ])('does not hold %o: %s', (point, _reason) => {
    expect([...jiaxingLand.values()].some((ring) => isInside(point, ring))).toBe(false);
  });
});
