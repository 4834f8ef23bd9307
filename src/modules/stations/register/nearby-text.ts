import type { Utf8Text } from '#lib/text/utf8-text.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import type { Crs, Openness } from '../types.ts';
import type { HeldStation } from './held-station.ts';
import { isoSecond } from './iso-second.ts';
import { beginningText, emptyItemText, ITEM_END, needText } from './item-text.ts';
import { opennessText } from './openness-text.ts';

/** One station of the answer. */
export interface HeldFound {
  readonly held: HeldStation;
  readonly distance: number;
  readonly openness: Openness;
}

/** What the answer repeats of its question. */
export interface NearbyAsked {
  readonly ms: number;
  readonly crs: Crs;
  readonly need: readonly FacilityCode[];
}

const MOST_NEEDS = 1_000;
const needLists = new Map<string, string>();

// One object for each list, so that stations which keep it are compared without being read.
const listOf = (need: readonly FacilityCode[]): string => {
  const list = need.join(',');
  const known = needLists.get(list);
  if (known !== undefined) return known;
  if (needLists.size >= MOST_NEEDS) needLists.clear();
  needLists.set(list, list);
  return list;
};

/** The answer of the nearest search as JSON in the shape of `NearbyAnswer`, put together from texts kept with the
 *  stations: at national size most of the time goes into fetching them from memory, so they are few and long. */
export const nearbyText = (
  found: readonly HeldFound[],
  { ms, crs, need }: NearbyAsked,
): Utf8Text => {
  const asked = { asked: listOf(need), need };
  const pieces: string[] = [`{"at":"${isoSecond(ms)}","crs":"${crs}","items":[`];
  for (const { held, distance, openness } of found) {
    held.text ??= emptyItemText();
    const beginning = beginningText(held.text, held.station, crs);
    pieces.push(pieces.length === 1 ? beginning.slice(ITEM_END.length) : beginning);
    pieces.push(String(Math.round(distance)), opennessText(openness));
    if (need.length > 0) pieces.push(needText(held.text, held.station, asked));
  }
  pieces.push(found.length > 0 ? ']}]}' : ']}');
  return pieces.join('') as Utf8Text;
};
