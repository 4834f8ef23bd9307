import { expect, test } from 'vitest';
import { fenOf } from './fen-of.ts';

test.each([
  ['74854', 7_485_400, 'whole yuan'],
  ['74,854.5', 7_485_450, 'a comma, one decimal'],
  [' 0.07 元', 7, 'seven fen, with the unit'],
  ['', null, 'nothing typed is no amount, not nought'],
  ['0', undefined, 'nobody promises nothing'],
  ['12.345', undefined, 'no half fen'],
  ['一万', undefined, 'words are not read'],
] as const)('“%s” is %s fen: %s', (typed, fen, _why) => {
  expect(fenOf(typed)).toBe(fen);
});
