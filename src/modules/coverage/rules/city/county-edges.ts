import type { LngLat } from '#lib/lng-lat.ts';
import type { ModeGraph } from '../reach/mode-graph.ts';

/** A county as coverage sees it: its streets are those nearest to one of these centres. */
export interface CountyCentres {
  readonly code: string;
  readonly name: string;
  readonly centres: readonly LngLat[];
}

/** The county of each edge, and the metres of street of each. The last group holds what belongs to none. */
export interface CountyEdges {
  readonly groups: number;
  readonly byEdge: Uint16Array;
  readonly total_m: Float64Array;
}

const TENTH_MICRO = 1e7;
/** Degrees, some thirty kilometres: beyond it a street lies in no county of the city. */
const FARTHEST = 0.3;

const nearestCounty = (counties: readonly CountyCentres[], [lng, lat]: LngLat): number => {
  const narrow = Math.cos((lat * Math.PI) / 180);
  let nearest = counties.length;
  let least = FARTHEST ** 2;
  for (const [number, { centres }] of counties.entries()) {
    for (const [x, y] of centres) {
      const square = ((x - lng) * narrow) ** 2 + (y - lat) ** 2;
      if (square < least) [nearest, least] = [number, square];
    }
  }
  return nearest;
};

/** Gives each edge to the county whose township seat is nearest to its beginning: boundaries of counties are not part
 *  of the data, so along them this is good to a kilometre or two. */
export const countyEdges = (graph: ModeGraph, counties: readonly CountyCentres[]): CountyEdges => {
  const { junctionLng, junctionLat, edgeFrom, edgeLength } = graph.network;
  const byJunction = Uint16Array.from(junctionLng, (lng, junction) =>
    nearestCounty(counties, [lng / TENTH_MICRO, (junctionLat[junction] ?? 0) / TENTH_MICRO]),
  );
  const groups = counties.length + 1;
  const byEdge = Uint16Array.from(edgeFrom, (from) => byJunction[from] ?? counties.length);
  const total_m = new Float64Array(groups);
  for (const [edge, group] of byEdge.entries()) {
    if (graph.streetPace[edge]) total_m[group] = (total_m[group] ?? 0) + (edgeLength[edge] ?? 0);
  }
  return { groups, byEdge, total_m };
};
