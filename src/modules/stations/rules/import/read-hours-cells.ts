import { narrowAll } from '#lib/text/narrow.ts';
import { parseHours } from '../hours/parse-hours.ts';
import { readListedHours } from '../listed-hours.ts';
import { cellOf, isSilent, lineOf, note, type RowDesk } from './row-desk.ts';

/** The hours a row gives: read where they can be, and always as written. */
export interface RowHours {
  readonly openingHours: string | null;
  readonly hoursAsListed: string | null;
}

const LONGEST_HOURS = 200;
const MINUTES_A_DAY = 1_440;
const silent: RowHours = { openingHours: null, hoursAsListed: null };

const two = (count: number): string => String(count).padStart(2, '0');

/** A time of day in a cell of its own: 9:00, 9点, 9点半, or the fraction of a day a spreadsheet stores. */
const clockOf = (cell: string): string | null => {
  const plain = narrowAll(cell).replace(/\s/g, '');
  const said = /^(\d{1,2})[:：点时](?:(\d{2})分?|(半))?(?::\d{2})?$/.exec(plain);
  if (said) return `${two(Number(said[1]))}:${said[3] ? '30' : (said[2] ?? '00')}`;
  const fraction = /^[01](\.\d+)?$/.test(plain) ? Math.round(Number(plain) * MINUTES_A_DAY) : -1;
  return fraction < 0 ? null : `${two(Math.floor(fraction / 60))}:${two(fraction % 60)}`;
};

const fromTwoCells = (desk: RowDesk): string | null => {
  const opens = cellOf(desk, 'opens');
  const closes = cellOf(desk, 'closes');
  if (isSilent(opens) && isSilent(closes)) return null;
  const from = clockOf(opens);
  const to = clockOf(closes);
  if (from && to) return `${from}-${to}`;
  const isHalf = isSilent(opens) || isSilent(closes);
  const field = from ? 'closes' : 'opens';
  note(desk, isHalf ? 'hours-half' : 'hours-unreadable', field, '不是时间');
  return null;
};

const fromOsm = (desk: RowDesk): string | null => {
  const text = cellOf(desk, 'openingHours');
  if (isSilent(text)) return null;
  const parsed = parseHours(text);
  if (parsed.ok) return text;
  note(desk, 'hours-unreadable', 'openingHours', parsed.refusal.why);
  return null;
};

const readListed = (desk: RowDesk, text: string): string | null => {
  const hours = readListedHours(text);
  if (hours.ok) return hours.value.osm;
  const field = isSilent(cellOf(desk, 'hours')) ? 'opens' : 'hours';
  const isDate = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(text);
  note(
    desk,
    isDate ? 'hours-became-date' : 'hours-unreadable',
    field,
    hours.refusal.why.replace(/。$/, ''),
  );
  return null;
};

/** The hours of a row: the OpenStreetMap column before the listed one, that before two cells for
 *  opening and closing. What cannot be read stays as listed, and the hours stay unknown. */
export const readRowHours = (desk: RowDesk): RowHours => {
  const osm = fromOsm(desk);
  const listed = isSilent(cellOf(desk, 'hours'))
    ? fromTwoCells(desk)
    : lineOf(desk, 'hours', LONGEST_HOURS);
  if (listed === null) return osm === null ? silent : { openingHours: osm, hoursAsListed: null };
  return { openingHours: osm ?? readListed(desk, listed), hoursAsListed: listed };
};
