import type { IndexedStation } from './indexed-station.ts';
import { createNarrowTrees, type NarrowTrees } from './narrow-trees.ts';
import { plantTree } from './plant-tree.ts';
import { replaceRow } from './replace-row.ts';
import { buryRow, stationAt } from './station-rows.ts';

/** The many stations of the last building: they may change what they offer or go, none may come. */
export interface SettledStations {
  readonly size: number;
  readonly narrow: NarrowTrees;
  readonly find: (id: string) => IndexedStation | undefined;
  /** Writes a changed station over its old version; it must be here and at the same spot. */
  readonly replace: (station: IndexedStation) => void;
  readonly remove: (id: string) => void;
  readonly all: () => IndexedStation[];
}

/** Builds the tree over all stations; ids must be distinct. */
export const settleStations = (stations: readonly IndexedStation[]): SettledStations => {
  const tree = plantTree(stations);
  const narrow = createNarrowTrees(tree);
  const rowOf = new Map(tree.ids.map((id, row) => [id, row]));
  const find = (id: string) => {
    const row = rowOf.get(id);
    return row === undefined ? undefined : stationAt(tree, row);
  };

  return {
    size: tree.ids.length,
    narrow,
    find,
    replace: (station) => {
      const row = rowOf.get(station.id);
      if (row === undefined) return;
      narrow.forget(stationAt(tree, row), station);
      replaceRow(tree, row, station);
    },
    remove: (id) => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      narrow.forget(stationAt(tree, row));
      buryRow(tree, row);
      rowOf.delete(id);
    },
    all: () => [...rowOf.values()].map((row) => stationAt(tree, row)),
  };
};
