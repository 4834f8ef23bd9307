import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Period } from '#kernel/calendar/rules/periods.ts';
import { chineseDay } from './blanks.ts';
import { capitalAmount, fullAmount, MOST_FEN, plainAmount } from './capital-amount.ts';
import { chineseNumber } from './chinese-number.ts';
import { countingWords, periodWords, replyWords } from './reply-words.ts';

describe('an amount in characters nobody can alter', () => {
  test.each([
    [8_485_400, '人民币捌万肆仟捌佰伍拾肆元整', 'the sum of Ludian'],
    [0, '人民币零元整', 'nothing is said too'],
    [5, '人民币伍分', 'fen end without 整'],
    [50, '人民币伍角整', 'jiao end with 整'],
    [140_950, '人民币壹仟肆佰零玖元伍角整', 'a zero inside is said once'],
    [600_714, '人民币陆仟零柒元壹角肆分', 'two zeros inside are said once'],
    [168_032, '人民币壹仟陆佰捌拾元零叁角贰分', 'a zero at the end of the yuan may be said'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分', 'no jiao, but fen'],
    [32_504, '人民币叁佰贰拾伍元零肆分', 'the same'],
    [10_000_000, '人民币壹拾万元整', 'ten thousands alone'],
    [100_000_100, '人民币壹佰万零壹元整', 'a whole group of zeros is one zero'],
    [10_000_000_000, '人民币壹亿元整', 'a hundred million'],
    [100_000_000_100, '人民币壹拾亿零壹元整', 'two empty groups'],
    [1_005_000_000, '人民币壹仟零伍万元整', 'a zero inside the ten thousands'],
    [MOST_FEN, '人民币壹佰亿元整', 'the largest'],
  ])('%d fen is %s: %s', (fen, words) => expect(capitalAmount(fen)).toBe(words));

  test.each([
    [-1, 'negative'],
    [1.5, 'part of a fen'],
    [MOST_FEN + 1, 'above the limit'],
    [Number.NaN, 'no number'],
  ])('%d is a fault: %s', (fen) => expect(() => capitalAmount(fen)).toThrow(RangeError));

  it('is different for every sum', () => {
    const sums = fc.integer({ min: 0, max: MOST_FEN });
    fc.assert(
      fc.property(sums, sums, (a, b) => (capitalAmount(a) === capitalAmount(b)) === (a === b)),
    );
  });

  it('stands beside the figures', () => {
    expect(plainAmount(8_485_400)).toBe('84,854.00元');
    expect(plainAmount(99)).toBe('0.99元');
    expect(fullAmount(7_485_405)).toBe('74,854.05元（人民币柒万肆仟捌佰伍拾肆元零伍分）');
  });
});

describe('a period said aloud', () => {
  test.each([
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [60, '六十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [2010, '二千零一十'],
    [0, '零'],
  ])('%d is %s', (count, words) => expect(chineseNumber(count)).toBe(words));

  test.each<[Period, string, string]>([
    [{ count: 15, unit: 'workday' }, '十五个工作日', '浙江 art. 22'],
    [{ count: 60, unit: 'day' }, '六十日', '南昌 art. 23'],
    [{ count: 2, unit: 'month' }, '两个月', 'two is 两'],
    [{ count: 1, unit: 'year' }, '一年', 'a year'],
  ])('%o is %s: %s', (period, words) => expect(periodWords(period)).toBe(words));

  it('counts from receipt and says how', () => {
    const fifteen = { count: 15, unit: 'workday' } as const;
    expect(replyWords(fifteen, '本意见书')).toBe('自收到本意见书之日起十五个工作日内');
    expect(countingWords(fifteen)).toBe('收到当日不计入，自次一工作日起计算');
    expect(countingWords({ count: 60, unit: 'day' })).toContain('法定休假日');
  });

  it('writes days without leading zeros', () =>
    expect(chineseDay('2025-06-09')).toBe('2025年6月9日'));
});
