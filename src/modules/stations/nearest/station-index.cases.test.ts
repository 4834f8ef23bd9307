import fc from 'fast-check';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { describe, expect, it, test } from 'vitest';
import { distanceBetween, type LngLat } from '#lib/lng-lat.ts';
import { needBits } from './facility-bits.ts';
import type { Opening } from './opening.ts';
import { createStationIndex } from './station-index.ts';

const water = needBits(['water']);
const here: LngLat = [120.75, 30.75];
const plain = { facilities: water, hoursPattern: 0, hasOverrides: false };
const whoIsOpen = (patterns: number[], asked: (id: string) => boolean): Opening => ({
  patternOpen: Uint8Array.from(patterns),
  isOverriddenOpen: asked,
});

describe('the index', () => {
  test('orders stations in one building by id', () => {
    const rooms = ['c', 'a', 'b'].map((id) => ({ ...plain, id, lngLat: here }));
    const found = createStationIndex(rooms).nearest({
      at: here,
      need: water,
      open: 'any',
      limit: 2,
    });
    expect(found).toEqual([
      { id: 'a', distance: 0 },
      { id: 'b', distance: 0 },
    ]);
  });

  test('tells two needs apart that differ only in the lowest bits of 64', () => {
    const stations = Array.from({ length: 40 }, (_, n) => ({
      ...plain,
      id: `s${n}`,
      lngLat: here,
      facilities: n < 4 ? ([n < 2 ? 1 : 2, 1 << 30] as const) : ([0, 0] as const),
    }));
    const index = createStationIndex(stations);
    const having = (low: number) =>
      index
        .nearest({ at: here, need: [low, 1 << 30], open: 'any', limit: 9 })
        .map((station) => station.id);
    expect([having(1), having(2), having(1)]).toEqual([
      ['s0', 's1'],
      ['s2', 's3'],
      ['s0', 's1'],
    ]);
  });

  test.each([
    [[181, 30], 0, 'a longitude off the map'],
    [[120, Number.NaN], 0, 'a latitude that is no number'],
    [[120, 30], -1, 'a pattern below zero'],
    [[120, 30], 0.5, 'half a pattern'],
  ] as [LngLat, number, string][])(
    'takes no station at %j with pattern %d: %s',
    (lngLat, hoursPattern, _reason) => {
      expect(() => createStationIndex([{ ...plain, id: 'a', lngLat, hoursPattern }])).toThrow(
        RangeError,
      );
    },
  );
});

describe('openness', () => {
  test('asks about a station with overrides even when no pattern is open', () => {
    const index = createStationIndex([{ ...plain, id: 'a', lngLat: here, hasOverrides: true }]);
    const ask = (answer: boolean) =>
      index.nearest({ at: here, need: water, open: whoIsOpen([0], () => answer), limit: 1 });
    expect([ask(true).length, ask(false).length]).toEqual([1, 0]);
  });

  test('counts a pattern nobody has judged as closed', () => {
    const index = createStationIndex([{ ...plain, id: 'a', lngLat: here, hoursPattern: 7 }]);
    const open = whoIsOpen([1], () => true);
    expect(index.nearest({ at: here, need: water, open, limit: 1 })).toEqual([]);
  });

  test('does not ask about stations too far to matter', () => {
    const row = Array.from({ length: 2000 }, (_, n) => ({
      ...plain,
      id: `s${n}`,
      lngLat: [120 + n / 1000, 30] as const,
      hasOverrides: true,
    }));
    const asked = new Set<string>();
    const open = whoIsOpen([0], (id) => asked.add(id).size > 0);
    createStationIndex(row).nearest({ at: [120, 30], need: water, open, limit: 1 });
    expect(asked.size).toBeLessThan(20);
  });
});

describe('the other way of searching', () => {
  it('gives the same stations as geokdbush', () => {
    const place = fc.tuple(
      fc.double({ min: 73, max: 135, noNaN: true }),
      fc.double({ min: 18, max: 54, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 400 }), place, (places, at) => {
        const tree = new KDBush(places.length);
        for (const [lng, lat] of places) tree.add(lng, lat);
        tree.finish();
        const oracle = around(tree, at[0], at[1], 10, Number.POSITIVE_INFINITY);
        const stations = places.map((lngLat, n) => ({ ...plain, id: `s${n}`, lngLat }));
        const found = createStationIndex(stations).nearest({
          at,
          need: water,
          open: 'any',
          limit: 10,
        });
        const far = (n: number) => distanceBetween(at, places[n] ?? at);
        // By distance, not id: its formula differs by nanometres, so it may swap equals.
        for (const [rank, { distance }] of found.entries()) {
          expect(distance).toBeCloseTo(far(Number(oracle[rank])), 3);
        }
        expect(found.length).toBe(oracle.length);
      }),
      { numRuns: 100 },
    );
  });
});
