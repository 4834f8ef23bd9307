/** Most stations one leaf holds; measured: 4 to 12 are within 10 % of each other. */
const LEAF_STATIONS = 8;

/** How many leaves a tree over this many stations has: a power of two, so that nodes need no links. */
export const leavesFor = (size: number): number => {
  let leaves = 1;
  while (leaves * LEAF_STATIONS < size) leaves *= 2;
  return leaves;
};

/** The row at which a leaf begins when `size` rows are dealt out evenly. */
export const leafStart = (size: number, leaves: number, leaf: number): number =>
  Math.floor((leaf * size) / leaves);
