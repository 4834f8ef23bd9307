import { secretWords } from '../../words/intake/secret-words.ts';

const COUNT = 4;

/** Secret words for a case without a phone: four of 128. `below(n)` draws a whole number from 0 to n - 1. */
export const drawnSecret = (below: (n: number) => number): string =>
  Array.from({ length: COUNT }, () => secretWords[below(secretWords.length)]).join(' ');

/** Secret words as somebody typed them: marks and spaces do not count. */
export const readSecret = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}]/gu, '')
    .slice(0, 40);
