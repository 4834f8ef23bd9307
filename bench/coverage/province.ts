import { coveredAll, type Place } from '#modules/coverage/rules/reach/covered.ts';
import { modeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
import { search, searchRoom } from '#modules/coverage/rules/reach/search.ts';
import { RIDE_BITS, WALK_BITS } from '#modules/coverage/rules/streets/edge-bits.ts';
import type { StreetNetwork } from '#modules/coverage/types.ts';
import { seeded } from '../seeded.ts';
import { processor_ms, short } from './measure.ts';

const STEP = 1e4;

/** A grid of streets about a hundred metres apart, with so many edges and no shapes. */
const gridNetwork = (edges: number): StreetNetwork => {
  const side = Math.ceil(Math.sqrt(edges / 2));
  const random = seeded(10);
  const junctions = side * side;
  const edgeFrom = new Int32Array(2 * side * (side - 1));
  const edgeTo = new Int32Array(edgeFrom.length);
  let edge = 0;
  for (let junction = 0; junction < junctions; junction += 1) {
    for (const [is, other] of [
      [(junction + 1) % side !== 0, junction + 1],
      [junction + side < junctions, junction + side],
    ] as const) {
      if (!is) continue;
      edgeFrom[edge] = junction;
      edgeTo[edge] = other;
      edge += 1;
    }
  }
  return {
    modes: ['walk'],
    junctionLng: Int32Array.from({ length: junctions }, (_, one) => 1.16e9 + (one % side) * STEP),
    junctionLat: Int32Array.from(
      { length: junctions },
      (_, one) => 3e8 + Math.floor(one / side) * STEP,
    ),
    junctionBlocks: new Uint8Array(junctions),
    ...{ edgeFrom, edgeTo },
    edgeLength: Float64Array.from(edgeFrom, () => 60 + 80 * random()),
    edgeBits: new Uint8Array(edgeFrom.length).fill(WALK_BITS | RIDE_BITS),
    edgeWay: new Float64Array(edgeFrom.length),
    shapeStart: new Uint32Array(edgeFrom.length + 1),
    shapeLng: new Int32Array(0),
    shapeLat: new Int32Array(0),
    ferryMinutes: new Map(),
  };
};

/** Union coverage on a grid of so many million edges, one station for every 400 junctions. */
export const measureGrid = (millions: number) => {
  const network = gridNetwork(millions * 1e6);
  const startedAt = processor_ms();
  const graph = modeGraph(network, 'walk');
  const laid_ms = processor_ms() - startedAt;
  const random = seeded(11);
  const edges = network.edgeFrom.length;
  const places = Array.from(
    { length: Math.floor(network.junctionLng.length / 400) },
    (): Place => ({ edge: Math.floor(random() * edges), along: 30 }),
  );
  const room = searchRoom(graph, places.length);
  const before = processor_ms();
  search(graph, places, { limit: 1_200, room });
  const covered_m = coveredAll(graph, room, { places, limit: 1_200 });
  const ms = processor_ms() - before;
  return {
    edges,
    stations: places.length,
    laid_out_ms: Math.round(laid_ms),
    union_ms: Math.round(ms),
    ns_an_edge: short((1e6 * ms) / edges),
    share: short(covered_m / graph.total_m),
    memory_mb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
};
