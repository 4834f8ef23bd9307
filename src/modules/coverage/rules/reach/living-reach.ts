import { incidentEdges, type Place } from './covered.ts';
import type { ModeGraph } from './mode-graph.ts';
import { type Distances, fromEnds, heapDrop, heapPush } from './search.ts';

/** A reach that follows its places as they open and close. */
export interface LivingReach extends Distances {
  /** The open place a junction is nearest to; -1 = none within the limit. */
  readonly placeOf: (junction: number) => number;
  readonly isOpen: Uint8Array;
  /** Places by their number in the list given; opening an open one, or closing a closed one, changes nothing. */
  readonly open: (place: number) => void;
  readonly close: (place: number) => void;
  /** Makes just these open, in whichever way is quicker. */
  readonly set: (open: Uint8Array) => void;
  /** Calls back with every junction whose distance changed since the last time, and every place opened or closed. */
  readonly takeChanges: (junction: (one: number) => void, place: (one: number) => void) => void;
}

const NOBODY = -1;
/** Where a way ends at a place, the place stands instead of the junction before, as -2 - place. */
const endAt = (place: number): number => -2 - place;
/** Closing a place costs a few times what opening costs; with this share changed it is quicker to begin anew. */
const MUCH = 0.3;

/** What changed, each thing once. */
const changeList = (size: number) => {
  const isListed = new Uint8Array(size);
  const list: number[] = [];
  return {
    add: (one: number): void => {
      if (isListed[one]) return;
      isListed[one] = 1;
      list.push(one);
    },
    take: (each: (one: number) => void): void => {
      for (const one of list) {
        isListed[one] = 0;
        each(one);
      }
      list.length = 0;
    },
  };
};

const roomOf = (graph: ModeGraph, places: number) => {
  const junctions = graph.first.length - 1;
  const most = 3 * graph.next.length + 2 * places + 1;
  return {
    distance: new Float64Array(junctions).fill(Infinity),
    /** The junction through which people go on to their place. */
    towards: new Int32Array(junctions).fill(NOBODY),
    heapKeys: new Float64Array(most),
    heapNodes: new Int32Array(most),
    heapSize: 0,
  };
};

const placesOn = (places: readonly Place[]): ReadonlyMap<number, readonly number[]> => {
  const on = new Map<number, number[]>();
  for (const [place, { edge }] of places.entries()) {
    const there = on.get(edge);
    if (there) there.push(place);
    else on.set(edge, [place]);
  }
  return on;
};

/** The search itself, going on from whatever has been offered. */
const spreading = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const room = roomOf(graph, places.length);
  const { distance, towards, heapKeys, heapNodes } = room;
  const changed = changeList(distance.length);
  const { first, next, cost } = graph;
  const offer = (junction: number, metres: number, through: number): void => {
    if (metres > limit || metres >= (distance[junction] as number)) return;
    distance[junction] = metres;
    towards[junction] = through;
    changed.add(junction);
    heapPush(room, junction, metres);
  };
  return {
    ...{ distance, towards, changed, offer },
    /** Offers both ends of the edge a place stands on. */
    offerPlace: (number: number): void => {
      const place = places[number] as Place;
      const ends = fromEnds(graph, place);
      offer(graph.network.edgeFrom[place.edge] as number, ends.from, endAt(number));
      offer(graph.network.edgeTo[place.edge] as number, ends.to, endAt(number));
    },
    spread: (): void => {
      while (room.heapSize > 0) {
        const junction = heapNodes[0] as number;
        const metres = heapKeys[0] as number;
        heapDrop(room);
        if (metres > (distance[junction] as number)) continue;
        const end = first[junction + 1] as number;
        for (let arc = first[junction] as number; arc < end; arc += 1) {
          offer(next[arc] as number, metres + (cost[arc] as number), junction);
        }
      }
    },
  };
};

type Spreading = ReturnType<typeof spreading>;

