import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { incidentEdges, type Place } from '#modules/coverage/rules/reach/covered.ts';
import { type ModeGraph, modeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
import { buildNetwork } from '#modules/coverage/rules/streets/build-network.ts';
import { readOsm } from '#modules/coverage/streets/read-osm.ts';
import type { Mode } from '#modules/coverage/types.ts';
import { seeded } from '../seeded.ts';

/** The real extract; it lies beside the repository and is never part of it. */
export const portoFile = fileURLToPath(
  new URL('../../../shared/data/streets/porto_portugal.osm.pbf', import.meta.url),
);

/** Metres of a quarter of an hour. */
export const limits = { walk: 1_200, ebike: 3_750 } as const;

/** The streets of Porto for a mode, and how long they took to read. */
export const porto = async (mode: Mode): Promise<{ graph: ModeGraph; read_ms: number }> => {
  const startedAt = performance.now();
  const streets = await readOsm(path.resolve(portoFile), () => {});
  const graph = modeGraph(buildNetwork(streets.ways, streets.points, [mode]), mode);
  return { graph, read_ms: Math.round(performance.now() - startedAt) };
};

/** So many different junctions that everybody of the mode may leave and reach, as places at the end of an edge: what
 *  both engines can begin from. */
export const junctionPlaces = (
  graph: ModeGraph,
  count: number,
  seed: number,
): { readonly place: Place; readonly junction: number }[] => {
  const random = seeded(seed);
  const incident = incidentEdges(graph);
  const { edgeFrom, edgeLength, junctionLng } = graph.network;
  const found = new Map<number, Place>();
  while (found.size < count) {
    const junction = Math.floor(random() * junctionLng.length);
    if (graph.closed[junction]) continue;
    const edges = incident.items.subarray(incident.first[junction], incident.first[junction + 1]);
    const edge = edges.find((one) => graph.ways[one] === 3 && !graph.network.ferryMinutes.has(one));
    if (edge === undefined) continue;
    const along = edgeFrom[edge] === junction ? 0 : (edgeLength[edge] ?? 0);
    found.set(junction, { edge, along });
  }
  return [...found].map(([junction, place]) => ({ junction, place }));
};
