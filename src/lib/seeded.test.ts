import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from './seeded.ts';

const many = (seed: number, label: string, count: number): number[] => {
  const { next } = seeded(seed, label);
  return Array.from({ length: count }, next);
};

describe('a seeded stream', () => {
  it('never changes from version to version: the first values are pinned', () => {
    expect(
      many(330400, 'pin', 4).map((value) => Math.floor(value * 2 ** 32)),
    ).toMatchInlineSnapshot(`
      [
        759488972,
        657817873,
        3967301756,
        3050564144,
      ]
    `);
  });

  it('is the same for the same seed and label, and another for any other', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (seed, label) => {
        expect(many(seed, label, 8)).toEqual(many(seed, label, 8));
        expect(many(seed, label, 8)).not.toEqual(many(seed + 1, label, 8));
        expect(many(seed, label, 8)).not.toEqual(many(seed, `${label}x`, 8));
      }),
    );
  });

  it('spreads evenly over [0, 1)', () => {
    const bins = new Array<number>(10).fill(0);
    for (const value of many(7, 'even', 20_000)) {
      expect(value >= 0 && value < 1).toBe(true);
      bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('draws whole numbers with both ends', () => {
    const { whole } = seeded(1, 'whole');
    const drawn = new Set(Array.from({ length: 300 }, () => whole(-1, 2)));
    expect([...drawn].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
  });
});

describe('drawing from a seeded stream', () => {
  it('shuffles without losing or doubling anything, and leaves the list given alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items];
        const mixed = seeded(seed).shuffled(items);
        expect(items).toEqual(before);
        expect(mixed.sort((a, b) => a - b)).toEqual(before.sort((a, b) => a - b));
      }),
    );
  });

  it('picks by weight, and never what weighs nothing', () => {
    const { weighted } = seeded(2, 'weight');
    const drawn = Array.from({ length: 4000 }, () =>
      weighted([
        ['often', 3],
        ['never', 0],
        ['seldom', 1],
      ]),
    );
    expect(drawn).not.toContain('never');
    expect(drawn.filter((one) => one === 'often').length).toBeGreaterThan(2800);
    expect(drawn.filter((one) => one === 'seldom').length).toBeGreaterThan(850);
  });

  it('draws a bell curve with mean 0 and deviation 1', () => {
    const { bell } = seeded(3, 'bell');
    const drawn = Array.from({ length: 10_000 }, bell);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const spread = drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(spread - 1)).toBeLessThan(0.06);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => seeded(1).pick([])).toThrow(RangeError);
    expect(() => seeded(1).weighted([['x', 0]])).toThrow(RangeError);
  });
});
