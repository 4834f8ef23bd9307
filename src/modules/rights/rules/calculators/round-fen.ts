/** A fraction in whole fen, half a fen rounded up (四舍五入), exactly and once. The denominator is above zero.
 *  No rule of law on rounding was found: this is ours, the custom of bookkeeping. */
export const roundFen = (numerator: bigint, denominator: bigint): number => {
  if (denominator <= 0n) throw new RangeError('the denominator must be above zero');
  if (numerator < 0n) return -roundFen(-numerator, denominator);
  return Number((2n * numerator + denominator) / (2n * denominator));
};
