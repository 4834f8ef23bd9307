import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decimalText } from '../decimal.ts';
import { readDay } from './read-day.ts';
import { readDecimal, readFen } from './read-number.ts';

const fen = (cell: string) => {
  const reading = readFen(cell);
  return reading.kind === 'value' ? reading.value : reading.kind;
};

const decimal = (cell: string) => {
  const reading = readDecimal(cell);
  return reading.kind === 'value' ? decimalText(reading.value) : reading.kind;
};

describe('amounts in cells', () => {
  test.each<[string, number | string, string]>([
    ['1234.5', 123_450, 'plain'],
    ['1,234.5元', 123_450, 'thousands and 元'],
    ['１２３', 12_300, 'full width'],
    ['￥1，234.50', 123_450, 'a Chinese comma and a sign of yuan'],
    ['¥ 8 000', 800_000, 'with spaces'],
    ['12.8万', 12_800_000, '万'],
    ['1.23456万元', 1_234_560, '万 with five places'],
    ['三千', 300_000, 'in words'],
    ['三千五', 350_000, 'as people say it'],
    ['三千零五', 300_500, 'with a nought'],
    ['两百五', 25_000, 'as people say it'],
    ['一万二', 1_200_000, 'as people say it'],
    ['十五', 1_500, 'without a leading one'],
    ['捌万肆仟捌佰伍拾肆元整', 8_485_400, 'as on a receipt (the sum of Ludian)'],
    ['五百元五角', 50_050, 'with jiao'],
    ['贰佰元零伍分', 20_005, 'with fen'],
    ['1234.565', 123_457, 'half a fen up'],
    ['7800.000000001', 780_000, 'the tail of a floating-point number'],
    ['', 'blank', 'nothing'],
    ['-', 'blank', 'a dash for nothing'],
    ['0', 0, 'nought is said'],
    ['-500', 'negative', 'below nought'],
    ['(500.00)', 'negative', 'as bookkeepers write it'],
    ['1.234,56', 'unreadable', 'a form that could mean two sums'],
    ['1,23', 'unreadable', 'a comma for a point'],
    ['约三四千', 'unreadable', 'no number'],
    ['#VALUE!', 'unreadable', 'an error of the spreadsheet'],
    ['99999999999', 'too-large', 'more than a ledger holds'],
    ['1e5', 'unreadable', 'an exponent'],
  ])('%j is %s fen: %s', (cell, expected) => {
    expect(fen(cell)).toBe(expected);
  });

  it('says when it rounded, but not about floating-point tails', () => {
    expect(readFen('1.005')).toMatchObject({ rounded: true });
    expect(readFen('7800.000000001')).toMatchObject({ rounded: false });
    expect(readFen('7799.999999999')).toMatchObject({ value: 780_000, rounded: false });
  });

  it('reads every amount it could have written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (value) => {
        const whole = Math.floor(value / 100).toLocaleString('en-US');
        return fen(`${whole}.${String(value % 100).padStart(2, '0')}元`) === value;
      }),
    );
  });

  it('never throws and never reads part of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        readFen(cell);
        readDecimal(cell);
        readDay(cell);
        return fen(`${cell}甲`) === 'unreadable';
      }),
    );
  });
});

describe('quantities in cells', () => {
  test.each([
    ['26', '26', 'days'],
    ['26.5天', '26.5', 'with its unit'],
    ['12,000米', '12000', 'metres'],
    ['3.1416㎡', '3.1416', 'four places'],
    ['0.00005', '0.0001', 'a fifth place is rounded'],
    ['350元/天', '350', 'a price by the day'],
    ['二十六', '26', 'in words'],
  ])('%j is %s: %s', (cell, expected) => {
    expect(decimal(cell)).toBe(expected);
  });
});

describe('days in cells', () => {
  test.each([
    ['2024-5-1', '2024-05-01', 'hyphens'],
    ['2024/05/01', '2024-05-01', 'slashes'],
    ['2024.5.1', '2024-05-01', 'points'],
    ['2024年5月1日', '2024-05-01', 'Chinese'],
    ['２０２４年５月１日', '2024-05-01', 'full width'],
    ['24.5.1', '2024-05-01', 'a short year'],
    ['20240501', '2024-05-01', 'packed'],
    ['45413', '2024-05-01', 'the number a spreadsheet keeps'],
    ['2024-05-01 00:00', '2024-05-01', 'with a time'],
    ['2024 年 5 月 1 日', '2024-05-01', 'with spaces'],
    ['2024-02-30', 'unreadable', 'no such day'],
    ['2023-02-29', 'unreadable', 'no leap year'],
    ['2024年5月', 'no-day', 'a month'],
    ['5月1日', 'no-year', 'no year'],
    ['至今', 'still-there', 'still at work'],
    ['', 'blank', 'nothing'],
    ['去年夏天', 'unreadable', 'words'],
    ['99999', 'unreadable', 'no day number of our time'],
  ])('%j is %s: %s', (cell, expected) => {
    const reading = readDay(cell);
    expect(reading.kind === 'day' ? reading.on : reading.kind).toBe(expected);
  });
});
