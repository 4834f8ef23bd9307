import type { BoxTree } from './box-tree.ts';
import type { FacilityBits } from './facility-bits.ts';
import { growNarrowTree } from './grow-narrow-tree.ts';
import type { IndexedStation } from './indexed-station.ts';
import { mayFit, type NarrowTree, type OpenView } from './open-view.ts';
import { createOpenViews } from './open-views.ts';

/** Most remembered answers to "is this need rare"; then all are forgotten and learnt anew. */
const MOST_TREES = 2_000;

/** Remembers, beside one whole tree, a small tree per rare need and state of the patterns. */
export interface NarrowTrees {
  readonly viewOf: (patternOpen: Uint8Array | null) => OpenView;
  /** The small tree for this need where one is worth it, else the whole tree. */
  readonly treeFor: (view: OpenView, need: FacilityBits) => BoxTree;
  /** To be called when a station changes in place (before and after) or is taken out (before). */
  readonly forget: (...versions: readonly IndexedStation[]) => void;
}

/** Facility words as one key; above 53 bits two needs may share it, so the need is compared too. */
const keyOf = (need: FacilityBits): number => (need[1] >>> 0) * 2 ** 32 + (need[0] >>> 0);

const isFor = (narrow: NarrowTree | undefined, need: FacilityBits): narrow is NarrowTree =>
  narrow !== undefined && narrow.need[0] === need[0] && narrow.need[1] === need[1];

/** Small trees over parts of `whole`, grown when first asked for, together no larger than `whole`. */
export const createNarrowTrees = (whole: BoxTree): NarrowTrees => {
  const views = createOpenViews();
  let trees = 0;
  let rows = 0;

  const drop = (view: OpenView, key: number, narrow: NarrowTree): void => {
    trees -= 1;
    rows -= narrow.tree?.ids.length ?? 0;
    view.narrow.delete(key);
  };

  const grow = (view: OpenView, need: FacilityBits): NarrowTree => {
    const grown = growNarrowTree(whole, view, need);
    trees += 1;
    rows += grown.tree?.ids.length ?? 0;
    if (trees > MOST_TREES || rows > whole.ids.length) {
      views.forgetAll();
      trees = 0;
      rows = 0;
    }
    view.narrow.set(keyOf(need), grown);
    return grown;
  };

  return {
    viewOf: views.viewOf,
    treeFor: (view, need) => {
      const known = view.narrow.get(keyOf(need));
      return (isFor(known, need) ? known : grow(view, need)).tree ?? whole;
    },
    forget: (...versions) => {
      for (const view of views.all()) {
        for (const [key, narrow] of view.narrow) {
          const isTouched = versions.some((station) => mayFit(view, narrow.need, station));
          // "Too many fit" stays good advice after an edit; only a tree can go stale.
          if (narrow.tree && isTouched) drop(view, key, narrow);
        }
      }
    },
  };
};
