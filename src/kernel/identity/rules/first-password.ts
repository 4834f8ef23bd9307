// No letters or digits that are mistaken for others when read from paper: 0 O o, 1 l I i.
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';

const PATTERN = [UPPER, LOWER, LOWER, LOWER, '-', ...Array(4).fill(DIGITS), '-'].concat(
  Array(5).fill(LOWER),
);

/** A first password such as `Kwhp-4829-mtrxa`: easy to read aloud, about 52 bits, changed at the first sign-in.
 *  `pick(below)` gives an even random integer from 0 to below − 1. */
export const firstPassword = (pick: (below: number) => number): string =>
  PATTERN.map((letters) => letters[letters.length === 1 ? 0 : pick(letters.length)]).join('');
