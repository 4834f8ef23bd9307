/** A bar of a row, at its share of the longest; the number stands beside it, so it is drawn for the eye alone.
 *  `far` draws a second, paler bar behind it (the 90th percentile behind the median). */
export const Bar = (props: {
  readonly value: number;
  readonly most: number;
  readonly far?: number;
  readonly isBad?: boolean;
}) => {
  const { value, most, far = 0, isBad = false } = props;
  const share = (number: number): number => (most > 0 ? Math.max(0, (number / most) * 100) : 0);
  return (
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      {far > 0 ? <rect className="bar-far" width={share(far)} height="14" /> : null}
      <rect className={isBad ? 'bar-bad' : 'bar-main'} y="2" width={share(value)} height="10" />
    </svg>
  );
};
