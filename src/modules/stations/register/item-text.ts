import { type Utf8Text, utf8Text } from '#lib/text/utf8-text.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import { pointToWire } from '../to-wire.ts';
import type { Crs, Position, Station } from '../types.ts';
import { facilityText } from './facility-text.ts';

/** What the API says of a station at every moment, written when first asked for and lost when the station changes.
 *  Some 300 bytes for each station and coordinate system, and the facilities of the latest question. */
export interface ItemText {
  wgs84: Utf8Text | null;
  gcj02: Utf8Text | null;
  bd09: Utf8Text | null;
  /** The facilities last asked for, as they were asked, and what was answered. */
  needAsked: string;
  needTold: Utf8Text;
}

/** Nothing written yet. */
export const emptyItemText = (): ItemText => ({
  wgs84: null,
  gcj02: null,
  bd09: null,
  needAsked: '',
  needTold: '' as Utf8Text,
});

/** Between an item's facilities and the next item. It stands before each beginning: every piece fewer counts. */
export const ITEM_END = ']},';

const beginning = (station: Station, position: Position, crs: Crs): Utf8Text => {
  const { id, name, address, invented } = station;
  const told = { id, name, address, invented, position: pointToWire(position, crs) };
  return utf8Text(`${ITEM_END}${JSON.stringify(told).slice(0, -1)},"distance_m":`);
};

// Spelt out: looked up by a name out of a query it takes as long as the rest of the item.
const knownBeginning = (text: ItemText, crs: Crs): Utf8Text | null => {
  if (crs === 'wgs84') return text.wgs84;
  return crs === 'gcj02' ? text.gcj02 : text.bd09;
};

/** Everything of an item up to its distance, behind an `ITEM_END`; a station without a position is never an item. */
export const beginningText = (text: ItemText, station: Station, crs: Crs): string => {
  const known = knownBeginning(text, crs);
  if (known !== null) return known;
  if (station.position === null) throw new Error(`station ${station.id} has no position`);
  const told = beginning(station, station.position, crs);
  text[crs] = told;
  return told;
};

/** The facilities asked for, in that order; `asked` is the list of their codes as one text. */
export const needText = (
  text: ItemText,
  station: Station,
  { asked, need }: { readonly asked: string; readonly need: readonly FacilityCode[] },
): string => {
  if (text.needAsked === asked) return text.needTold;
  // Joined, so that a short flat text is kept and not the pieces it came from.
  text.needTold = need.map((code) => facilityText(station, code)).join(',') as Utf8Text;
  text.needAsked = asked;
  return text.needTold;
};
