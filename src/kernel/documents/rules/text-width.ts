const NARROW = /^[\u0020-\u007e]$/;

/** The width of a line in characters: Chinese ones count whole, Latin ones and figures half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (NARROW.test(sign) ? 0.5 : 1), 0);
