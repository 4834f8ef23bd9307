/** An exact decimal with four places, kept as a whole number of ten-thousandths (12.5 is 125000). */
export type Decimal = number;

/** Ten-thousandths in one. */
export const DECIMAL_ONE = 10_000;

/** Quantities and unit prices stay below this (a thousand million): the product then fits any sum we keep. */
export const LARGEST_DECIMAL: Decimal = 1_000_000_000 * DECIMAL_ONE;

const PATTERN = /^(\d{1,10})(?:\.(\d*))?$/;

/** The exact decimal of a plain number as written ("12.5"); null when it is none, negative, too large, or has a fifth
 *  place that is not zero. Nothing passes through floating point. */
export const decimalOf = (text: string): Decimal | null => {
  const [, whole, places = ''] = PATTERN.exec(text.trim()) ?? [];
  if (whole === undefined || /[1-9]/.test(places.slice(4))) return null;
  const value = Number(whole) * DECIMAL_ONE + Number(places.slice(0, 4).padEnd(4, '0'));
  return value > LARGEST_DECIMAL ? null : value;
};

/** A decimal as people write it, without idle zeros ("12.5", "12000"). */
export const decimalText = (value: Decimal): string => {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  const places = String(size % DECIMAL_ONE)
    .padStart(4, '0')
    .replace(/0+$/, '');
  const whole = Math.floor(size / DECIMAL_ONE);
  return `${sign}${whole}${places === '' ? '' : `.${places}`}`;
};

/** Whether a number can be a quantity or a price at all. */
export const isDecimal = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_DECIMAL;
