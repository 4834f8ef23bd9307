import { Temporal } from 'temporal-polyfill';

/** What a number format makes of a number. */
export type NumberKind = 'number' | 'date' | 'time' | 'moment';

/** Built-in formats for dates and times, Chinese ones included (27–36, 50–58).
 *  @source ECMA-376 part 1, 18.8.30 numFmt */
const builtIn = (id: number): NumberKind => {
  if ([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56].includes(id)) return 'time';
  if (id === 22) return 'moment';
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
    ? 'date'
    : 'number';
};

/** The kind of a number format by its pattern, or by its number where it has none. */
export const numberKind = (id: number, pattern: string | null): NumberKind => {
  if (pattern === null) return builtIn(id);
  const bare = pattern
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  const hasClock = /[hs]/i.test(bare);
  const hasDay = /[yd]/i.test(bare) || (/m/i.test(bare) && !hasClock);
  if (hasDay) return hasClock ? 'moment' : 'date';
  return hasClock ? 'time' : 'number';
};

const MINUTES_A_DAY = 1_440;
const two = (count: number): string => String(count).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The day of a serial number. Excel counts a 29 February 1900 that never was.
 *  @source ECMA-376 part 1, 18.17.4.1 date systems */
const day = (serial: number, from1904: boolean): string => {
  const whole = Math.floor(serial);
  if (from1904) return Temporal.PlainDate.from('1904-01-01').add({ days: whole }).toString();
  const first = whole < 60 ? '1899-12-31' : '1899-12-30';
  return Temporal.PlainDate.from(first).add({ days: whole }).toString();
};

const LAST_SERIAL = 2_958_465; // 9999-12-31

const plainNumber = (value: number): string => {
  const shown = Number(value.toPrecision(15));
  return Math.abs(shown) < 1e21 && Number.isInteger(shown)
    ? BigInt(shown).toString()
    : String(shown);
};

/** A stored number as the person sees it: a plain number, "2025-05-01", "09:00", or both. */
export const shownNumber = (raw: string, kind: NumberKind, from1904: boolean): string => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim();
  if (kind === 'number' || value < 0 || value > LAST_SERIAL) return plainNumber(value);
  const minutes = Math.round((value % 1) * MINUTES_A_DAY);
  if (kind === 'time' || value < 1) return clock(Math.round(value * MINUTES_A_DAY));
  const date = day(value + (minutes === MINUTES_A_DAY ? 1 : 0), from1904);
  return kind === 'date' || minutes % MINUTES_A_DAY === 0 ? date : `${date} ${clock(minutes)}`;
};