/** Takes back all ways that lead to a place; answers the junctions that now belong to nobody. */
const withdraw = (
  { first, next, network }: ModeGraph,
  { distance, towards, changed }: Spreading,
  { place, edge }: { readonly place: number; readonly edge: number },
): number[] => {
  const lost: number[] = [];
  const lose = (junction: number, through: number): void => {
    if (towards[junction] !== through) return;
    towards[junction] = NOBODY;
    distance[junction] = Infinity;
    changed.add(junction);
    lost.push(junction);
  };
  lose(network.edgeFrom[edge] as number, endAt(place));
  lose(network.edgeTo[edge] as number, endAt(place));
  for (let at = 0; at < lost.length; at += 1) {
    const junction = lost[at] as number;
    const end = first[junction + 1] as number;
    for (let arc = first[junction] as number; arc < end; arc += 1) {
      lose(next[arc] as number, junction);
    }
  }
  return lost;
};

/** Offers junctions that belong to nobody what comes to them along their edges. */
const refilling = (graph: ModeGraph, places: readonly Place[], state: Spreading) => {
  const { distance, offer, offerPlace } = state;
  const { edgeFrom, edgeTo } = graph.network;
  const incident = incidentEdges(graph);
  const onEdge = placesOn(places);
  const along = (junction: number, edge: number): void => {
    const way = graph.ways[edge] as number;
    const cost = graph.edgeCost[edge] as number;
    const [from, to] = [edgeFrom[edge] as number, edgeTo[edge] as number];
    if (way & 1 && junction === from && !graph.closed[to]) {
      offer(from, (distance[to] as number) + cost, to);
    }
    if (way & 2 && junction === to && !graph.closed[from]) {
      offer(to, (distance[from] as number) + cost, from);
    }
  };
  const fromPlaces = (edge: number, isOpen: Uint8Array): void => {
    const standing = onEdge.get(edge);
    if (standing) for (const place of standing) if (isOpen[place]) offerPlace(place);
  };
  return (junctions: readonly number[], isOpen: Uint8Array): void => {
    for (const junction of junctions) {
      const end = incident.first[junction + 1] as number;
      for (let at = incident.first[junction] as number; at < end; at += 1) {
        along(junction, incident.items[at] as number);
        fromPlaces(incident.items[at] as number, isOpen);
      }
    }
  };
};

/** Takes everything back and searches from scratch. */
const beginAnew = (
  { distance, towards, changed, offerPlace, spread }: Spreading,
  wanted: Uint8Array,
): void => {
  for (const [junction, metres] of distance.entries()) {
    if (metres !== Infinity) changed.add(junction);
  }
  distance.fill(Infinity);
  towards.fill(NOBODY);
  for (const [place, one] of wanted.entries()) if (one) offerPlace(place);
  spread();
};

/** Keeps the reach of many places while they open and close one by one: opening costs what the place wins, closing
 *  what it had. Exact at every moment, as a search from all open places would be.
 *  @source the idea of Ramalingam and Reps (1996): recompute only what is affected */
export const livingReach = (
  graph: ModeGraph,
  places: readonly Place[],
  limit: number,
): LivingReach => {
  const state = spreading(graph, places, limit);
  const refill = refilling(graph, places, state);
  const isOpen = new Uint8Array(places.length);
  const moved = changeList(places.length);
  const turn = (place: number, to = 0): boolean => {
    if (isOpen[place] === to) return false;
    isOpen[place] = to;
    moved.add(place);
    return true;
  };
  const open = (place: number): void => {
    if (!turn(place, 1)) return;
    state.offerPlace(place);
    state.spread();
  };
  const close = (place: number): void => {
    if (!turn(place, 0)) return;
    const { edge } = places[place] as Place;
    refill(withdraw(graph, state, { place, edge }), isOpen);
    state.spread();
  };
  const set = (wanted: Uint8Array): void => {
    const different = [...wanted.keys()].filter((place) => wanted[place] !== isOpen[place]);
    const isMuch = different.length > MUCH * places.length;
    for (const place of different) {
      if (isMuch) turn(place, wanted[place]);
      else (wanted[place] ? open : close)(place);
    }
    if (isMuch) beginAnew(state, wanted);
  };
  return {
    ...{ distance: state.distance, isOpen, open, close, set },
    placeOf: (junction) => {
      let at = state.towards[junction] ?? NOBODY;
      while (at >= 0) at = state.towards[at] ?? NOBODY;
      return at === NOBODY ? NOBODY : endAt(at);
    },
    takeChanges: (junction, place) => {
      state.changed.take(junction);
      moved.take(place);
    },
  };
};
