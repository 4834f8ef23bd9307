import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountCell, LEAST_SHOWN, protectCounts } from './protect-counts.ts';

const own = (count: number): CountCell => ({ count, isOwn: true });
const other = (count: number): CountCell => ({ count, isOwn: false });

describe('counts of others', () => {
  it.each([
    [[own(2), other(9), other(7)], [2, 9, 7], 18, 'one’s own are seen as they are'],
    [
      [own(2), other(3), other(7)],
      [2, null, null],
      12,
      'the next smallest goes with the small one',
    ],
    [[other(3), other(4), other(30)], [null, null, 30], 37, 'two small ones hide each other'],
    [[other(1), other(2), other(30)], [null, null, null], 33, 'together still too few'],
    [[own(8), other(3)], [8, null], null, 'alone it would be the total less our own'],
    [[own(8), other(1), other(1)], [8, null, null], null, 'both are known to be few'],
    [[own(8), other(0), other(5)], [8, 0, 5], 13, 'zero and the threshold itself are shown'],
    [[], [], 0, 'nothing'],
  ] as const)('%j', (cells, counts, total, _why) => {
    expect(protectCounts(cells)).toEqual({ counts, total });
  });

  it('cannot be reckoned from the total and the rest', () => {
    const cells = fc.array(fc.record({ count: fc.nat(20), isOwn: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(cells, (given) => {
        const { counts, total } = protectCounts(given);
        const hidden = given.filter((_cell, index) => counts[index] === null);
        expect(
          counts
            .filter((count, at) => !given[at]?.isOwn && count !== null && count > 0)
            .every((count) => (count ?? 0) >= LEAST_SHOWN),
        ).toBe(true);
        if (hidden.length === 0 || total === null) return;
        expect(hidden.length).toBeGreaterThan(1);
        const shown = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        expect(total - shown).toBeGreaterThanOrEqual(LEAST_SHOWN);
      }),
    );
  });
});
