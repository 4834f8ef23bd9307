import { leafStart, leavesFor } from './leaf-ranges.ts';
import type { StationRows } from './station-rows.ts';

/** Stations in a spatially compact order under a complete binary tree of boxes.
 *  Node 1 is the root, node n has the children 2n and 2n + 1, the leaves are the last level. */
export interface BoxTree extends StationRows {
  readonly leaves: number;
  /** Six a node: least x, y, z, greatest x, y, z of the stations below. */
  readonly boxes: Float64Array;
  /** Three a node: what any station below has: facility words, then its patterns as bits. */
  readonly summaries: Int32Array;
}

const OVERRIDDEN_BIT = 31;

/** The bit of a pattern in a summary, or of the stations to be asked about (negative).
 *  Patterns 31 apart share a bit, which costs time, never truth. */
export const patternBit = (pattern: number): number =>
  1 << (pattern < 0 ? OVERRIDDEN_BIT : pattern % OVERRIDDEN_BIT);

/** Lets one node know what a row below it offers. */
export const addToSummary = ({ traits, summaries }: BoxTree, node: number, row: number): void => {
  summaries[3 * node] = (summaries[3 * node] ?? 0) | (traits[3 * row] ?? 0);
  summaries[3 * node + 1] = (summaries[3 * node + 1] ?? 0) | (traits[3 * row + 1] ?? 0);
  summaries[3 * node + 2] = (summaries[3 * node + 2] ?? 0) | patternBit(traits[3 * row + 2] ?? 0);
};

const growBox = ({ spots, boxes }: BoxTree, node: number, row: number): void => {
  for (let axis = 0; axis < 3; axis += 1) {
    const value = spots[5 * row + axis] ?? 0;
    const least = 6 * node + axis;
    boxes[least] = Math.min(boxes[least] ?? 0, value);
    boxes[least + 3] = Math.max(boxes[least + 3] ?? 0, value);
  }
};

const uniteChildren = ({ boxes, summaries }: BoxTree, node: number): void => {
  for (let side = 0; side < 6; side += 1) {
    const a = boxes[12 * node + side] ?? 0;
    const b = boxes[12 * node + 6 + side] ?? 0;
    boxes[6 * node + side] = side < 3 ? Math.min(a, b) : Math.max(a, b);
  }
  for (let word = 0; word < 3; word += 1) {
    const either = (summaries[6 * node + word] ?? 0) | (summaries[6 * node + 3 + word] ?? 0);
    summaries[3 * node + word] = either;
  }
};

const emptyBoxes = (leaves: number): Float64Array => {
  const boxes = new Float64Array(12 * leaves).fill(Number.POSITIVE_INFINITY);
  for (let i = 3; i < boxes.length; i += 6) boxes.fill(Number.NEGATIVE_INFINITY, i, i + 3);
  return boxes;
};

/** Builds the boxes over rows already in a compact order, in time linear in their number. */
export const boxTreeOver = (rows: StationRows): BoxTree => {
  const size = rows.ids.length;
  const leaves = leavesFor(size);
  const summaries = new Int32Array(6 * leaves);
  const tree = { ...rows, leaves, boxes: emptyBoxes(leaves), summaries };
  for (let leaf = 0; leaf < leaves; leaf += 1) {
    const end = leafStart(size, leaves, leaf + 1);
    for (let row = leafStart(size, leaves, leaf); row < end; row += 1) {
      addToSummary(tree, leaves + leaf, row);
      growBox(tree, leaves + leaf, row);
    }
  }
  for (let node = leaves - 1; node >= 1; node -= 1) uniteChildren(tree, node);
  return tree;
};
