import type { LngLat } from '#lib/lng-lat.ts';
import type {
  CollectedPoints,
  CollectedWays,
} from '#modules/coverage/rules/streets/collected-ways.ts';
import { WALK_BITS } from '#modules/coverage/rules/streets/edge-bits.ts';

/** A way for a test: indexes of its points, and what may be done on it. */
export interface TinyWay {
  readonly points: readonly number[];
  readonly bits?: number;
  readonly ferryMinutes?: number;
}

const TENTH_MICRO = 1e7;

/** Streets as a reader would hand them over, from points in degrees and ways over them. */
export const tinyStreets = (
  places: readonly LngLat[],
  list: readonly TinyWay[],
  blocks: readonly number[] = [],
): { ways: CollectedWays; points: CollectedPoints } => {
  const start = [0];
  for (const way of list) start.push((start.at(-1) ?? 0) + way.points.length);
  const minutes = list.flatMap(({ ferryMinutes }, way) =>
    ferryMinutes === undefined ? [] : [[way, ferryMinutes] as const],
  );
  return {
    ways: {
      start: Uint32Array.from(start),
      points: Int32Array.from(list.flatMap((way) => way.points)),
      bits: Uint8Array.from(list, (way) => way.bits ?? WALK_BITS),
      ids: Float64Array.from(list, (_, number) => 1000 + number),
      ferryMinutes: new Map(minutes),
    },
    points: {
      lng: Int32Array.from(places, ([lng]) => Math.round(lng * TENTH_MICRO)),
      lat: Int32Array.from(places, ([, lat]) => Math.round(lat * TENTH_MICRO)),
      blocks: Uint8Array.from(places, (_, number) => blocks[number] ?? 0),
    },
  };
};
