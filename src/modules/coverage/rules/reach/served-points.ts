import type { CountingLists } from './counting-lists.ts';
import { type Place, placesByEdge } from './covered.ts';
import type { ModeGraph } from './mode-graph.ts';
import type { SearchRoom } from './search.ts';

/** Points where people are, ready to be asked which of them a search reached. */
export interface ServedPoints {
  /** The points within the limit of the places last searched from, each once, in no particular order. */
  readonly within: (room: SearchRoom, places: readonly Place[], limit: number) => readonly number[];
}

/** How far a point on an edge is from the places of a search.
 *  `alongs`: those of the places that lie on the same edge. */
export const leastToPoint = (
  { network, ways, edgeCost, closed }: ModeGraph,
  room: SearchRoom,
  { edge, along, alongs }: Place & { readonly alongs: readonly number[] },
): number => {
  const way = ways[edge] as number;
  const length = network.edgeLength[edge] as number;
  const cost = edgeCost[edge] as number;
  const pace = length > 0 ? cost / length : 0;
  const at = (junction: number): number =>
    closed[junction] ? Infinity : (room.distance[junction] as number);
  let least = Infinity;
  if (way & 2) least = at(network.edgeFrom[edge] as number) + along * pace;
  if (way & 1) {
    least = Math.min(least, at(network.edgeTo[edge] as number) + (length - along) * pace);
  }
  for (const other of alongs) {
    if (way & (along <= other ? 1 : 2)) least = Math.min(least, Math.abs(other - along) * pace);
  }
  return least;
};

const NOWHERE: readonly number[] = [];

/** Lays points out by the edges they stand on. A question costs what the search reached, not all points. */
export const servedPoints = (
  graph: ModeGraph,
  incident: CountingLists,
  points: readonly Place[],
): ServedPoints => {
  const onEdge = new Map<number, number[]>();
  for (const [point, { edge }] of points.entries()) {
    const there = onEdge.get(edge);
    if (there) there.push(point);
    else onEdge.set(edge, [point]);
  }
  const isPeopled = new Uint8Array(graph.ways.length);
  for (const edge of onEdge.keys()) isPeopled[edge] = 1;
  const askedIn = new Int32Array(graph.ways.length);
  let question = 0;

  const edgesReached = (room: SearchRoom, byEdge: ReadonlyMap<number, number[]>): number[] => {
    question += 1;
    const edges: number[] = [];
    const ask = (edge: number): void => {
      if (!isPeopled[edge] || askedIn[edge] === question) return;
      askedIn[edge] = question;
      edges.push(edge);
    };
    for (const edge of byEdge.keys()) ask(edge);
    for (const junction of room.reached.subarray(0, room.count)) {
      const end = incident.first[junction + 1] as number;
      for (let at = incident.first[junction] as number; at < end; at += 1) {
        ask(incident.items[at] as number);
      }
    }
    return edges;
  };
  return {
    within: (room, places, limit) => {
      const byEdge = placesByEdge(places);
      const found: number[] = [];
      for (const edge of edgesReached(room, byEdge)) {
        const alongs = byEdge.get(edge) ?? NOWHERE;
        for (const point of onEdge.get(edge) ?? NOWHERE) {
          const { along } = points[point] as Place;
          if (leastToPoint(graph, room, { edge, along, alongs }) <= limit) found.push(point);
        }
      }
      return found;
    },
  };
};
