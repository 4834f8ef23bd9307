import { DECIMAL_ONE, type Decimal } from './decimal.ts';

/** Money in whole fen. */
export type Fen = number;

/** No single amount in a ledger reaches this (ten thousand million yuan). */
export const LARGEST_FEN: Fen = 1_000_000_000_000;

/** Ten-thousandths of a yuan, squared with ten-thousandths of a piece, in one fen. */
const FEN_IN_PRODUCT = BigInt((DECIMAL_ONE * DECIMAL_ONE) / 100);

/** Quantity times unit price in whole fen, each line rounded half up (四舍五入) once.
 *  Exact for every quantity and price a ledger may hold; may exceed `LARGEST_FEN`, which the saving refuses. */
export const amountOf = (quantity: Decimal, price: Decimal): Fen => {
  const product = BigInt(quantity) * BigInt(price);
  return Number((product + FEN_IN_PRODUCT / 2n) / FEN_IN_PRODUCT);
};

/** The unit price that gives an amount exactly; null when none with four places does. */
export const priceFor = (amount: Fen, quantity: Decimal): Decimal | null => {
  if (quantity === 0) return null;
  const product = BigInt(amount) * FEN_IN_PRODUCT;
  return product % BigInt(quantity) === 0n ? Number(product / BigInt(quantity)) : null;
};

/** Fen as yuan with thousands marks: 36000000 is "360,000.00". */
export const yuan = (fen: Fen): string => {
  const size = Math.abs(fen);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${String(size % 100).padStart(2, '0')}`;
};

/** Fen of a plain amount of yuan ("1234.5"); null when it is none, or holds parts of a fen. */
export const fenOf = (text: string): Fen | null => {
  const [, sign = '', whole, places = ''] = /^(-?)(\d{1,11})(?:\.(\d*))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || /[1-9]/.test(places.slice(2))) return null;
  const fen = Number(whole) * 100 + Number(places.slice(0, 2).padEnd(2, '0'));
  if (fen > LARGEST_FEN) return null;
  return sign === '-' && fen !== 0 ? -fen : fen;
};
