import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond 2^53`);
  return value;
};

const sameText = (text: string): string => text;

/** PostgreSQL prints a moment in the session's zone; here it becomes ISO 8601 in UTC with a Z. */
const moment = (text: string): string => {
  const iso = text.replace(' ', 'T');
  return iso.endsWith('+00') ? `${iso.slice(0, -3)}Z` : Temporal.Instant.from(iso).toString();
};

const listOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] => {
    if (text === '{}') return [];
    if (text.includes('{', 1)) throw new RangeError('only one-dimensional arrays are read');
    const entries = text.slice(1, -1).split(',');
    return entries.map((entry) => (entry === 'NULL' ? null : parse(entry.replaceAll('"', ''))));
  };

const parsers = new Map<number, (text: string) => unknown>([
  [20, wholeNumber],
  [1016, listOf(wholeNumber)],
  [1082, sameText],
  [1182, listOf(sameText)],
  [1184, moment],
  [1185, listOf(moment)],
  [1114, sameText],
  [1115, listOf(sameText)],
  [1700, sameText],
]);

/**
 * How columns are read, alike on both engines and in every time zone of the process:
 * `int8` a safe number (a fault beyond 2^53), `date` a string YYYY-MM-DD, `timestamptz` an ISO 8601
 * string in UTC ending in Z (up to microseconds), `numeric` and `timestamp` their text.
 * Stores turn these strings into `Temporal.PlainDate` and `Temporal.Instant`, and write `.toString()`.
 */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
