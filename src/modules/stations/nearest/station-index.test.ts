import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#lib/lng-lat.ts';
import { needBits } from './facility-bits.ts';
import type { IndexedStation } from './indexed-station.ts';
import { nearestByBruteForce } from './nearest-by-brute-force.ts';
import type { Opening } from './opening.ts';
import { createStationIndex, type NearestQuestion, type StationIndex } from './station-index.ts';

const water = needBits(['water']);
const shower = needBits(['shower']);
const both = needBits(['water', 'shower', 'goods_exchange']);
const needs = [needBits([]), water, shower, both];
const coordinate = (least: number, greatest: number) =>
  fc.oneof(
    fc.integer({ min: least, max: greatest }),
    fc.double({ min: least, max: greatest, noNaN: true }),
  );
const anywhere: fc.Arbitrary<LngLat> = fc.oneof(
  fc.tuple(coordinate(-180, 180), coordinate(-90, 90)),
  fc.tuple(coordinate(120, 121), coordinate(30, 31)),
  fc.constantFrom<LngLat>(
    [180, 0],
    [-180, 0],
    [0, 90],
    [77, 90],
    [120.75, 30.75],
    [-59.25, -30.75],
  ),
);
const stationWith = (id: fc.Arbitrary<string>, rarity = 3): fc.Arbitrary<IndexedStation> =>
  fc.record({
    id,
    lngLat: anywhere,
    facilities: fc.oneof(
      { weight: rarity, arbitrary: fc.constantFrom(needBits([]), water) },
      { weight: 1, arbitrary: fc.constantFrom(shower, both) },
    ),
    hoursPattern: fc.nat(40),
    hasOverrides: fc.nat(9).map((n) => n === 0),
  });
/** How rare the showers are decides whether the index grows narrow trees or searches the whole one. */
const stationList = fc
  .tuple(fc.constantFrom(2, 5, 20), fc.constantFrom(5, 200))
  .chain(([rarity, maxLength]) =>
    fc.array(stationWith(fc.constant(''), rarity), { minLength: maxLength / 5, maxLength }),
  )
  .map((all) => all.map((station, n) => ({ ...station, id: `s${n}` })));
const someId = fc.nat(120).map((n) => `s${n}`);
const openings: Opening[] = [0, 1, 2].map((turn) => ({
  patternOpen: Uint8Array.from({ length: 36 }, (_, n) => (n % 7 === turn ? 1 : 0)),
  isOverriddenOpen: (id) => id.length % 3 !== turn,
}));
const strangeOpening: fc.Arbitrary<Opening> = fc
  .uint8Array({ max: 1, maxLength: 41 })
  .map((patternOpen) => ({ patternOpen, isOverriddenOpen: (id) => id.endsWith('7') }));
const question: fc.Arbitrary<NearestQuestion> = fc.record({
  at: anywhere,
  need: fc.constantFrom(...needs),
  open: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('any' as const, ...openings) },
    { weight: 1, arbitrary: strangeOpening },
  ),
  limit: fc.constantFrom(0, 1, 2, 10, 1000, 1000),
});

type Step = (index: StationIndex, truth: Map<string, IndexedStation>) => void;

const put =
  (station: IndexedStation): Step =>
  (index, truth) => {
    index.put(station);
    truth.set(station.id, station);
  };
const change =
  (id: string, changes: Partial<IndexedStation>): Step =>
  (index, truth) => {
    const before = truth.get(id);
    if (before) put({ ...before, ...changes })(index, truth);
  };
const remove =
  (id: string): Step =>
  (index, truth) => {
    index.remove(id);
    truth.delete(id);
  };
const changedOffer = fc
  .tuple(someId, fc.record({ facilities: fc.constantFrom(...needs), hasOverrides: fc.boolean() }))
  .map(([id, changes]) => change(id, changes));
const step: fc.Arbitrary<Step> = fc.oneof(
  stationWith(someId).map(put),
  // Twice, as what stations offer changes far more often than where they are.
  ...[1, 2].map(() => changedOffer),
  fc.tuple(someId, anywhere).map(([id, lngLat]) => change(id, { lngLat })),
  someId.map(remove),
  fc.constant<Step>((index) => index.rebuild()),
);

describe('the nearest stations', () => {
  it('are those that looking at every station gives, in the same order, anywhere on earth', () => {
    fc.assert(
      fc.property(stationList, fc.array(question, { minLength: 1, maxLength: 8 }), (all, asked) => {
        const index = createStationIndex(all);
        for (const it of asked) expect(index.nearest(it)).toEqual(nearestByBruteForce(all, it));
      }),
      { numRuns: 300 },
    );
  });

  it('follow every edit, arrival, move and removal at once', () => {
    fc.assert(
      fc.property(
        stationList,
        fc.array(fc.tuple(step, question), { minLength: 40, maxLength: 60 }),
        (all, steps) => {
          const index = createStationIndex(all);
          const truth = new Map(all.map((it) => [it.id, it]));
          for (const [take, asked] of steps) {
            take(index, truth);
            expect(index.nearest(asked)).toEqual(nearestByBruteForce(truth.values(), asked));
            expect(index.size()).toBe(truth.size);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('appear in a region that had none of the kind before', () => {
    const all = Array.from({ length: 3000 }, (_, n): IndexedStation => {
      const lng = 100 + (n % 60) / 3;
      const facilities = lng > 115 ? shower : water;
      const lngLat = [lng, 30 + n / 3000] as const;
      return { id: `s${n}`, lngLat, facilities, hoursPattern: 0, hasOverrides: false };
    });
    const index = createStationIndex(all);
    const truth = new Map(all.map((it) => [it.id, it]));
    for (let n = 0; n < 3000; n += 301) {
      change(`s${n}`, { facilities: shower })(index, truth);
      const at = truth.get(`s${n}`)?.lngLat ?? [0, 0];
      const asked = { at, need: shower, open: 'any', limit: 3 } as const;
      expect(index.nearest(asked)).toEqual(nearestByBruteForce(truth.values(), asked));
    }
  });

  it('stay right when so many come and go that the index is built anew', () => {
    const at: LngLat = [120.75, 30.75];
    const asked = { at, need: water, open: 'any', limit: 5 } as const;
    const index = createStationIndex([]);
    const truth = new Map<string, IndexedStation>();
    for (let n = 0; n < 900; n += 1) {
      const lngLat: LngLat = [120 + ((n * 37) % 100) / 50, 30 + ((n * 61) % 100) / 50];
      const facilities = n % 3 === 0 ? shower : water;
      const station = { id: `s${n}`, lngLat, facilities, hoursPattern: 0, hasOverrides: false };
      index.put(station);
      truth.set(station.id, station);
      if (n % 4 === 0) {
        index.remove(`s${n >> 1}`);
        truth.delete(`s${n >> 1}`);
      }
      if (n % 50 === 0)
        expect(index.nearest(asked)).toEqual(nearestByBruteForce(truth.values(), asked));
    }
    expect(index.nearest(asked)).toEqual(nearestByBruteForce(truth.values(), asked));
  });
});
