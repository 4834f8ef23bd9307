import Flatbush from 'flatbush';
import { distanceBetween, type LngLat } from '#lib/lng-lat.ts';
import type { ModeGraph } from '../rules/reach/mode-graph.ts';
import type { Foothold, StreetNetwork } from '../types.ts';

/** Finds the street nearest to a place. */
export interface SnapIndex {
  /** The nearest point on an edge of the mode, not farther than `most` metres; null = not on this network. */
  nearest(place: LngLat, most: number): Foothold | null;
}

const TENTH_MICRO = 1e7;
const TURN = 360;
const METRES_A_DEGREE = 111_195;

/** The corners of an edge, its junctions included. */
export const eachCorner = (
  network: StreetNetwork,
  edge: number,
  take: (lng: number, lat: number) => void,
): void => {
  const { edgeFrom, edgeTo, junctionLng, junctionLat, shapeStart, shapeLng, shapeLat } = network;
  const from = edgeFrom[edge] as number;
  const to = edgeTo[edge] as number;
  take((junctionLng[from] as number) / TENTH_MICRO, (junctionLat[from] as number) / TENTH_MICRO);
  const end = shapeStart[edge + 1] as number;
  for (let at = shapeStart[edge] as number; at < end; at += 1) {
    take((shapeLng[at] as number) / TENTH_MICRO, (shapeLat[at] as number) / TENTH_MICRO);
  }
  take((junctionLng[to] as number) / TENTH_MICRO, (junctionLat[to] as number) / TENTH_MICRO);
};

/** The same place, its longitude within half a turn of another: a street across the date line stays short. */
const near = (lng: number, other: number): number => lng - TURN * Math.round((lng - other) / TURN);

interface Touch {
  readonly at: LngLat;
  readonly share: number;
}

/** The point of a segment nearest to a place, on a plane that is true at the place. */
const touch = (place: LngLat, a: LngLat, b: LngLat): Touch => {
  const narrow = Math.cos((place[1] * Math.PI) / 180);
  const bx = (near(b[0], a[0]) - a[0]) * narrow;
  const by = b[1] - a[1];
  const px = (near(place[0], a[0]) - a[0]) * narrow;
  const py = place[1] - a[1];
  const square = bx * bx + by * by;
  const share = square > 0 ? Math.min(1, Math.max(0, (px * bx + py * by) / square)) : 0;
  return { share, at: [a[0] + (near(b[0], a[0]) - a[0]) * share, a[1] + by * share] };
};

const nearestOnEdge = (network: StreetNetwork, edge: number, place: LngLat): Foothold => {
  let before: LngLat | null = null;
  let along = 0;
  let best: Foothold = { edge, along: 0, away: Infinity, at: place };
  eachCorner(network, edge, (lng, lat) => {
    const corner: LngLat = [lng, lat];
    if (before) {
      const { at, share } = touch(place, before, corner);
      const length = distanceBetween(before, corner);
      const away = distanceBetween(place, at);
      if (away < best.away) best = { edge, along: along + length * share, away, at };
      along += length;
    }
    before = corner;
  });
  return best;
};

const boxOf = (network: StreetNetwork, edge: number): readonly [number, number, number, number] => {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  let last: number | null = null;
  eachCorner(network, edge, (lng, lat) => {
    last = last === null ? lng : near(lng, last);
    west = Math.min(west, last);
    east = Math.max(east, last);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  });
  return [west, south, east, north];
};

const FIRST_LOOK_M = 50;

/** Indexes the edges a mode may use, by the boxes around them; ferries are not stood upon. */
export const snapIndex = ({ network, ways }: ModeGraph): SnapIndex => {
  const usable: number[] = [];
  for (let edge = 0; edge < ways.length; edge += 1) {
    if (ways[edge] && !network.ferryMinutes.has(edge)) usable.push(edge);
  }
  if (usable.length === 0) return { nearest: () => null };
  const tree = new Flatbush(usable.length);
  for (const edge of usable) tree.add(...boxOf(network, edge));
  tree.finish();

  const within = (place: LngLat, radius: number): Foothold | null => {
    const dLat = radius / METRES_A_DEGREE;
    const dLng = dLat / Math.max(0.01, Math.cos((place[1] * Math.PI) / 180));
    let best: Foothold | null = null;
    for (const turn of [-TURN, 0, TURN]) {
      const lng = place[0] + turn;
      const found = tree.search(lng - dLng, place[1] - dLat, lng + dLng, place[1] + dLat);
      for (const number of found) {
        const one = nearestOnEdge(network, usable[number] as number, place);
        const nearer =
          !best || one.away < best.away || (one.away === best.away && one.edge < best.edge);
        if (one.away <= radius && nearer) best = one;
      }
    }
    return best;
  };
  return {
    nearest: (place, most) => {
      for (let radius = Math.min(FIRST_LOOK_M, most); ; radius = Math.min(radius * 4, most)) {
        const found = within(place, radius);
        if (found || radius >= most) return found;
      }
    },
  };
};
