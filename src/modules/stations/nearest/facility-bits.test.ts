import { describe, expect, it, test } from 'vitest';
import { facilityCodes } from '../rules/facilities.ts';
import { covers, needBits, usableBits } from './facility-bits.ts';

describe('facility bits', () => {
  it('give every code its own bit, and there is room for all', () => {
    expect(facilityCodes.length).toBeLessThanOrEqual(64);
    for (const code of facilityCodes) {
      const fitting = facilityCodes.filter((other) => covers(needBits([other]), needBits([code])));
      expect(fitting).toEqual([code]);
    }
  });

  it('let an empty need fit every station', () => {
    expect(covers(needBits([]), needBits([]))).toBe(true);
  });

  test.each([
    ['yes', 'working', true, 'it is there and works'],
    ['yes', 'unknown', true, 'it is there and nobody reported a fault'],
    ['yes', 'faulty', false, 'it is broken'],
    ['yes', 'removed', false, 'it was taken away'],
    ['no', 'unknown', false, 'it is not there'],
    ['unknown', 'working', false, 'nobody said that it is there'],
  ] as const)(
    'presence %s, condition %s: usable %s, as %s',
    (presence, condition, usable, _reason) => {
      const has = usableBits([{ code: 'shower', presence, condition }]);
      expect(covers(has, needBits(['shower']))).toBe(usable);
    },
  );
});
