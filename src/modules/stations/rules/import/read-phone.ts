import { narrowAll } from '#lib/text/narrow.ts';

/** What a phone cell holds. */
export type PhoneReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly number: string; readonly hasMore: boolean }
  | { readonly kind: 'cut' }
  | { readonly kind: 'unreadable' };

const mobile = /^1[3-9]\d{9}$/;
const landline = /^(0\d{2,3})-?(\d{7,8})(?:[-转x](\d{1,6}))?$/i;
const others = /^([48]00-?\d{3}-?\d{4}|\d{7,8}|1\d{4}|9\d{4}|0\d{2,3}-?1\d{4})$/;

const one = (text: string): string | null => {
  const bare = text.replace(/^\+?86-?(?=1[3-9]|0)/, '').replace(/\.0$/, '');
  const digits = bare.replace(/-/g, '');
  if (mobile.test(digits)) return digits;
  const fixed = landline.exec(bare);
  if (fixed) return [fixed[1], fixed[2], fixed[3]].filter((part) => part !== undefined).join('-');
  return others.test(bare) ? bare : null;
};

/** 1.38E+10, or what is left of it: a mobile number that ends in six zeros. */
const rounded = /^(\d(\.\d+)?e\+?\d+|1\d{4}0{6})$/i;

const nothing = new Set(['', '无', '-', '/', '暂无', '0']);

/** A phone number as people write it: mobile, landline with or without area code, 400 and short numbers.
 *  Of several the first; one that a spreadsheet has turned into 1.38E+10 has lost digits and is not taken. */
export const readPhone = (cell: string): PhoneReading => {
  const plain = narrowAll(cell).replace(/[—–―－]/g, '-');
  if (nothing.has(plain)) return { kind: 'none' };
  if (rounded.test(plain)) return { kind: 'cut' };
  const parts = plain
    .split(/[,;/|\n]|\s{2,}/)
    .map((part) => part.replace(/[\s()]|^[^\d+]+/g, ''))
    .filter((part) => part !== '');
  const numbers = parts.flatMap((part) => one(part) ?? []);
  const [number] = numbers;
  return number ? { kind: 'number', number, hasMore: parts.length > 1 } : { kind: 'unreadable' };
};
