import type { Foothold } from '../../types.ts';
import { type CountingLists, countingLists } from './counting-lists.ts';
import type { ModeGraph } from './mode-graph.ts';
import type { Distances, SearchRoom } from './search.ts';

/** A stretch of an edge, in metres from its `from` junction. */
export type Stretch = readonly [start: number, end: number];

/** A place on an edge where a search began. */
export type Place = Pick<Foothold, 'edge' | 'along'>;

const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const sorted = stretches.filter(([a, b]) => b > a).sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
};

/** Metres of length that a metre of cost brings one along an edge. */
const pace = ({ network, edgeCost }: ModeGraph, edge: number): number => {
  const cost = edgeCost[edge] as number;
  return cost > 0 && cost < Infinity ? (network.edgeLength[edge] as number) / cost : 1;
};

/** How far into an edge one may stand, from either end, and still be within the limit. */
const reachIn = (graph: ModeGraph, room: Distances, edge: number, limit: number) => {
  const { network, ways } = graph;
  const way = ways[edge] as number;
  const metres = pace(graph, edge);
  const left = (junction: number): number => {
    // What comes up to a barrier does not go on behind it.
    if (graph.closed[junction]) return 0;
    const rest = limit - (room.distance[junction] as number);
    return rest > 0 ? rest * metres : 0;
  };
  // From within the edge people come to `from` by going back, to `to` by going forward.
  return {
    fromStart: way & 2 ? left(network.edgeFrom[edge] as number) : 0,
    fromEnd: way & 1 ? left(network.edgeTo[edge] as number) : 0,
  };
};

/** The stretches of one edge within the limit, when a place lies on it or not. */
export const stretchesOf = (
  graph: ModeGraph,
  room: Distances,
  {
    edge,
    limit,
    alongs,
  }: {
    readonly edge: number;
    readonly limit: number;
    readonly alongs: readonly number[];
  },
): Stretch[] => {
  const length = graph.network.edgeLength[edge] as number;
  const { fromStart, fromEnd } = reachIn(graph, room, edge, limit);
  const stretches: Stretch[] = [
    [0, Math.min(length, fromStart)],
    [Math.max(0, length - fromEnd), length],
  ];
  const way = graph.ways[edge] as number;
  const direct = limit * pace(graph, edge);
  for (const along of alongs) {
    const start = way & 1 ? Math.max(0, along - direct) : along;
    const end = way & 2 ? Math.min(length, along + direct) : along;
    stretches.push([start, end]);
  }
  return merged(stretches);
};

/** The places by the edge they lie on. */
export const placesByEdge = (places: readonly Place[]): Map<number, number[]> => {
  const byEdge = new Map<number, number[]>();
  for (const { edge, along } of places) {
    const there = byEdge.get(edge);
    if (there) there.push(along);
    else byEdge.set(edge, [along]);
  }
  return byEdge;
};

const NOWHERE: readonly number[] = [];

const plainCover = (graph: ModeGraph, room: Distances, edge: number, limit: number): number => {
  const { fromStart, fromEnd } = reachIn(graph, room, edge, limit);
  return Math.min(graph.network.edgeLength[edge] as number, fromStart + fromEnd);
};

/** Metres of one edge within the limit; ferries have none. */
export const coveredOnEdge = (
  graph: ModeGraph,
  room: Distances,
  {
    edge,
    limit,
    alongs = NOWHERE,
  }: {
    readonly edge: number;
    readonly limit: number;
    readonly alongs?: readonly number[];
  },
): number => {
  if (!(graph.ways[edge] as number) || graph.network.ferryMinutes.has(edge)) return 0;
  if (alongs.length === 0) return plainCover(graph, room, edge, limit);
  let sum = 0;
  for (const [start, end] of stretchesOf(graph, room, { edge, limit, alongs })) sum += end - start;
  return sum;
};

/** Metres of street within the limit after a search from these places; looks at every edge once. */
export const coveredAll = (
  graph: ModeGraph,
  room: SearchRoom,
  { places, limit }: { readonly places: readonly Place[]; readonly limit: number },
): number => {
  const byEdge = placesByEdge(places);
  let sum = 0;
  for (let edge = 0; edge < graph.ways.length; edge += 1) {
    const alongs = byEdge.get(edge) ?? NOWHERE;
    sum += coveredOnEdge(graph, room, { edge, limit, alongs });
  }
  return sum;
};

/** Edges at each junction, whichever way they may be used; a loop is listed once. */
export const incidentEdges = ({
  network: { edgeFrom, edgeTo, junctionLng },
}: ModeGraph): CountingLists =>
  countingLists(junctionLng.length, (take) => {
    for (const [edge, from] of edgeFrom.entries()) {
      const to = edgeTo[edge] as number;
      take(from, edge);
      if (to !== from) take(to, edge);
    }
  });

/** The same for a search that reached little: looks only at the edges of junctions it reached. */
export const coveredNear = (
  graph: ModeGraph,
  room: SearchRoom,
  {
    places,
    limit,
    incident,
  }: {
    readonly places: readonly Place[];
    readonly limit: number;
    readonly incident: CountingLists;
  },
): number => {
  const byEdge = placesByEdge(places);
  const { edgeFrom } = graph.network;
  // An edge both of whose ends were reached is counted at its `from` end alone.
  const isElsewhere = (edge: number, junction: number): boolean => {
    const from = edgeFrom[edge] as number;
    return byEdge.has(edge) || (junction !== from && room.distance[from] !== Infinity);
  };
  let sum = 0;
  for (const [edge, alongs] of byEdge) sum += coveredOnEdge(graph, room, { edge, limit, alongs });
  for (const junction of room.reached.subarray(0, room.count)) {
    const end = incident.first[junction + 1] as number;
    for (let place = incident.first[junction] as number; place < end; place += 1) {
      const edge = incident.items[place] as number;
      if (!isElsewhere(edge, junction)) sum += coveredOnEdge(graph, room, { edge, limit });
    }
  }
  return sum;
};
