import type { Mode, Speeds, StreetNetwork } from '../../types.ts';
import { edgeBits } from '../streets/edge-bits.ts';
import { countingLists } from './counting-lists.ts';

/** A network as one mode sees it, for searching from stations outwards: an arc leads from a junction to one from which
 *  people come. Costs are metres at the mode's own speed. */
export interface ModeGraph {
  readonly network: StreetNetwork;
  readonly mode: Mode;
  /** Arcs of junction j: first[j] to first[j + 1]. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly cost: Float64Array;
  /** By edge: cost of its whole length; infinite where the mode may not pass. */
  readonly edgeCost: Float64Array;
  /** By edge: 1 = people may go towards `to`, 2 = towards `from`. */
  readonly ways: Uint8Array;
  /** By edge: metres of length that a metre of cost brings one along it; 0 where it is no street of the mode. */
  readonly streetPace: Float64Array;
  /** By junction: 1 = nobody of this mode gets through. */
  readonly closed: Uint8Array;
  /** Streets of the mode, in metres; ferries are none. */
  readonly total_m: number;
}

/** Speeds of the 15-minute circle: 80 m/min on foot, 250 m/min by e-bike.
 *  @source 15 minutes = 1,200 m on foot, 3,750 m by e-bike, as federations count them */
export const defaultSpeeds: Speeds = { walk: 80, ebike: 250 };

const waysOf = (bits: number, mode: Mode): number => {
  const [forward, back] =
    mode === 'walk'
      ? [edgeBits.walkForward, edgeBits.walkBack]
      : [edgeBits.rideForward, edgeBits.rideBack];
  return (bits & forward ? 1 : 0) | (bits & back ? 2 : 0);
};

const costOf = (
  { edgeLength, edgeBits: bits, ferryMinutes }: StreetNetwork,
  edge: number,
  { mode, speeds }: { readonly mode: Mode; readonly speeds: Speeds },
): number => {
  const minutes = ferryMinutes.get(edge);
  if (minutes !== undefined) return minutes * speeds[mode];
  const length = edgeLength[edge] ?? 0;
  const pushed = mode === 'ebike' && ((bits[edge] ?? 0) & edgeBits.push) !== 0;
  return pushed ? (length * speeds.ebike) / speeds.walk : length;
};

/** Which way people may go on each edge, what its whole length costs, and the metres of street. */
const passages = (network: StreetNetwork, mode: Mode, speeds: Speeds) => {
  const { edgeLength, edgeBits: bits, ferryMinutes } = network;
  const ways = Uint8Array.from(bits, (one) => waysOf(one, mode));
  const edgeCost = new Float64Array(ways.length).fill(Infinity);
  const streetPace = new Float64Array(ways.length);
  let total_m = 0;
  for (const [edge, way] of ways.entries()) {
    if (way === 0) continue;
    edgeCost[edge] = costOf(network, edge, { mode, speeds });
    if (ferryMinutes.has(edge)) continue;
    total_m += edgeLength[edge] as number;
    // An edge without length has no cost either; any pace will do.
    streetPace[edge] = (edgeLength[edge] as number) / (edgeCost[edge] as number) || 1;
  }
  return { ways, edgeCost, streetPace, total_m };
};

/** Lays a network out for one mode. */
export const modeGraph = (
  network: StreetNetwork,
  mode: Mode,
  speeds: Speeds = defaultSpeeds,
): ModeGraph => {
  const { edgeFrom, edgeTo, junctionBlocks } = network;
  const blockBit = mode === 'walk' ? 1 : 2;
  const { ways, edgeCost, streetPace, total_m } = passages(network, mode, speeds);
  const closed = junctionBlocks.map((blocks) => (blocks & blockBit ? 1 : 0));
  // Who goes forward is at `from` before he is at `to`: the search steps from `to` to `from`. An item tells the edge
  // and, by its last bit, the end it leads to.
  const { first, items } = countingLists(junctionBlocks.length, (take) => {
    for (const [edge, way] of ways.entries()) {
      const from = edgeFrom[edge] as number;
      const to = edgeTo[edge] as number;
      if (way & 1 && !closed[to]) take(to, edge * 2);
      if (way & 2 && !closed[from]) take(from, edge * 2 + 1);
    }
  });
  const next = items.map((item) => (item & 1 ? edgeTo : edgeFrom)[item >>> 1] as number);
  const cost = Float64Array.from(items, (item) => edgeCost[item >>> 1] as number);
  return { network, mode, first, next, cost, edgeCost, streetPace, ways, closed, total_m };
};
