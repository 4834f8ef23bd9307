import { DECIMAL_ONE, type Decimal, decimalOf, LARGEST_DECIMAL } from '../decimal.ts';
import { type Fen, fenOf } from '../money.ts';
import { amountInWords } from './number-words.ts';

/** A number read from a cell. */
export interface NumberReading {
  /** Plain digits with at most one point, "-" in front when below nought; null when nothing can be read. */
  readonly plain: string | null;
  /** Written in words or in 万: a person should look. */
  readonly inWords: boolean;
}

const unread: NumberReading = { plain: null, inWords: false };

const shiftedByMyriad = (plain: string): string => {
  const [whole = '', places = ''] = plain.split('.');
  const moved = `${whole}${places.padEnd(4, '0').slice(0, 4)}`.replace(/^0+(?=\d)/, '');
  const rest = places.slice(4);
  return rest === '' ? moved : `${moved}.${rest}`;
};

const thousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Reads a number as people write it: full width, thousands marks, ￥, units behind it, brackets for below nought,
 *  万, words. "1.234,5" and other unsure forms are not read. */
export const readNumber = (cell: string): NumberReading => {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/^(人民币|rmb|cny|¥|￥|约)+/i, '')
    .replace(/。/g, '.');
  const isNegative = /^[-−－]/.test(text) || /^\(.*\)$/.test(text);
  const bare = text
    .replace(/^[-−－+]/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^[¥￥]/, '')
    .replace(/(元|块钱?|圆)[整正]?$/, '');
  const sign = isNegative ? '-' : '';
  const joined = thousands.test(bare) ? bare.replaceAll(',', '') : bare;
  if (/^\d+(\.\d*)?$|^\.\d+$/.test(joined))
    return { plain: `${sign}${joined.startsWith('.') ? `0${joined}` : joined}`, inWords: false };
  const myriad = /^(\d+(?:\.\d+)?)[万萬wW]$/.exec(joined)?.[1];
  if (myriad !== undefined) return { plain: `${sign}${shiftedByMyriad(myriad)}`, inWords: true };
  const spoken = amountInWords(text);
  return spoken === null ? unread : { plain: spoken, inWords: true };
};

/** What stood in a cell for money or quantity. */
export type CellReading<T> =
  | {
      readonly kind: 'value';
      readonly value: T;
      readonly rounded: boolean;
      readonly inWords: boolean;
    }
  | { readonly kind: 'blank' | 'unreadable' | 'negative' | 'too-large' };

const blanks = new Set(['', '-', '--', '—', '——', '/', '\\', '无']);

/** Rounds plain digits to so many places, half up; floating-point tails of spreadsheets (7800.000000001) end here. */
const roundedTo = (
  plain: string,
  most: number,
): { readonly text: string; readonly rounded: boolean } => {
  const [whole = '0', places = ''] = plain.split('.');
  if (!/[1-9]/.test(places.slice(most))) return { text: plain, rounded: false };
  const up = (places[most] ?? '0') >= '5' ? 1n : 0n;
  const all = String(BigInt(`${whole}${places.slice(0, most)}`) + up).padStart(most + 1, '0');
  return { text: `${all.slice(0, -most)}.${all.slice(-most)}`, rounded: true };
};

const isTail = (plain: string, most: number): boolean => {
  const tail = (plain.split('.')[1] ?? '').slice(most);
  return /^(0{4,}\d*|9{4,}\d*)$/.test(tail);
};

const readWith = <T>(
  cell: string,
  places: number,
  convert: (text: string) => T | null,
): CellReading<T> => {
  if (blanks.has(cell.trim())) return { kind: 'blank' };
  const { plain, inWords } = readNumber(cell);
  if (plain === null) return { kind: 'unreadable' };
  if (plain.startsWith('-') && /[1-9]/.test(plain)) return { kind: 'negative' };
  const size = plain.replace(/^-/, '');
  const { text, rounded } = roundedTo(size, places);
  const value = convert(text);
  if (value === null) return { kind: 'too-large' };
  return { kind: 'value', value, rounded: rounded && !isTail(size, places), inWords };
};

/** A sum of money stands in the ledger as one piece at that price, so it has the limit of a price. */
const MOST_FEN: Fen = LARGEST_DECIMAL / 100;

const fenWithin = (text: string): Fen | null => {
  const fen = fenOf(text);
  return fen === null || fen > MOST_FEN ? null : fen;
};

/** Money of a cell in whole fen; parts of a fen are rounded and said so. */
export const readFen = (cell: string): CellReading<Fen> => readWith(cell, 2, fenWithin);

/** A quantity or a price of a cell, exact to four places. A unit behind it ("26天", "12,000米") is passed over. */
export const readDecimal = (cell: string): CellReading<Decimal> =>
  readWith(
    cell.replace(
      /(?<=[\d.\s])\s*(天|工日|工|个工|米|m2|㎡|m²|m3|m³|m|平方米?|平米|方|立方米?|吨|t|个|件|块|套|小时|h|月|元?\/.*)$/i,
      '',
    ),
    4,
    decimalOf,
  );

/** One of something. */
export const ONCE: Decimal = DECIMAL_ONE;
