import { distanceBetween, type LngLat, type Metres } from '#lib/lng-lat.ts';
import type { StationId } from '../types.ts';
import type { BoxTree } from './box-tree.ts';
import type { FacilityBits } from './facility-bits.ts';
import { assertPlaceable, type IndexedStation } from './indexed-station.ts';
import { type NearestFew, nearestFew } from './nearest-few.ts';
import type { Opening } from './opening.ts';
import { plantTree } from './plant-tree.ts';
import { searchTree } from './search-tree.ts';
import { settleStations } from './settled-stations.ts';
import { onUnitSphere } from './unit-sphere.ts';

/** What a worker asks: the nearest stations from here that have all this and are open. */
export interface NearestQuestion {
  /** WGS-84, degrees. */
  readonly at: LngLat;
  readonly need: FacilityBits;
  /** 'any' = open or not. */
  readonly open: 'any' | Opening;
  /** Most stations wanted; below 1 gives none. */
  readonly limit: number;
}

/** One station of the answer, with its distance as the crow flies. */
export interface NearestStation {
  readonly id: StationId;
  readonly distance: Metres;
  /** The mark it was handed over with. */
  readonly mark?: unknown;
}

/** All stations in memory, for one question: which are nearest. */
export interface StationIndex {
  /** The exact nearest, nearest first, equal distances by id. */
  readonly nearest: (question: NearestQuestion) => NearestStation[];
  /** Adds a station or replaces the one with its id; seen by the next answer. */
  readonly put: (station: IndexedStation) => void;
  /** Takes a station out; seen by the next answer. An unknown id changes nothing. */
  readonly remove: (id: StationId) => void;
  /** Builds anew now, say in a quiet hour, instead of when one station in a hundred has moved. */
  readonly rebuild: () => void;
  readonly size: () => number;
}

/** Newcomers and gaps that do not yet call for building anew: this many, or one in a hundred. */
const LEAST_UNSETTLED = 256;
const UNSETTLED_SHARE = 0.01;

const byDistanceThenId = (a: NearestStation, b: NearestStation): number =>
  a.distance - b.distance || (a.id < b.id ? -1 : 1);

const isInOrder = (station: NearestStation, place: number, all: readonly NearestStation[]) => {
  const before = all[place - 1];
  return !before || byDistanceThenId(before, station) < 0;
};

const inExactOrder = (few: NearestFew, at: LngLat): NearestStation[] => {
  const found = few.met.map(({ rows, row }) => {
    const there = [rows.spots[5 * row + 3] ?? 0, rows.spots[5 * row + 4] ?? 0] as const;
    return {
      id: rows.ids[row] ?? '',
      distance: distanceBetween(at, there),
      mark: rows.marks[row],
    };
  });
  // By chord they nearly always are in order already, which is quicker to see than to sort.
  if (!found.every(isInOrder)) found.sort(byDistanceThenId);
  return found.length > few.limit ? found.slice(0, few.limit) : found;
};

const isSameSpot = (a: IndexedStation | undefined, b: IndexedStation): boolean =>
  a !== undefined && a.lngLat[0] === b.lngLat[0] && a.lngLat[1] === b.lngLat[1];

const neverAsked = (): boolean => false;

/** Builds the index: stations already known in one large tree, newcomers and moved ones in a small
 *  one beside it. See docs/algorithms/nearest.md for guarantees and costs. */
export const createStationIndex = (stations: readonly IndexedStation[]): StationIndex => {
  let settled = settleStations([]);
  let newcomers = new Map<StationId, IndexedStation>();
  let newcomersTree: BoxTree | null = null;
  let gaps = 0;

  const settle = (all: readonly IndexedStation[]): void => {
    settled = settleStations(all);
    newcomers = new Map();
    newcomersTree = null;
    gaps = 0;
  };

  const rebuild = (): void => settle([...settled.all(), ...newcomers.values()]);

  const rebuildWhenUnsettled = (): void => {
    const allowed = Math.max(LEAST_UNSETTLED, settled.size * UNSETTLED_SHARE);
    if (newcomers.size + gaps > allowed) rebuild();
  };

  const remove = (id: StationId): void => {
    if (newcomers.delete(id)) newcomersTree = null;
    if (!settled.find(id)) return;
    settled.remove(id);
    gaps += 1;
  };

  const put = (station: IndexedStation): void => {
    assertPlaceable(station);
    if (isSameSpot(settled.find(station.id), station)) {
      settled.replace(station);
      return;
    }
    remove(station.id);
    newcomers.set(station.id, station);
    newcomersTree = null;
  };

  const nearest = ({ at, need, open, limit }: NearestQuestion): NearestStation[] => {
    const few = nearestFew(Math.floor(limit));
    if (!(few.limit >= 1)) return [];
    rebuildWhenUnsettled();
    newcomersTree ??= plantTree([...newcomers.values()]);
    const view = settled.narrow.viewOf(open === 'any' ? null : open.patternOpen);
    const isOverriddenOpen = open === 'any' ? neverAsked : open.isOverriddenOpen;
    const hunt = { from: onUnitSphere(at), need, view, isOverriddenOpen, few };
    searchTree(settled.narrow.treeFor(view, need), hunt);
    searchTree(newcomersTree, hunt);
    return inExactOrder(few, at);
  };

  for (const station of stations) assertPlaceable(station);
  settle([...new Map(stations.map((station) => [station.id, station])).values()]);
  return {
    nearest,
    put,
    remove,
    rebuild,
    size: () => settled.size - gaps + newcomers.size,
  };
};
