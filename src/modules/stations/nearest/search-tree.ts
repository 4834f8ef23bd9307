import type { BoxTree } from './box-tree.ts';
import type { FacilityBits } from './facility-bits.ts';
import { leafStart } from './leaf-ranges.ts';
import { type NearestFew, takeIn } from './nearest-few.ts';
import type { OpenView } from './open-view.ts';
import type { Opening } from './opening.ts';
import type { Xyz } from './unit-sphere.ts';

/** What is looked for, from where, and what has been found. */
export interface Hunt {
  readonly from: Xyz;
  readonly need: FacilityBits;
  readonly view: OpenView;
  readonly isOverriddenOpen: Opening['isOverriddenOpen'];
  readonly few: NearestFew;
}

const beyond = (value: number, least: number, greatest: number): number =>
  value < least ? least - value : value > greatest ? value - greatest : 0;

const chordToBox = ({ boxes }: BoxTree, node: number, { x, y, z }: Xyz): number => {
  const at = 6 * node;
  const dx = beyond(x, boxes[at] ?? 0, boxes[at + 3] ?? 0);
  const dy = beyond(y, boxes[at + 1] ?? 0, boxes[at + 4] ?? 0);
  const dz = beyond(z, boxes[at + 2] ?? 0, boxes[at + 5] ?? 0);
  return dx * dx + dy * dy + dz * dz;
};

const mayOffer = ({ summaries }: BoxTree, node: number, { need, view }: Hunt): boolean =>
  ((summaries[3 * node] ?? 0) & need[0]) === need[0] &&
  ((summaries[3 * node + 1] ?? 0) & need[1]) === need[1] &&
  ((summaries[3 * node + 2] ?? 0) & view.patternBits) !== 0;

const isOpen = (tree: BoxTree, row: number, hunt: Hunt): boolean => {
  const { patternOpen } = hunt.view;
  if (!patternOpen) return true;
  const pattern = tree.traits[3 * row + 2] ?? 0;
  if (pattern >= 0) return patternOpen[pattern] === 1;
  return hunt.isOverriddenOpen(tree.ids[row] ?? '', tree.marks[row]);
};

const offers = ({ traits }: BoxTree, row: number, { need }: Hunt): boolean =>
  ((traits[3 * row] ?? 0) & need[0]) === need[0] &&
  ((traits[3 * row + 1] ?? 0) & need[1]) === need[1];

const chordToRow = ({ spots }: BoxTree, row: number, { x, y, z }: Xyz): number => {
  const dx = (spots[5 * row] ?? 0) - x;
  const dy = (spots[5 * row + 1] ?? 0) - y;
  const dz = (spots[5 * row + 2] ?? 0) - z;
  return dx * dx + dy * dy + dz * dz;
};

const searchLeaf = (tree: BoxTree, node: number, hunt: Hunt): void => {
  const { ids, leaves } = tree;
  const end = leafStart(ids.length, leaves, node - leaves + 1);
  for (let row = leafStart(ids.length, leaves, node - leaves); row < end; row += 1) {
    const chordSquared = chordToRow(tree, row, hunt.from);
    if (!(chordSquared <= hunt.few.reach)) continue;
    if (offers(tree, row, hunt) && isOpen(tree, row, hunt)) {
      takeIn(hunt.few, { rows: tree, row, chordSquared });
    }
  }
};

/** Below this many leaves a summary, itself often not in the processor's cache, costs more than it saves. */
const SUMMED_UP_LEAVES = 16;

const isWorthASummary = ({ leaves }: BoxTree, node: number): boolean =>
  node * SUMMED_UP_LEAVES < leaves;

const searchNode = (tree: BoxTree, node: number, hunt: Hunt): void => {
  if (isWorthASummary(tree, node) && !mayOffer(tree, node, hunt)) return;
  if (node >= tree.leaves) {
    searchLeaf(tree, node, hunt);
    return;
  }
  const left = chordToBox(tree, 2 * node, hunt.from);
  const right = chordToBox(tree, 2 * node + 1, hunt.from);
  const nearer = left <= right ? 2 * node : 2 * node + 1;
  if (Math.min(left, right) <= hunt.few.reach) searchNode(tree, nearer, hunt);
  if (Math.max(left, right) <= hunt.few.reach) searchNode(tree, nearer ^ 1, hunt);
};

/** Adds to the hunt's few whatever in this tree is nearer: nearer boxes first, and none that is
 *  farther than the farthest kept or, when large, whose summary rules the need or the opening out. */
export const searchTree = (tree: BoxTree, hunt: Hunt): void => {
  if (tree.ids.length > 0) searchNode(tree, 1, hunt);
};
