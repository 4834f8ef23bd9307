import { Temporal } from 'temporal-polyfill';

/** A day read from a cell. */
export type DayReading =
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'blank' | 'still-there' | 'no-day' | 'no-year' | 'unreadable' };

const FIRST_YEAR = 1980;
const LAST_YEAR = 2099;
/** 1980-01-01 and 2099-12-31 as a spreadsheet counts days. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_050;

const dayOf = (year: number, month: number, day: number): DayReading => {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { kind: 'unreadable' };
  try {
    const on = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return { kind: 'day', on: on.toString() };
  } catch {
    return { kind: 'unreadable' };
  }
};

const full =
  /^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[T ]?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const monthOnly = /^(\d{4}|\d{2})(?:[-/.](\d{1,2})|年(\d{1,2})月?份?)$/;
const yearless = /^\d{1,2}[-/.月]\d{1,2}[日号]?$/;
const stillThere = /^(至今|今|在职|在岗|在场|未离场|现在|未退场|仍在岗|在干)$/;

const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const serialDay = (serial: number): DayReading => ({
  kind: 'day',
  on: Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString(),
});

/** Reads a day as lists write it: 2024-5-1, 2024/05/01, 2024.5.1, 2024年5月1日, 24.5.1, 20240501, a spreadsheet's
 *  day number. A month alone or a day without its year is told, not guessed. */
export const readDay = (cell: string): DayReading => {
  const text = cell.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (text === '' || /^[-—/\\]+$/.test(text) || text === '无') return { kind: 'blank' };
  if (stillThere.test(text)) return { kind: 'still-there' };
  const found = full.exec(text.replace(/ ?([年月日]) ?/g, '$1')) ?? packed.exec(text);
  if (found) return dayOf(yearOf(found[1] ?? ''), Number(found[2]), Number(found[3]));
  if (/^\d{5}$/.test(text)) {
    const serial = Number(text);
    const isDay = serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
    return isDay ? serialDay(serial) : { kind: 'unreadable' };
  }
  if (yearless.test(text)) return { kind: 'no-year' };
  return { kind: monthOnly.test(text) ? 'no-day' : 'unreadable' };
};
