import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decimalOf, decimalText, LARGEST_DECIMAL } from './decimal.ts';
import { amountOf, fenOf, priceFor, yuan } from './money.ts';

const decimals = fc.integer({ min: 0, max: LARGEST_DECIMAL });

const product = (quantity: string, price: string) => {
  const [q, p] = [decimalOf(quantity), decimalOf(price)];
  if (q === null || p === null) throw new Error('no decimal');
  return amountOf(q, p);
};

describe('amounts', () => {
  test.each([
    ['12000', '35', 36_000_000 + 6_000_000, 'V27: 12,000 m at 35 yuan are 420,000 yuan'],
    ['0.1', '0.1', 1, 'a fen'],
    ['0.3333', '0.015', 0, 'less than half a fen is nought'],
    ['1', '0.005', 1, 'half a fen is rounded up'],
    ['3', '33.3333', 10_000, '99.9999 yuan are 100 yuan'],
    ['1.005', '1', 101, 'what floating point would make 100'],
    ['999999999.9999', '1', 100_000_000_000, 'the largest quantity'],
    ['0', '35', 0, 'nothing done'],
  ])('%s × %s yuan is %i fen: %s', (quantity, price, expected) => {
    expect(product(quantity, price)).toBe(expected);
  });

  it('never differs from the exact product by more than half a fen', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 100_000_000 }), (quantity, price) => {
        const exact = BigInt(quantity) * BigInt(price);
        const off = BigInt(amountOf(quantity, price)) * 1_000_000n - exact;
        return off <= 500_000n && off > -500_000n;
      }),
    );
  });

  it('finds a price again where there is one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (quantity, amount) => {
          const price = priceFor(amount, quantity);
          return price === null || amountOf(quantity, price) === amount;
        },
      ),
    );
  });
});

describe('decimals', () => {
  test.each<[string, number | null, string]>([
    ['12.5', 125_000, 'a half'],
    ['12.50000', 125_000, 'idle zeros'],
    ['12.', 120_000, 'a bare point'],
    ['0.0001', 1, 'the least'],
    ['0.00001', null, 'a fifth place would be lost'],
    ['-1', null, 'no negative quantity'],
    ['1e3', null, 'no exponent'],
    ['1000000001', null, 'too large'],
    ['', null, 'nothing'],
  ])('%j is %s: %s', (text, expected) => {
    expect(decimalOf(text)).toBe(expected);
  });

  it('are written as they are read', () => {
    fc.assert(fc.property(decimals, (value) => decimalOf(decimalText(value)) === value));
  });
});

describe('yuan', () => {
  test.each([
    [36_000_000, '360,000.00', 'V27'],
    [8_485_400, '84,854.00', 'Ludian'],
    [5, '0.05', 'five fen'],
    [-123_456, '-1,234.56', 'below nought'],
  ])('%i fen are %s: %s', (fen, expected) => {
    expect(yuan(fen)).toBe(expected);
    expect(fenOf(expected.replaceAll(',', ''))).toBe(fen);
  });

  test.each([['1.005'], ['abc'], ['99999999999'], ['']])('%j is no amount', (text) => {
    expect(fenOf(text)).toBeNull();
  });
});
