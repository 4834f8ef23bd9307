import type { Foothold } from '../../types.ts';
import type { ModeGraph } from './mode-graph.ts';

/** What a search leaves behind. */
export interface Distances {
  /** By junction: metres to the nearest source; infinite where none is near enough. */
  readonly distance: Float64Array;
}

/** Where a heap lies. */
export interface HeapRoom {
  readonly heapKeys: Float64Array;
  readonly heapNodes: Int32Array;
  heapSize: number;
}

/** Room for searches over one graph, used again and again. */
export interface SearchRoom extends Distances, HeapRoom {
  /** The junctions reached by the last search, in the order of their distance. */
  readonly reached: Int32Array;
  count: number;
}

/** Room for a graph. The heap holds one entry an arc at most, and one a source. */
export const searchRoom = (graph: ModeGraph, sources = 1): SearchRoom => {
  const junctions = graph.first.length - 1;
  const most = graph.next.length + 2 * sources + 1;
  return {
    distance: new Float64Array(junctions).fill(Infinity),
    reached: new Int32Array(junctions),
    count: 0,
    heapKeys: new Float64Array(most),
    heapNodes: new Int32Array(most),
    heapSize: 0,
  };
};

/** How far it is from an edge's ends to a place on it, for people who walk towards the place. */
export const fromEnds = (
  { network, edgeCost, ways }: ModeGraph,
  { edge, along }: Pick<Foothold, 'edge' | 'along'>,
): { readonly from: number; readonly to: number } => {
  const length = network.edgeLength[edge] ?? 0;
  const share = length > 0 ? along / length : 0;
  const cost = edgeCost[edge] ?? Infinity;
  const way = ways[edge] ?? 0;
  return {
    from: way & 1 ? cost * share : Infinity,
    to: way & 2 ? cost * (1 - share) : Infinity,
  };
};

/** Forgets the last search. */
export const clearRoom = (room: SearchRoom): void => {
  for (let at = 0; at < room.count; at += 1) room.distance[room.reached[at] ?? 0] = Infinity;
  room.count = 0;
};

// Functions of their own, not closures made for each search: a closure costs more than what it does here.

/** Puts an entry into a binary heap whose least entry lies at 0. */
export const heapPush = (heap: HeapRoom, node: number, key: number): void => {
  const { heapKeys: keys, heapNodes: nodes } = heap;
  let at = heap.heapSize;
  heap.heapSize = at + 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const aboveKey = keys[above] as number;
    if (aboveKey <= key) break;
    keys[at] = aboveKey;
    nodes[at] = nodes[above] as number;
    at = above;
  }
  keys[at] = key;
  nodes[at] = node;
};

/** Takes the least entry out: the last one sinks from the top. */
export const heapDrop = (heap: HeapRoom): void => {
  const { heapKeys: keys, heapNodes: nodes } = heap;
  const size = heap.heapSize - 1;
  heap.heapSize = size;
  const key = keys[size] as number;
  const node = nodes[size] as number;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && (keys[below + 1] as number) < (keys[below] as number)) below += 1;
    const belowKey = keys[below] as number;
    if (belowKey >= key) break;
    keys[at] = belowKey;
    nodes[at] = nodes[below] as number;
    at = below;
  }
  keys[at] = key;
  nodes[at] = node;
};

/** A junction may be reached by so many metres: notes it where that is nearer than what is known. */
const reach = (room: SearchRoom, junction: number, metres: number): void => {
  const known = room.distance[junction] as number;
  if (metres >= known) return;
  if (known === Infinity) {
    room.reached[room.count] = junction;
    room.count += 1;
  }
  room.distance[junction] = metres;
  heapPush(room, junction, metres);
};

/** Both ends of the edge a place stands on. */
const begin = (
  graph: ModeGraph,
  place: Pick<Foothold, 'edge' | 'along'>,
  { limit, room }: { readonly limit: number; readonly room: SearchRoom },
): void => {
  const { from, to } = fromEnds(graph, place);
  if (from <= limit) reach(room, graph.network.edgeFrom[place.edge] as number, from);
  if (to <= limit) reach(room, graph.network.edgeTo[place.edge] as number, to);
};

/** Finds every junction within `limit` metres of the nearest of the places, exactly: one bounded Dijkstra search from
 *  all of them at once, with a binary heap over floating metres. A limit of 0 reaches what lies at a place itself.
 *  `room` is cleared first. */
export const search = (
  graph: ModeGraph,
  places: readonly Pick<Foothold, 'edge' | 'along'>[],
  { limit, room }: { readonly limit: number; readonly room: SearchRoom },
): void => {
  clearRoom(room);
  const { first, next, cost } = graph;
  const { distance, heapKeys: keys, heapNodes: nodes } = room;
  for (const place of places) begin(graph, place, { limit, room });
  while (room.heapSize > 0) {
    const junction = nodes[0] as number;
    const metres = keys[0] as number;
    heapDrop(room);
    if (metres > (distance[junction] as number)) continue;
    const end = first[junction + 1] as number;
    for (let arc = first[junction] as number; arc < end; arc += 1) {
      const there = metres + (cost[arc] as number);
      if (there <= limit) reach(room, next[arc] as number, there);
    }
  }
};
