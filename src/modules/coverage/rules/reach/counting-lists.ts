/** Lists of numbers under whole-number keys, laid end to end: those of key k are items[first[k]] to items[first[k + 1]]. */
export interface CountingLists {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** Sorts items under keys in two passes, in the order in which `each` calls back; it must do so alike both times. */
export const countingLists = (
  keys: number,
  each: (take: (key: number, item: number) => void) => void,
): CountingLists => {
  const first = new Int32Array(keys + 1);
  each((key) => {
    first[key + 1] = (first[key + 1] as number) + 1;
  });
  for (let key = 0; key < keys; key += 1) {
    first[key + 1] = (first[key + 1] as number) + (first[key] as number);
  }
  const filled = first.slice();
  const items = new Int32Array(first[keys] as number);
  each((key, item) => {
    const place = filled[key] as number;
    filled[key] = place + 1;
    items[place] = item;
  });
  return { first, items };
};
