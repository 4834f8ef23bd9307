import { Temporal } from 'temporal-polyfill';

/** Service as severance counts it: whole years and months worked, and the months of pay in halves. */
export interface ServiceYears {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  /** Months of severance, in halves: 5 is two and a half. */
  readonly halves: number;
}

/** Half months of severance for a rest of a year: none, half a month below six months, a whole one from six on. */
const halvesOfRest = (months: number, days: number, halfYear: number): number => {
  if (months >= halfYear) return 2;
  return months > 0 || days > 0 ? 1 : 0;
};

/** Service from the first day of work to the last, both days worked. Days are ISO; null where the end is before
 *  the start. `halfYear` is the number of months that count as a year (six).
 *  @source 劳动合同法 (2012) art. 47 para. 1 */
export const serviceYears = (
  startedOn: string,
  endedOn: string,
  halfYear: number,
): ServiceYears | null => {
  const start = Temporal.PlainDate.from(startedOn);
  const dayAfter = Temporal.PlainDate.from(endedOn).add({ days: 1 });
  if (Temporal.PlainDate.compare(dayAfter, start) <= 0) return null;
  const { years, months, days } = start.until(dayAfter, { largestUnit: 'year' });
  return { years, months, days, halves: 2 * years + halvesOfRest(months, days, halfYear) };
};

/** Whether a text is a real day in ISO form. */
export const isDay = (iso: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).year >= 1949;
  } catch {
    return false; // the polyfill throws on a 31st of June: here that is an answer
  }
};
