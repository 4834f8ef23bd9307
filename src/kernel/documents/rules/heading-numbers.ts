import type { Block } from '../types.ts';
import { chineseNumber } from './chinese-number.ts';

const written = [
  (count: number) => `${chineseNumber(count)}、`,
  (count: number) => `（${chineseNumber(count)}）`,
  (count: number) => `${count}.`,
  (count: number) => `（${count}）`,
] as const;

/** The number of each block that is a heading, else an empty text: 一、 （一） 1. （1）, each level counted anew below
 *  the one above.
 *  @source GB/T 9704-2012 7.3.3 */
export const headingNumbers = (blocks: readonly Block[]): readonly string[] => {
  let counts: number[] = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return '';
    const at = block.level - 1;
    counts = counts.map((count, level) => (level < at ? count : level === at ? count + 1 : 0));
    return written[at]?.(counts[at] ?? 0) ?? '';
  });
};
