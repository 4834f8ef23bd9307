/** Civil days as whole numbers, 0 = 1970-01-01, for reckoning many clocks quickly. Proleptic Gregorian, no time zone.
 *  @source Howard Hinnant, chrono-compatible low-level date algorithms: days_from_civil, civil_from_days */
const DAYS_OF_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a year has a 29th of February. */
const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastOfMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const fromCivil = (civilYear: number, month: number, day: number): number => {
  const year = month <= 2 ? civilYear - 1 : civilYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - DAYS_BEFORE_1970;
};

const toCivil = (epochDay: number): [year: number, month: number, day: number] => {
  const shifted = epochDay + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
};

/** The number of a day written YYYY-MM-DD; NaN when that is no real day. */
export const epochDayOf = (iso: string): number => {
  if (!ISO_DAY.test(iso)) return Number.NaN;
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8));
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month);
  return isReal ? fromCivil(year, month, day) : Number.NaN;
};

/** The day of a number, written YYYY-MM-DD; years 0 to 9999. */
export const isoOfEpochDay = (epochDay: number): string => {
  const [year, month, day] = toCivil(epochDay);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
};

/** The corresponding day some months later, or the last day of that month where it has none.
 *  @source Civil Code (2020) art. 202 */
export const plusMonths = (epochDay: number, months: number): number => {
  const [year, month, day] = toCivil(epochDay);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return fromCivil(newYear, newMonth, Math.min(day, lastOfMonth(newYear, newMonth)));
};

/** Whether the day is a Saturday or a Sunday by the plain week. */
export const isPlainWeekend = (epochDay: number): boolean => {
  const sinceThursday = ((epochDay % 7) + 7) % 7; // day 0 was a Thursday
  return sinceThursday === 2 || sinceThursday === 3;
};
