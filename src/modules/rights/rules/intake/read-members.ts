import { mobileIn } from './mobile.ts';

/** One colleague as a line named him. */
export interface Member {
  /** The line's number in the text, from 0. */
  readonly line: number;
  readonly name: string;
  readonly phone: string | null;
}

const PHONE = /(?<!\d)(?:(?:\+|00)?86[\s-]*)?1(?:[\s-]*\d){10}(?!\d)/;
/** What looks like a number but is no phone we can call. */
const OTHER_DIGITS = /\d(?:[\s-]*\d){4,}/;

const readLine = (whole: string, line: number): Member => {
  const text = whole.normalize('NFKC');
  const phone = PHONE.exec(text)?.[0] ?? '';
  const name = text
    .replace(phone, ' ')
    .replace(/^\s*\d+\s*[.、)]/, ' ')
    .replace(/[\s,;:、/|]+/g, ' ')
    .trim();
  return { line, name, phone: mobileIn(phone) };
};

/** Reads colleagues, one a line: a name and, where given, a phone, in any order and with any mark between. */
export const readMembers = (text: string): readonly Member[] =>
  text
    .split('\n')
    .map(readLine)
    .filter(({ name, phone }) => name !== '' || phone !== null);

/** Lines that name nobody, or hold a number that is no phone; as a person counts them, from 1. */
export const unreadLines = (text: string): readonly number[] =>
  readMembers(text)
    .filter(({ name }) => name === '' || [...name].length > 30 || OTHER_DIGITS.test(name))
    .map(({ line }) => line + 1);
