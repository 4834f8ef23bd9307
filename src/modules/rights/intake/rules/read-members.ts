import { mobileIn } from './mobile.ts';

/** One colleague as a line named him. */
export interface Member {
  /** The line's number in the text, from 0. */
  readonly line: number;
  readonly name: string;
  readonly phone: string | null;
}

const DIGITS = /[+\d０-９][\d０-９\s-]{5,}[\d０-９]/;

/** Reads colleagues, one a line: a name and, where given, a phone, in any order and with any mark between. */
export const readMembers = (text: string): readonly Member[] =>
  text.split('\n').flatMap((whole, line) => {
    const digits = DIGITS.exec(whole)?.[0] ?? '';
    const name = whole
      .replace(digits, ' ')
      .replace(/^[\s\d０-９]*[.、．)）]/, ' ')
      .replace(/[\s,，;；:：、/|]+/g, ' ')
      .trim();
    return name === '' && digits === '' ? [] : [{ line, name, phone: mobileIn(digits) }];
  });

/** Lines that name nobody, or hold a phone that is none; as a person counts them, from 1. */
export const unreadLines = (text: string): readonly number[] => {
  const lines = text.split('\n');
  return readMembers(text)
    .filter(({ line, name, phone }) => {
      const hasDigits = DIGITS.test(lines[line] ?? '');
      return name === '' || [...name].length > 30 || (hasDigits && phone === null);
    })
    .map(({ line }) => line + 1);
};
