/** The middle of several runs, in milliseconds. */
export const medianOf = (runs: number, work: () => void): number => {
  const took = Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return took.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
};

/** Three figures that count. */
export const short = (value: number): number => Number(value.toPrecision(3));
