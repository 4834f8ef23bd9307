import { type Utf8Text, utf8Text } from '#lib/text/utf8-text.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import { pointToWire } from '../to-wire.ts';
import type { Crs, Position, Station } from '../types.ts';
import { facilityText } from './facility-text.ts';

/** What an item depends on beside its station. One object for each kind of question (`nearbyAsked`), so that a station
 *  knows the kind it was asked last without reading it. */
export interface NearbyAsked {
  readonly crs: Crs;
  readonly need: readonly FacilityCode[];
}

/** What the API says of a station at every moment; written when first asked for, and lost when the station changes. */
export interface ItemTexts {
  /** Whatever is needed, by coordinate system; some 300 bytes each. */
  wgs84: Utf8Text | null;
  gcj02: Utf8Text | null;
  bd09: Utf8Text | null;
  /** The latest kind of question with a need, and what was answered. */
  askedLast: NearbyAsked | null;
  toldLast: Utf8Text;
}

/** The texts of a station, beside it. */
export interface HeldTexts extends ItemTexts {
  readonly station: Station;
}

/** What `toldLast` is before anything was asked. */
export const NOTHING_TOLD = '' as Utf8Text;

const MOST_KINDS = 1_000;
const kinds = new Map<string, NearbyAsked>();

/** The kind of a question; the same object for equal ones, but for a new beginning after a thousand kinds. */
export const nearbyAsked = (crs: Crs, need: readonly FacilityCode[]): NearbyAsked => {
  const key = need.length === 0 ? crs : `${crs} ${need.join(',')}`;
  const known = kinds.get(key);
  if (known !== undefined) return known;
  if (kinds.size >= MOST_KINDS) kinds.clear();
  const asked = { crs, need };
  kinds.set(key, asked);
  return asked;
};

const FACILITIES_END = '],"distance_m":';

const withoutNeed = (station: Station, position: Position, crs: Crs): Utf8Text => {
  const { id, name, address, invented } = station;
  const told = { id, name, address, invented, position: pointToWire(position, crs) };
  return utf8Text(`,${JSON.stringify(told).slice(0, -1)},"facilities":[${FACILITIES_END}`);
};

// Spelt out: looked up by a name out of a query it takes as long as the rest of the item.
const knownIn = ({ wgs84, gcj02, bd09 }: ItemTexts, crs: Crs): Utf8Text | null => {
  if (crs === 'wgs84') return wgs84;
  return crs === 'gcj02' ? gcj02 : bd09;
};

const toldIn = (held: HeldTexts, crs: Crs): Utf8Text => {
  const known = knownIn(held, crs);
  if (known !== null) return known;
  const { station } = held;
  if (station.position === null) throw new Error(`station ${station.id} has no position`);
  const told = withoutNeed(station, station.position, crs);
  held[crs] = told;
  return told;
};

const withNeed = (held: HeldTexts, { crs, need }: NearbyAsked): Utf8Text => {
  const beginning = toldIn(held, crs).slice(0, -FACILITIES_END.length);
  const facilities = need.map((code) => facilityText(held.station, code)).join(',');
  // Joined, so that one flat text is kept and not the pieces it came from.
  return [beginning, facilities, FACILITIES_END].join('') as Utf8Text;
};

/** Everything of an item up to its distance, behind a comma; a station without a position is never an item. */
export const itemText = (held: HeldTexts, asked: NearbyAsked): Utf8Text => {
  if (asked.need.length === 0) return toldIn(held, asked.crs);
  if (held.askedLast === asked) return held.toldLast;
  held.toldLast = withNeed(held, asked);
  held.askedLast = asked;
  return held.toldLast;
};
