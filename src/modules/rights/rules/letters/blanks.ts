/** A gap the drafter must fill; the documents room refuses a text that still has one. */
export const blank = (what: string): string => `【${what}】`;

/** The value, or a gap named after what is missing. */
export const orBlank = (value: string | null | undefined, what: string): string =>
  value === null || value === undefined || value.trim() === '' ? blank(what) : value;

/** A day as letters write it, without leading zeros: 2025-05-30 → 2025年5月30日. */
export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${year ?? ''}年${Number(month)}月${Number(date)}日`;
};

/** A day, or a gap named after what is missing. */
export const dayOrBlank = (day: string | null | undefined, what: string): string =>
  day === null || day === undefined || day === '' ? blank(what) : chineseDay(day);
