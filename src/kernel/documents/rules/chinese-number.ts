const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A counting number from 1 to 99 in Chinese figures; above that in Arabic ones. */
export const chineseNumber = (count: number): string => {
  if (count < 1 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = DIGITS[count % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
};
