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

/** A binary heap in the room's arrays; its least entry lies at 0. */
export const searchHeap = ({ heapKeys: keys, heapNodes: nodes }: HeapRoom) => {
  let size = 0;
  const set = (at: number, key: number, node: number): void => {
    keys[at] = key;
    nodes[at] = node;
  };
  return {
    size: (): number => size,
    push: (node: number, key: number): void => {
      let at = size;
      size += 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        const aboveKey = keys[above] as number;
        if (aboveKey <= key) break;
        set(at, aboveKey, nodes[above] as number);
        at = above;
      }
      set(at, key, node);
    },
    /** Takes the least entry out: the last one sinks from the top. */
    drop: (): void => {
      size -= 1;
      const key = keys[size] as number;
      const node = nodes[size] as number;
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= size) break;
        if (below + 1 < size && (keys[below + 1] as number) < (keys[below] as number)) below += 1;
        const belowKey = keys[below] as number;
        if (belowKey >= key) break;
        set(at, belowKey, nodes[below] as number);
        at = below;
      }
      set(at, key, node);
    },
  };
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
  const { distance, reached, heapKeys: keys, heapNodes: nodes } = room;
  const heap = searchHeap(room);

  const reach = (junction: number, metres: number): void => {
    const known = distance[junction] as number;
    if (metres > limit || metres >= known) return;
    if (known === Infinity) {
      reached[room.count] = junction;
      room.count += 1;
    }
    distance[junction] = metres;
    heap.push(junction, metres);
  };

  for (const place of places) {
    const ends = fromEnds(graph, place);
    reach(graph.network.edgeFrom[place.edge] as number, ends.from);
    reach(graph.network.edgeTo[place.edge] as number, ends.to);
  }
  while (heap.size() > 0) {
    const junction = nodes[0] as number;
    const metres = keys[0] as number;
    heap.drop();
    if (metres > (distance[junction] as number)) continue;
    const end = first[junction + 1] as number;
    for (let arc = first[junction] as number; arc < end; arc += 1) {
      reach(next[arc] as number, metres + (cost[arc] as number));
    }
  }
};
