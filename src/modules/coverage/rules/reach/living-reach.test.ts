import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTown } from '#tests/support/any-town.ts';
import { coveredAll, type Place } from './covered.ts';
import { livingCover } from './living-cover.ts';
import type { LivingReach } from './living-reach.ts';
import type { ModeGraph } from './mode-graph.ts';
import { search, searchRoom } from './search.ts';

/** What a search from scratch says of the places that are open. */
const anew = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const room = searchRoom(graph, places.length);
  search(graph, places, { limit, room });
  return { distance: room.distance, covered: coveredAll(graph, room, { places, limit }) };
};

const livingTown = fc.tuple(
  anyTown,
  fc.array(fc.oneof(fc.nat(3), fc.uint8Array({ minLength: 4, maxLength: 4, max: 1 })), {
    maxLength: 12,
  }),
);

const placesOf = (graph: ModeGraph, doors: readonly (readonly [number, number])[]): Place[] =>
  doors.map(([number, share]) => {
    const edge = number % graph.network.edgeFrom.length;
    return { edge, along: share * (graph.network.edgeLength[edge] ?? 0) };
  });

/** A number opens or closes one place, an array says who is to be open. */
const take = (reach: LivingReach, step: number | Uint8Array): void => {
  const places = reach.isOpen.length;
  if (typeof step !== 'number') reach.set(step.slice(0, places));
  else if (reach.isOpen[step % places]) reach.close(step % places);
  else reach.open(step % places);
};

/** Rounded to a hundredth of a millimetre: sums of the same lengths in another order differ by less. */
const rounded = (metres: Float64Array): number[] =>
  Array.from(metres, (one) => Math.round(one * 1e5) / 1e5);

describe('a reach that follows its places', () => {
  test('is at every step what a search from all open places finds', () => {
    fc.assert(
      fc.property(livingTown, ([{ graph, doors, limit }, steps]) => {
        const places = placesOf(graph, doors);
        const groupOf = {
          groups: 2,
          byEdge: Uint16Array.from(graph.ways, (_, edge) => edge % 2),
        };
        const cover = livingCover(graph, { places, limit, groupOf });
        const { reach } = cover;
        for (const step of steps) {
          take(reach, step);
          const open = places.filter((_, place) => reach.isOpen[place]);
          const wanted = anew(graph, open, limit);
          expect(cover.settle()).toBeCloseTo(wanted.covered, 6);
          expect(rounded(reach.distance)).toEqual(rounded(wanted.distance));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a junction belongs to an open place, or to nobody', () => {
    fc.assert(
      fc.property(livingTown, ([{ graph, doors, limit }, steps]) => {
        const places = placesOf(graph, doors);
        const byEdge = new Uint16Array(graph.ways.length);
        const { reach } = livingCover(graph, { places, limit, groupOf: { groups: 1, byEdge } });
        for (const step of steps) take(reach, step);
        for (const junction of reach.distance.keys()) {
          const owner = reach.placeOf(junction);
          const isReached = reach.distance[junction] !== Infinity;
          expect(owner >= 0 && reach.isOpen[owner] === 1).toBe(isReached);
        }
      }),
    );
  });
});
