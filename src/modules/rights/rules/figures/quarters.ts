import type { Span } from './figure-rows.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The quarter of a day: 2026-03-31 is `2026-Q1`. */
export const quarterOf = (on: string): string =>
  `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;

/** First and last day of a quarter. */
export const spanOfQuarter = (quarter: string): Span => {
  const year = quarter.slice(0, 4);
  const place = Number(quarter.slice(6)) - 1;
  return {
    from: `${year}-${two(place * 3 + 1)}-01`,
    until: `${year}-${lastDays[place] ?? '12-31'}`,
  };
};

/** The last quarter that is over before a day. */
export const lastQuarterBefore = (on: string): string => {
  const place = Math.ceil(Number(on.slice(5, 7)) / 3);
  const year = Number(on.slice(0, 4));
  return place === 1 ? `${year - 1}-Q4` : `${year}-Q${place - 1}`;
};
