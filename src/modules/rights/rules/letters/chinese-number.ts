const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const places = ['', '十', '百', '千'] as const;

/** A whole number from 0 to 9999 as it is read aloud in a letter: 15 → 十五, 60 → 六十, 105 → 一百零五. */
export const chineseNumber = (count: number): string => {
  if (!Number.isInteger(count) || count < 0 || count > 9999)
    throw new RangeError(`not a number a letter spells out: ${count}`);
  if (count === 0) return digits[0];
  const text = [...String(count)]
    .map((digit, index, all) => {
      const place = places[all.length - 1 - index] ?? '';
      return digit === '0' ? '零' : `${digits[Number(digit)] ?? ''}${place}`;
    })
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
  return text.replace(/^一十/u, '十');
};
