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

/** Metres of cost that are left beyond a junction. What comes up to a barrier does not go on behind it. */
const leftBeyond = ({ closed }: ModeGraph, metres: number, junction: number): number =>
  closed[junction] || !(metres > 0) ? 0 : metres;

/** Metres covered from the `from` end: from within the edge people come to it by going back. Plain arithmetic: it is
 *  done for every edge of a city, again and again. */
const fromStart = (graph: ModeGraph, { distance }: Distances, edge: number, limit: number) => {
  if (!((graph.ways[edge] as number) & 2)) return 0;
  const junction = graph.network.edgeFrom[edge] as number;
  const left = leftBeyond(graph, limit - (distance[junction] as number), junction);
  return left * (graph.streetPace[edge] as number);
};

/** Metres covered from the `to` end. */
const fromEnd = (graph: ModeGraph, { distance }: Distances, edge: number, limit: number) => {
  if (!((graph.ways[edge] as number) & 1)) return 0;
  const junction = graph.network.edgeTo[edge] as number;
  const left = leftBeyond(graph, limit - (distance[junction] as number), junction);
  return left * (graph.streetPace[edge] as number);
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
  const stretches: Stretch[] = [
    [0, Math.min(length, fromStart(graph, room, edge, limit))],
    [Math.max(0, length - fromEnd(graph, room, edge, limit)), length],
  ];
  const way = graph.ways[edge] as number;
  const direct = limit * (graph.streetPace[edge] as number);
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

/** Metres covered of an edge without places on it. */
const plainCover = (graph: ModeGraph, room: Distances, edge: number, limit: number): number => {
  const both = fromStart(graph, room, edge, limit) + fromEnd(graph, room, edge, limit);
  return Math.min(graph.network.edgeLength[edge] as number, both);
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
  if (graph.streetPace[edge] === 0) return 0;
  if (alongs.length === 0) return plainCover(graph, room, edge, limit);
  let sum = 0;
  for (const [start, end] of stretchesOf(graph, room, { edge, limit, alongs })) sum += end - start;
  return sum;
};

/** Metres of street within the limit after a search from these places; looks at every edge once. */
export const coveredAll = (
  graph: ModeGraph,
  room: Distances,
  { places, limit }: { readonly places: readonly Place[]; readonly limit: number },
): number => {
  const { streetPace } = graph;
  let sum = 0;
  for (let edge = 0; edge < streetPace.length; edge += 1) {
    if (streetPace[edge] !== 0) sum += plainCover(graph, room, edge, limit);
  }
  for (const [edge, alongs] of placesByEdge(places)) {
    if (streetPace[edge] === 0) continue;
    const plain = plainCover(graph, room, edge, limit);
    sum += coveredOnEdge(graph, room, { edge, limit, alongs }) - plain;
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
