import { type BoxTree, boxTreeOver } from './box-tree.ts';
import type { IndexedStation } from './indexed-station.ts';
import { kdOrder } from './kd-order.ts';
import { rowsOf, selectRows } from './station-rows.ts';

/** Builds a tree over stations in any order; some tenths of a second for 190,000. */
export const plantTree = (stations: readonly IndexedStation[]): BoxTree => {
  const rows = rowsOf(stations);
  return boxTreeOver(selectRows(rows, kdOrder(rows)));
};
