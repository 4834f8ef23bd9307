import { widthOf } from './text-width.ts';

/** How far from the right edge each line of a signature ends, in characters of the body. */
export interface SignaturePlace {
  readonly units: readonly { readonly text: string; readonly right: number }[];
  readonly date: { readonly text: string; readonly right: number };
  /** From the right edge to the middle of the seal. */
  readonly sealMiddle: number;
}

const DATE_RIGHT = 4;

/** Places the names of the signing bodies centred over the date, which ends four characters from the edge;
 *  a name too long for that pushes the date to the left rather than leave the page.
 *  @source GB/T 9704-2012 7.3.5.1 */
export const placeSignature = (names: readonly string[], date: string): SignaturePlace => {
  const dateWidth = widthOf(date);
  const widest = Math.max(dateWidth, ...names.map(widthOf));
  const middle = Math.max(DATE_RIGHT + dateWidth / 2, widest / 2);
  const ending = (text: string) => ({ text, right: Math.max(0, middle - widthOf(text) / 2) });
  return { units: names.map(ending), date: ending(date), sealMiddle: middle };
};
