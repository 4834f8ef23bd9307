import type { LngLat } from '#lib/lng-lat.ts';
import { coveredAll, coveredNear, incidentEdges } from '../rules/reach/covered.ts';
import type { ModeGraph } from '../rules/reach/mode-graph.ts';
import { search, searchRoom } from '../rules/reach/search.ts';
import type { Foothold } from '../types.ts';
import { type SnapIndex, snapIndex } from './snap-index.ts';

/** A place people walk to. */
export interface NamedPlace {
  readonly id: string;
  readonly at: LngLat;
}

/** How to measure: metres at the mode's own speed, and how far a place may lie from a street. */
export interface Measure {
  readonly metres: number;
  readonly snap_m: number;
}

/** What one place covers by itself; without a foothold it is not on this network and covers nothing. */
export interface PlaceCoverage {
  readonly id: string;
  readonly foothold: Foothold | null;
  /** Junctions within the limit. */
  readonly junctions: number;
  /** Metres of street within the limit, parts of edges counted as parts. */
  readonly metres: number;
}

/** What all of them cover together. */
export interface UnionCoverage {
  readonly junctions: number;
  readonly covered_m: number;
  readonly total_m: number;
}

export interface Coverage {
  readonly places: readonly PlaceCoverage[];
  readonly union: UnionCoverage;
}

/** Measures what each place covers and what all cover together, on the streets of a mode. Exact: every junction has
 *  its least distance, every street is covered to the metre. */
export const measureCoverage = (
  graph: ModeGraph,
  places: readonly NamedPlace[],
  { metres, snap_m }: Measure,
  index: SnapIndex = snapIndex(graph),
): Coverage => {
  const footholds = places.map(({ at }) => index.nearest(at, snap_m));
  const standing = footholds.filter((one) => one !== null);
  const room = searchRoom(graph, standing.length);
  const incident = incidentEdges(graph);
  const each = places.map(({ id }, number): PlaceCoverage => {
    const foothold = footholds[number] ?? null;
    if (!foothold) return { id, foothold, junctions: 0, metres: 0 };
    search(graph, [foothold], { limit: metres, room });
    const covered = coveredNear(graph, room, { places: [foothold], limit: metres, incident });
    return { id, foothold, junctions: room.count, metres: covered };
  });
  search(graph, standing, { limit: metres, room });
  const covered_m = coveredAll(graph, room, { places: standing, limit: metres });
  return {
    places: each,
    union: { junctions: room.count, covered_m, total_m: graph.total_m },
  };
};
