import type { LngLat } from '#lib/lng-lat.ts';
import type { ModeGraph } from '../reach/mode-graph.ts';

/** A neighbourhood whose streets are not reached: the middle of a square of about a kilometre. */
export interface StreetGap {
  readonly at: LngLat;
  readonly uncovered_m: number;
  readonly total_m: number;
  readonly group: number;
}

const TENTH_MICRO = 1e7;
const CELL = 0.01;

interface Cell {
  uncovered_m: number;
  total_m: number;
  lng: number;
  lat: number;
  readonly group: number;
}

/** The squares that hold most street out of reach, the worst first. */
export const streetGaps = (
  { network, streetPace }: ModeGraph,
  {
    metres,
    byEdge,
    most,
  }: {
    /** Covered metres of each edge. */
    readonly metres: Float64Array;
    readonly byEdge: Uint16Array;
    readonly most: number;
  },
): StreetGap[] => {
  const cells = new Map<string, Cell>();
  for (const [edge, covered] of metres.entries()) {
    if (!streetPace[edge]) continue;
    const from = network.edgeFrom[edge] ?? 0;
    const lng = (network.junctionLng[from] ?? 0) / TENTH_MICRO;
    const lat = (network.junctionLat[from] ?? 0) / TENTH_MICRO;
    const key = `${Math.floor(lng / CELL)},${Math.floor(lat / CELL)}`;
    const fresh = { uncovered_m: 0, total_m: 0, lng: 0, lat: 0, group: byEdge[edge] ?? 0 };
    const cell = cells.get(key) ?? fresh;
    cells.set(key, cell);
    const length = network.edgeLength[edge] ?? 0;
    const left = Math.max(0, length - covered);
    cell.total_m += length;
    cell.uncovered_m += left;
    cell.lng += lng * left;
    cell.lat += lat * left;
  }
  return [...cells.values()]
    .filter(({ uncovered_m }) => uncovered_m > 1)
    .sort((a, b) => b.uncovered_m - a.uncovered_m || a.lng / a.uncovered_m - b.lng / b.uncovered_m)
    .slice(0, most)
    .map(({ uncovered_m, total_m, lng, lat, group }) => ({
      at: [lng / uncovered_m, lat / uncovered_m],
      ...{ uncovered_m, total_m, group },
    }));
};
