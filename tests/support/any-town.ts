import fc from 'fast-check';
import type { LngLat } from '#lib/lng-lat.ts';
import { modeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
import { buildNetwork } from '#modules/coverage/rules/streets/build-network.ts';
import { edgeBits, RIDE_BITS } from '#modules/coverage/rules/streets/edge-bits.ts';
import type { Mode } from '#modules/coverage/types.ts';
import { type TinyWay, tinyStreets } from './tiny-streets.ts';

/** The graph of a few streets. */
export const tinyGraph = (
  places: readonly LngLat[],
  ways: readonly TinyWay[],
  mode: Mode = 'walk',
  blocks: readonly number[] = [],
) => {
  const streets = tinyStreets(places, ways, blocks);
  return modeGraph(buildNetwork(streets.ways, streets.points, [mode]), mode);
};

const A: LngLat = [120.7, 30.75];

/** A town as nobody would build it: one-ways, loops, parallel and zero-length streets, walls, islands. */
export const anyTown = fc
  .record({
    places: fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
      minLength: 2,
      maxLength: 14,
    }),
    ways: fc.array(
      fc.record({
        points: fc.array(fc.nat(13), { minLength: 2, maxLength: 5 }),
        bits: fc.constantFrom(
          RIDE_BITS,
          edgeBits.rideForward,
          edgeBits.rideBack,
          RIDE_BITS | edgeBits.push,
        ),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    blocks: fc.array(fc.constantFrom(0, 0, 0, 2), { maxLength: 14 }),
    doors: fc.array(fc.tuple(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 4,
    }),
    limit: fc.integer({ min: 0, max: 3_000 }),
  })
  .map(({ places, ways, blocks, doors, limit }) => {
    const spots = places.map(([x, y]): LngLat => [A[0] + x * 0.002, A[1] + y * 0.002]);
    const list = ways.map(({ points, bits }) => ({
      bits,
      points: points.map((one) => one % spots.length),
    }));
    return { graph: tinyGraph(spots, list, 'ebike', blocks), doors, limit };
  })
  .filter(({ graph }) => graph.network.edgeFrom.length > 0);
