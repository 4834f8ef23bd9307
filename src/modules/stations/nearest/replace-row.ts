import { addToSummary, type BoxTree } from './box-tree.ts';
import type { IndexedStation } from './indexed-station.ts';
import { leafStart } from './leaf-ranges.ts';
import { writeTraits } from './station-rows.ts';

const leafOf = ({ ids, leaves }: BoxTree, row: number): number => {
  let leaf = Math.floor((row * leaves) / ids.length);
  while (leafStart(ids.length, leaves, leaf + 1) <= row) leaf += 1;
  return leaf;
};

/** Writes anew what a station at the same place offers, in its row and in every box above.
 *  What it no longer offers stays in the summaries: they may promise too much, never too little. */
export const replaceRow = (tree: BoxTree, row: number, station: IndexedStation): void => {
  writeTraits(tree, row, station);
  for (let node = tree.leaves + leafOf(tree, row); node >= 1; node >>>= 1) {
    addToSummary(tree, node, row);
  }
};
