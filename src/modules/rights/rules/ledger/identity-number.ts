/** What stands in a column for identity numbers. */
export type IdentityReading =
  | {
      readonly kind: 'resident';
      readonly number: string;
      readonly bornOn: string;
      readonly gender: 'male' | 'female';
    }
  | { readonly kind: 'old'; readonly number: string }
  | { readonly kind: 'cut' | 'wrong-length' | 'wrong-date' | 'wrong-check-digit' }
  | { readonly kind: 'other-document'; readonly number: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** The check digit of the first seventeen digits.
 *  @source GB 11643-1999, 6.2 (ISO 7064 MOD 11-2) */
export const checkDigitOf = (digits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkDigits[sum % 11] ?? '';
};

const daysOf = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isDay = (text: string): boolean => {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return (
    year >= 1900 &&
    year < 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysOf(year, month)
  );
};

/** A spreadsheet keeps fifteen digits of a number; the rest becomes noughts, or an exponent. */
const isCut = (text: string): boolean =>
  /^\d(\.\d+)?E\+?1[4-7]$/i.test(text) ||
  (/^\d{15}000$/.test(text) && !text.endsWith(checkDigitOf(text)));

const readResident = (number: string): IdentityReading => {
  const birth = number.slice(6, 14);
  if (!isDay(birth)) return { kind: 'wrong-date' };
  if (checkDigitOf(number) !== number[17]) return { kind: 'wrong-check-digit' };
  const bornOn = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
  return {
    kind: 'resident',
    number,
    bornOn,
    gender: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  };
};

/** Reads a citizen identity number: eighteen digits with their check digit, or the old fifteen, which count no more as
 *  proof of identity but still stand in lists. Letters first mean another document (passport, travel permit).
 *  @source GB 11643-1999; 居民身份证法 (2011) art. 23: cards of the first generation ended on 2013-01-01 */
export const readIdentityNumber = (text: string): IdentityReading => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'’\-·]/g, '')
    .toUpperCase();
  if (isCut(text.trim()) || isCut(plain)) return { kind: 'cut' };
  if (/^\d{17}[\dX]$/.test(plain)) return readResident(plain);
  if (/^\d{15}$/.test(plain))
    return isDay(`19${plain.slice(6, 12)}`)
      ? { kind: 'old', number: plain }
      : { kind: 'wrong-date' };
  if (/^(?=.*[A-Z])[A-Z\d()/]{7,20}$/.test(plain) && !/^\d{14,}/.test(plain))
    return { kind: 'other-document', number: plain };
  return { kind: 'wrong-length' };
};
