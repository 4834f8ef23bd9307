/** Processor time of this process so far, in milliseconds. */
export const processor_ms = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The middle of several runs in processor time, in milliseconds: other work on the machine counts less. */
export const medianOf = (runs: number, work: () => void): number => {
  const took = Array.from({ length: runs }, () => {
    const startedAt = processor_ms();
    work();
    return processor_ms() - startedAt;
  });
  return took.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
};

/** Three figures that count. */
export const short = (value: number): number => Number(value.toPrecision(3));
