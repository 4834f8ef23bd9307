/** Letters of the number told to a worker: digits only, so that it can be said on the telephone and typed by thumbs. */
const DIGITS = 12;

/** A case's number from draws of chance: twelve digits, the first not zero. Nine hundred thousand million of them, so that
 *  nobody who knows his own finds another's. `below(n)` draws a whole number from 0 to n - 1. */
export const drawnNumber = (below: (n: number) => number): string =>
  Array.from({ length: DIGITS }, (_, place) => String(place === 0 ? 1 + below(9) : below(10))).join(
    '',
  );

/** A drawn number as it is printed: 4821 0937 5526. */
export const spacedNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A number as somebody typed it, without spaces and dashes; null when it cannot be one. */
export const readNumber = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return /^[1-9]\d{11}$/.test(digits) ? digits : null;
};

/** The case number given at acceptance. Six-cornered brackets, no leading zero.
 *  @source GB/T 9704-2012 7.2.5 (发文字号), by analogy */
export const caseNumberOf = (year: number, sequence: number): string =>
  `维〔${year}〕${sequence}号`;
