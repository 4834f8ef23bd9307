import { leafStart, leavesFor } from './leaf-ranges.ts';
import type { StationRows } from './station-rows.ts';

interface Sorting {
  readonly order: Uint32Array;
  readonly spots: Float64Array;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const coordinate = ({ order, spots }: Sorting, place: number, axis: number): number =>
  spots[5 * (order[place] ?? 0) + axis] ?? 0;

const widthAlong = (sorting: Sorting, { from, to }: Span, axis: number): number => {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i += 1) {
    const value = coordinate(sorting, i, axis);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
};

const widestAxis = (sorting: Sorting, span: Span): number => {
  const x = widthAlong(sorting, span, 0);
  const y = widthAlong(sorting, span, 1);
  const z = widthAlong(sorting, span, 2);
  if (z >= x && z >= y) return 2;
  return y >= x ? 1 : 0;
};

const swap = (order: Uint32Array, i: number, j: number): void => {
  const kept = order[i] ?? 0;
  order[i] = order[j] ?? 0;
  order[j] = kept;
};

/** Hoare's partition: afterwards nothing up to `lastSmall` exceeds anything from `firstLarge` on. */
const partition = (sorting: Sorting, { from, to }: Span, axis: number) => {
  const pivot = coordinate(sorting, (from + to - 1) >>> 1, axis);
  let i = from;
  let j = to - 1;
  while (i <= j) {
    while (coordinate(sorting, i, axis) < pivot) i += 1;
    while (coordinate(sorting, j, axis) > pivot) j -= 1;
    if (i <= j) swap(sorting.order, i++, j--);
  }
  return { lastSmall: j, firstLarge: i };
};

/** Quickselect: afterwards nothing before `middle` is greater than anything from it on. */
const selectMiddle = (sorting: Sorting, span: Span, cut: { axis: number; middle: number }) => {
  let { from, to } = span;
  while (to - from > 1) {
    const { lastSmall, firstLarge } = partition(sorting, { from, to }, cut.axis);
    if (cut.middle <= lastSmall) to = lastSmall + 1;
    else if (cut.middle >= firstLarge) from = firstLarge;
    else return;
  }
};

/** An order of the rows in which every half, quarter, eighth … is a compact region: a k-d tree
 *  without links, cut each time across its longest side. Time n log n, memory 4 bytes a row.
 *  @source J. L. Bentley, Multidimensional binary search trees (1975); C. A. R. Hoare, Find (1961) */
export const kdOrder = ({ ids, spots }: Pick<StationRows, 'ids' | 'spots'>): Uint32Array => {
  const size = ids.length;
  const leaves = leavesFor(size);
  const sorting = { order: Uint32Array.from({ length: size }, (_, i) => i), spots };

  const arrange = (firstLeaf: number, endLeaf: number): void => {
    if (endLeaf - firstLeaf < 2) return;
    const halfway = (firstLeaf + endLeaf) / 2;
    const span = { from: leafStart(size, leaves, firstLeaf), to: leafStart(size, leaves, endLeaf) };
    const middle = leafStart(size, leaves, halfway);
    selectMiddle(sorting, span, { axis: widestAxis(sorting, span), middle });
    arrange(firstLeaf, halfway);
    arrange(halfway, endLeaf);
  };
  arrange(0, leaves);
  return sorting.order;
};
