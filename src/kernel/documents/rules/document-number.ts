import type { DocumentNumber } from '../types.ts';

const MOST_CODE = 20;

/** 发文字号 as printed: 代字, four-digit year in hexagonal brackets, the number without a leading zero.
 *  @source GB/T 9704-2012 7.2.5 */
export const numberText = ({ code, year, number }: DocumentNumber): string =>
  `${code}\u3014${year}\u3015${number}号`;

/** Whether a text can be the code (代字) of a series: Chinese characters only. */
export const isSeriesCode = (code: string): boolean =>
  /^\p{Script=Han}+$/u.test(code) && [...code].length <= MOST_CODE;

/** A day as printed in a document: Arabic figures without leading zeros. */
export const dayText = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
