import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '#lib/lng-lat.ts';
import { anyTown, tinyGraph } from '#tests/support/any-town.ts';
import { leastAt, slowDistances } from '#tests/support/slow-reach.ts';
import { edgeBits, RIDE_BITS, WALK_BITS } from '../streets/edge-bits.ts';
import { coveredAll, coveredNear, incidentEdges, type Place, stretchesOf } from './covered.ts';
import type { ModeGraph } from './mode-graph.ts';
import { search, searchRoom } from './search.ts';

const measure = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const room = searchRoom(graph, places.length);
  search(graph, places, { limit, room });
  const all = coveredAll(graph, room, { places, limit });
  const near = coveredNear(graph, room, { places, limit, incident: incidentEdges(graph) });
  return { distances: room.distance.slice(), count: room.count, all, near, room };
};

const A: LngLat = [120.7, 30.75];
const east = (metres: number): LngLat => [A[0] + metres / 95_600, A[1]];

describe('reach on plain streets', () => {
  const line = tinyGraph([A, east(500), east(1000)], [{ points: [0, 1] }, { points: [1, 2] }]);
  const [first = 0, second = 0] = line.network.edgeLength;

  test('a place in the middle of a street covers it on both sides', () => {
    const { all } = measure(line, [{ edge: 0, along: 100 }], 50);
    expect(all).toBeCloseTo(100, 6);
  });
  test('a limit of nought covers nothing, but reaches a junction the place stands on', () => {
    const { all, count } = measure(line, [{ edge: 1, along: 0 }], 0);
    expect(all).toBe(0);
    expect(count).toBe(1);
  });
  test('a limit beyond the end covers what there is', () => {
    expect(measure(line, [{ edge: 0, along: 10 }], 5_000).all).toBeCloseTo(first + second, 6);
  });
  test('two places on one street are not counted twice', () => {
    const both = measure(
      line,
      [
        { edge: 0, along: 100 },
        { edge: 0, along: 150 },
      ],
      50,
    );
    expect(both.all).toBeCloseTo(150, 6);
  });
  test('a street across a wall is reached up to the wall only', () => {
    const walled = tinyGraph(
      [A, east(500), east(1000)],
      [{ points: [0, 1, 2] }],
      'walk',
      [0, 1, 0],
    );
    expect(walled.network.edgeFrom.length).toBe(2);
    expect(measure(walled, [{ edge: 0, along: 0 }], 5_000).all).toBeCloseTo(first, 6);
  });
  test('a crossing by ferry takes its minutes and is no street', () => {
    const graph = tinyGraph(
      [A, east(500), east(9000), east(9500)],
      [
        { points: [0, 1] },
        { points: [1, 2], bits: WALK_BITS | edgeBits.ferry, ferryMinutes: 5 },
        { points: [2, 3] },
      ],
    );
    const { distances, all } = measure(graph, [{ edge: 0, along: 0 }], 1_000);
    expect(distances[2]).toBeCloseTo(first + 400, 6);
    expect(all).toBeCloseTo(first + 1_000 - first - 400, 6);
  });
  test('a one-way counts towards the place', () => {
    const ways = [
      { points: [0, 1], bits: edgeBits.rideForward },
      { points: [1, 2], bits: RIDE_BITS },
    ];
    const graph = tinyGraph([A, east(500), east(1000)], ways, 'ebike');
    expect(measure(graph, [{ edge: 1, along: 0 }], 400).all).toBeCloseTo(800, 6);
    // Nobody comes back against the one-way.
    const behind = measure(graph, [{ edge: 0, along: 200 }], 5_000);
    expect(behind.all).toBeCloseTo(200, 6);
  });
  test('pushing an e-bike is as slow as walking', () => {
    const graph = tinyGraph(
      [A, east(1000)],
      [{ points: [0, 1], bits: RIDE_BITS | edgeBits.push }],
      'ebike',
    );
    expect(measure(graph, [{ edge: 0, along: 0 }], 250).all).toBeCloseTo(80, 6);
  });
  test('an island stays an island', () => {
    const graph = tinyGraph(
      [A, east(500), east(600), east(900)],
      [{ points: [0, 1] }, { points: [2, 3] }],
    );
    expect(measure(graph, [{ edge: 0, along: 0 }], 9_000).count).toBe(2);
  });
});

const fiftieths = (length: number): number[] =>
  length > 0 ? Array.from({ length: 49 }, (_, part) => ((part + 1) / 50) * length) : [];

describe('reach in any town', () => {
  test('agrees with going over the edges again and again', () => {
    fc.assert(
      fc.property(anyTown, ({ graph, doors, limit }) => {
        const places = doors.map(([number, share]) => {
          const edge = number % graph.network.edgeFrom.length;
          return { edge, along: share * (graph.network.edgeLength[edge] ?? 0) };
        });
        const slow = slowDistances(graph, places);
        const { distances, all, near } = measure(graph, places, limit);
        for (const [junction, metres] of slow.entries()) {
          const wanted = metres <= limit ? metres : Infinity;
          if (wanted === Infinity) expect(distances[junction]).toBe(Infinity);
          else expect(distances[junction]).toBeCloseTo(wanted, 6);
        }
        expect(near).toBeCloseTo(all, 6);
      }),
      { numRuns: 300 },
    );
  });

  test('covers what a surveyor finds who asks at every fiftieth of every street', () => {
    fc.assert(
      fc.property(anyTown, ({ graph, doors, limit }) => {
        const places = doors.map(([number, share]) => {
          const edge = number % graph.network.edgeFrom.length;
          return { edge, along: share * (graph.network.edgeLength[edge] ?? 0) };
        });
        const { room } = measure(graph, places, limit);
        const slow = slowDistances(graph, places);
        for (const edge of graph.ways.keys()) {
          const alongs = places.filter((one) => one.edge === edge).map((one) => one.along);
          const stretches = stretchesOf(graph, room, { edge, limit, alongs });
          const survey = fiftieths(graph.network.edgeLength[edge] ?? 0)
            .map((at) => ({ at, least: leastAt(graph, slow, { edge, at, alongs }) }))
            // At the very limit rounding decides.
            .filter(({ least }) => Math.abs(least - limit) > 1e-6);
          const covered = survey.map(({ at }) => stretches.some(([a, b]) => at >= a && at <= b));
          expect(covered).toEqual(survey.map(({ least }) => least < limit));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a farther limit covers no less', () => {
    fc.assert(
      fc.property(anyTown, fc.nat(500), ({ graph, limit }, more) => {
        const places = [{ edge: 0, along: 0 }];
        const narrow = measure(graph, places, limit).all;
        expect(measure(graph, places, limit + more).all).toBeGreaterThanOrEqual(narrow - 1e-9);
      }),
      { numRuns: 150 },
    );
  });
});
