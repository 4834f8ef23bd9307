import type { Place } from '#modules/coverage/rules/reach/covered.ts';
import type { ModeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';

const seeds = (
  { network, ways, edgeCost }: ModeGraph,
  { edge, along }: Place,
): [number, number][] => {
  const length = network.edgeLength[edge] ?? 0;
  const cost = edgeCost[edge] ?? Infinity;
  const share = length > 0 ? along / length : 0;
  const way = ways[edge] ?? 0;
  return [
    [network.edgeFrom[edge] ?? 0, way & 1 ? cost * share : Infinity],
    [network.edgeTo[edge] ?? 0, way & 2 ? cost * (1 - share) : Infinity],
  ];
};

/** What every edge offers its ends, given what is known so far. */
const offers = (graph: ModeGraph, best: readonly number[]): [number, number][] => {
  const { network, ways, edgeCost, closed } = graph;
  const past = (junction: number): number =>
    closed[junction] ? Infinity : (best[junction] ?? Infinity);
  return [...ways].flatMap((way, edge): [number, number][] => {
    const [from, to] = [network.edgeFrom[edge] ?? 0, network.edgeTo[edge] ?? 0];
    const cost = edgeCost[edge] ?? Infinity;
    return [
      [from, way & 1 ? past(to) + cost : Infinity],
      [to, way & 2 ? past(from) + cost : Infinity],
    ];
  });
};

/** Least metres from every junction to the nearest place, by going over all edges again and again until nothing gets
 *  shorter: slow and obvious. */
export const slowDistances = (graph: ModeGraph, places: readonly Place[]): number[] => {
  const best = Array.from(graph.network.junctionLng, () => Infinity);
  const take = (offered: readonly [number, number][]): boolean => {
    const better = offered.filter(([at, metres]) => metres < (best[at] ?? 0));
    for (const [at, metres] of better) best[at] = Math.min(best[at] ?? Infinity, metres);
    return better.length > 0;
  };
  take(places.flatMap((place) => seeds(graph, place)));
  let shorter = true;
  while (shorter) shorter = take(offers(graph, best));
  return best;
};

/** Least metres from a point inside an edge to the nearest place. */
export const leastAt = (
  { network, ways, edgeCost, closed }: ModeGraph,
  distances: readonly number[],
  {
    edge,
    at,
    alongs,
  }: { readonly edge: number; readonly at: number; readonly alongs: readonly number[] },
): number => {
  const way = ways[edge] ?? 0;
  const length = network.edgeLength[edge] ?? 0;
  const pace = (edgeCost[edge] ?? Infinity) / length;
  const past = (junction: number): number =>
    closed[junction] ? Infinity : (distances[junction] ?? 0);
  const back = way & 2 ? past(network.edgeFrom[edge] ?? 0) + at * pace : Infinity;
  const forward = way & 1 ? past(network.edgeTo[edge] ?? 0) + (length - at) * pace : Infinity;
  const direct = alongs.map((along) => {
    const may = at <= along ? way & 1 : way & 2;
    return may ? Math.abs(at - along) * pace : Infinity;
  });
  return Math.min(back, forward, ...direct);
};
