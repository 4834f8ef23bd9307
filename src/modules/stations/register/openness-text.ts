import { type Utf8Text, utf8Text } from '#lib/text/utf8-text.ts';
import type { Openness } from '../types.ts';
import { isoSecondOf } from './iso-second.ts';

const known = new WeakMap<Openness, Utf8Text>();

const written = ({ state, basis, confirmedBy, ...moments }: Openness): Utf8Text => {
  const open = {
    state,
    basis,
    confirmed_at: isoSecondOf(moments.confirmedAt),
    confirmed_by: confirmedBy,
    until: isoSecondOf(moments.until),
    next_opening: isoSecondOf(moments.nextOpening),
  };
  return utf8Text(`,"open":${JSON.stringify(open)}}`);
};

/** The open state of an item, from behind the distance to its end; written once for each answer, which the
 *  stations of a pattern share. */
export const opennessText = (openness: Openness): Utf8Text => {
  const found = known.get(openness);
  if (found !== undefined) return found;
  const text = written(openness);
  known.set(openness, text);
  return text;
};
