import { coveredOnEdge, incidentEdges, type Place } from './covered.ts';
import { type LivingReach, livingReach } from './living-reach.ts';
import type { ModeGraph } from './mode-graph.ts';

/** The streets that open places cover, kept while they open and close. */
export interface LivingCover {
  readonly reach: LivingReach;
  /** Covered metres of each edge, as of the last `settle`. */
  readonly metres: Float64Array;
  /** By group of edges: covered metres. */
  readonly byGroup: Float64Array;
  /** Counts what changed since the last time; answers the metres covered in all. */
  readonly settle: () => number;
}

/** Keeps the covered length of a city, and of groups of its edges (counties): an opening or closing costs only what
 *  it changes. `groupOf` gives each edge its group. */
export const livingCover = (
  graph: ModeGraph,
  {
    places,
    limit,
    groupOf,
  }: {
    readonly places: readonly Place[];
    readonly limit: number;
    readonly groupOf: { readonly groups: number; readonly byEdge: Uint16Array };
  },
): LivingCover => {
  const reach = livingReach(graph, places, limit);
  const incident = incidentEdges(graph);
  const metres = new Float64Array(graph.ways.length);
  const byGroup = new Float64Array(groupOf.groups);
  const openOn = new Map<number, number[]>();
  const touched = new Uint8Array(graph.ways.length);
  const edges: number[] = [];
  const touch = (edge: number): void => {
    if (touched[edge]) return;
    touched[edge] = 1;
    edges.push(edge);
  };
  const keepPlace = (place: number): void => {
    const { edge, along } = places[place] as Place;
    const there = (openOn.get(edge) ?? []).slice();
    if (reach.isOpen[place]) there.push(along);
    else there.splice(there.indexOf(along), 1);
    if (there.length > 0) openOn.set(edge, there);
    else openOn.delete(edge);
    touch(edge);
  };
  const touchAround = (junction: number): void => {
    const end = incident.first[junction + 1] as number;
    for (let at = incident.first[junction] as number; at < end; at += 1) {
      touch(incident.items[at] as number);
    }
  };
  return {
    ...{ reach, metres, byGroup },
    settle: () => {
      reach.takeChanges(touchAround, keepPlace);
      for (const edge of edges) {
        touched[edge] = 0;
        const alongs = openOn.get(edge);
        const now = coveredOnEdge(graph, reach, { edge, limit, ...(alongs ? { alongs } : {}) });
        const group = groupOf.byEdge[edge] as number;
        byGroup[group] = (byGroup[group] as number) + now - (metres[edge] as number);
        metres[edge] = now;
      }
      edges.length = 0;
      let sum = 0;
      for (const one of byGroup) sum += one;
      return sum;
    },
  };
};
