import { expect, it, test } from 'vitest';
import { blankPromise, fenOf, isUnclear, promisesOf } from './accepted-rows.tsx';

test.each<[string, number | null, string]>([
  ['74854', 7_485_400, 'whole yuan'],
  ['74,854.5', 7_485_450, 'half a yuan, with a separator'],
  ['0.07', 7, 'seven fen'],
  ['', null, 'nothing'],
  ['1.234', null, 'parts of a fen'],
  ['-5', null, 'less than none'],
  ['三千', null, 'words'],
])('%j yuan is %s fen: %s', (yuan, fen) => expect(fenOf(yuan)).toBe(fen));

it('leaves out rows without a day', () => {
  const row = { text: '付清工资', due: '2026-03-30', yuan: '12000' };
  expect(promisesOf([row, blankPromise, { ...row, due: '' }])).toEqual([
    { text: '付清工资', due_on: '2026-03-30', amount_fen: 1_200_000 },
  ]);
});

it('does not let a sum nobody can read pass as none, nor a promise without its day', () => {
  const row = { text: '付清工资', due: '2026-03-30', yuan: '' };
  expect(isUnclear([row, blankPromise])).toBe(false);
  expect(isUnclear([{ ...row, yuan: '三千' }])).toBe(true);
  expect(isUnclear([{ ...row, due: '' }])).toBe(true);
});
