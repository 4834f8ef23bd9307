import { narrowAll } from '#lib/text/narrow.ts';
import type { EntryMethod } from '../../types.ts';
import type { StationField } from './fields.ts';
import type { ImportSettings } from './import-settings.ts';
import { readPhone } from './read-phone.ts';
import { cellOf, isSilent, note, type RowDesk } from './row-desk.ts';
import { choices, entryWords, presenceOfMark, valueOfWord } from './words.ts';

const FIRST_YEAR = 2010;
const LAST_YEAR = 2100;

/** The value a word of a row means; null with a finding if it is none of the words. */
export const readChoice = <Value extends string>(
  desk: RowDesk,
  field: StationField,
  words: Readonly<Record<Value, readonly string[]>>,
): Value | null => {
  const cell = cellOf(desk, field);
  if (isSilent(cell)) return null;
  const value = valueOfWord(words, cell);
  if (value === null) note(desk, 'word-unknown', field, choices(words));
  return value;
};

/** The ways in that a row names, several at once; face recognition alone is a finding.
 *  @source 人脸识别技术应用安全管理办法 (2025-06-01): not the only way where another exists */
export const readEntry = (desk: RowDesk): readonly EntryMethod[] => {
  const cell = cellOf(desk, 'entry');
  if (cell === '') return [];
  const whole = valueOfWord(entryWords, cell);
  const parts = whole
    ? [cell]
    : cell.split(/[、,，;；/|+＋\s]+|或者?|和|及/).filter((part) => part !== '');
  const values = parts.map((part) => valueOfWord(entryWords, part));
  if (values.includes(null)) note(desk, 'word-unknown', 'entry', choices(entryWords));
  const methods = [...new Set(values.filter((value) => value !== null))];
  if (methods.length === 1 && methods[0] === 'face') note(desk, 'face-only', 'entry');
  return methods;
};

/** The year of the livelihood list; "否" and blank mean none. */
export const readYear = (desk: RowDesk, settings: ImportSettings): number | null => {
  const cell = narrowAll(cellOf(desk, 'livelihoodYear'));
  if (isSilent(cell) || presenceOfMark(cell) === 'no') return null;
  const year = Number(/^(\d{4})(年度?|年.*|-\d{2}-\d{2}|\.0)?$/.exec(cell)?.[1] ?? Number.NaN);
  const last = settings.thisYear === undefined ? LAST_YEAR : settings.thisYear + 1;
  if (year >= FIRST_YEAR && year <= last) return year;
  note(desk, 'year-impossible', 'livelihoodYear');
  return null;
};

/** The phone number in a cell; null with a finding if it is none. */
export const readPhoneCell = (
  desk: RowDesk,
  field: 'keeperPhone' | 'publicPhone',
): string | null => {
  const phone = readPhone(cellOf(desk, field));
  if (phone.kind === 'cut') note(desk, 'phone-cut', field);
  if (phone.kind === 'unreadable') note(desk, 'phone-unreadable', field);
  if (phone.kind !== 'number') return null;
  if (phone.hasMore) note(desk, 'several-phones', field);
  return phone.number;
};
