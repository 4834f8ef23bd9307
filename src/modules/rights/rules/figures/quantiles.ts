/** The middle of a list of numbers (of an even count the mean of the two in the middle); null of none. */
export const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
};

/** The smallest of the numbers that at least 90 of 100 do not exceed (nearest rank); null of none. */
export const ninetiethOf = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * 9) / 10) - 1] ?? null;
};
