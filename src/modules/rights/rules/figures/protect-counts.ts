/** Counts of others below this are not shown. A number of ours; the client may set another.
 *  @source 个人信息保护法 arts. 6, 51 (necessity); the usual threshold of official statistics is 3 to 10 */
export const LEAST_SHOWN = 5;

/** A count, and whether it is the asker's own, which he sees as it is. */
export interface CountCell {
  readonly count: number;
  readonly isOwn: boolean;
}

/** Counts as they may be shown, in their order; null = hidden. */
export interface ProtectedCounts {
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
}

const sumOf = (cells: readonly CountCell[]): number =>
  cells.reduce((sum, { count }) => sum + count, 0);

/** Hides small counts of others, and as many more of theirs as it takes that no hidden one can be reckoned from the
 *  total: at least two hidden, together no fewer than the threshold. Where there are not enough, the total goes.
 *  Zeros are shown: they say nothing of anybody. */
export const protectCounts = (
  cells: readonly CountCell[],
  threshold: number = LEAST_SHOWN,
): ProtectedCounts => {
  const others = cells.filter(({ isOwn, count }) => !isOwn && count > 0);
  const hidden = new Set(others.filter(({ count }) => count < threshold));
  const rest = others.filter((cell) => !hidden.has(cell)).sort((a, b) => a.count - b.count);
  const isLoose = (): boolean =>
    hidden.size > 0 && (hidden.size < 2 || sumOf([...hidden]) < threshold);
  for (const cell of rest) if (isLoose()) hidden.add(cell);
  return {
    counts: cells.map((cell) => (hidden.has(cell) ? null : cell.count)),
    total: isLoose() ? null : sumOf(cells),
  };
};
