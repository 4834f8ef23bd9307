import { distanceBetween, type LngLat } from '#lib/lng-lat.ts';
import type { Mode, StreetNetwork } from '../../types.ts';
import type { CollectedPoints, CollectedWays } from './collected-ways.ts';
import { bitsOfModes, edgeBits } from './edge-bits.ts';
import { growing } from './growing.ts';

const DEGREE = 1e-7;
/** Kept whatever the modes: what an edge is, not who may use it. */
const KIND_BITS = edgeBits.push | edgeBits.steps | edgeBits.ferry | edgeBits.bridgeOrTunnel;

type TakeRun = (way: number, run: readonly number[]) => void;

const runsOfWay = (points: Int32Array, take: (run: readonly number[]) => void): void => {
  let run: number[] = [];
  const end = (): void => {
    if (run.length > 1) take(run);
    run = [];
  };
  for (const point of points) {
    if (point < 0) end();
    else if (run.at(-1) !== point) run.push(point);
  }
  end();
};

/** Calls back with every unbroken run of a wanted way's points: without missing ones, without the same point twice running. */
const eachRun = (ways: CollectedWays, wanted: number, take: TakeRun): void => {
  const { start, points, bits } = ways;
  for (let way = 0; way + 1 < start.length; way += 1) {
    if (!((bits[way] ?? 0) & wanted)) continue;
    runsOfWay(points.subarray(start[way], start[way + 1]), (run) => take(way, run));
  }
};

/** Which points are junctions: where ways meet, where one ends, where somebody is stopped. */
const junctionsOf = (
  ways: CollectedWays,
  { blocks }: CollectedPoints,
  wanted: number,
): Uint8Array => {
  const uses = new Uint8Array(blocks.length);
  eachRun(ways, wanted, (_way, run) => {
    for (const [at, point] of run.entries()) {
      const end = at === 0 || at === run.length - 1 || blocks[point] !== 0;
      uses[point] = Math.min(2, (uses[point] ?? 0) + (end ? 2 : 1));
    }
  });
  return uses;
};

const createEdges = () => ({
  from: growing(Int32Array),
  to: growing(Int32Array),
  length: growing(Float64Array),
  bits: growing(Uint8Array),
  way: growing(Float64Array),
  shapeStart: growing(Uint32Array),
  shapeLng: growing(Int32Array),
  shapeLat: growing(Int32Array),
});

/** Numbers points as junctions in the order they are met. */
const junctionNumbers = (points: number) => {
  const number = new Int32Array(points).fill(-1);
  const met = growing(Int32Array);
  return {
    of: (point: number): number => {
      if ((number[point] ?? -1) < 0) {
        number[point] = met.length;
        met.push(point);
      }
      return number[point] ?? 0;
    },
    met,
  };
};

/** Lays edges end to end. */
const edgeLayer = (ways: CollectedWays, points: CollectedPoints, wanted: number) => {
  const edges = createEdges();
  const junctions = junctionNumbers(points.blocks.length);
  const ferries = new Map<number, number>();
  const ground = (point: number): LngLat => [
    (points.lng[point] ?? 0) * DEGREE,
    (points.lat[point] ?? 0) * DEGREE,
  ];
  const lengthOf = (run: readonly number[]): number => {
    let length = 0;
    for (let at = 1; at < run.length; at += 1) {
      length += distanceBetween(ground(run[at - 1] ?? 0), ground(run[at] ?? 0));
    }
    return length;
  };
  const lay = (way: number, run: readonly number[]): void => {
    edges.shapeStart.push(edges.shapeLng.length);
    for (const point of run.slice(1, -1)) {
      edges.shapeLng.push(points.lng[point] ?? 0);
      edges.shapeLat.push(points.lat[point] ?? 0);
    }
    const minutes = ways.ferryMinutes.get(way);
    if (minutes !== undefined) ferries.set(edges.from.length, minutes);
    edges.from.push(junctions.of(run[0] ?? 0));
    edges.to.push(junctions.of(run.at(-1) ?? 0));
    edges.length.push(lengthOf(run));
    edges.bits.push((ways.bits[way] ?? 0) & (wanted | KIND_BITS));
    edges.way.push(ways.ids[way] ?? 0);
  };
  return { edges, junctions, ferries, lay };
};

/** Compiles ways into a network for the modes asked for. Components are kept, parallel edges and loops too.
 *  Time and room grow with the number of points. */
export const buildNetwork = (
  ways: CollectedWays,
  points: CollectedPoints,
  modes: readonly Mode[],
): StreetNetwork => {
  const wanted = bitsOfModes(modes);
  const uses = junctionsOf(ways, points, wanted);
  const { edges, junctions, ferries, lay } = edgeLayer(ways, points, wanted);
  eachRun(ways, wanted, (way, run) => {
    let first = 0;
    for (let at = 1; at < run.length; at += 1) {
      if ((uses[run[at] ?? 0] ?? 0) < 2) continue;
      lay(way, run.slice(first, at + 1));
      first = at;
    }
  });
  edges.shapeStart.push(edges.shapeLng.length);
  const met = junctions.met.done();
  return {
    modes,
    junctionLng: met.map((point) => points.lng[point] ?? 0),
    junctionLat: met.map((point) => points.lat[point] ?? 0),
    junctionBlocks: Uint8Array.from(met, (point) => points.blocks[point] ?? 0),
    edgeFrom: edges.from.done(),
    edgeTo: edges.to.done(),
    edgeLength: edges.length.done(),
    edgeBits: edges.bits.done(),
    edgeWay: edges.way.done(),
    shapeStart: edges.shapeStart.done(),
    shapeLng: edges.shapeLng.done(),
    shapeLat: edges.shapeLat.done(),
    ferryMinutes: ferries,
  };
};
