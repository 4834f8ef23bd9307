import { type Utf8Text, utf8Text } from '#lib/text/utf8-text.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import { pointToWire } from '../to-wire.ts';
import type { Crs, Position, Station } from '../types.ts';
import { facilityText } from './facility-text.ts';
import type { HeldStation } from './held-station.ts';

/** What an item depends on beside its station. One object for each kind of question (`nearbyAsked`), so that a station
 *  knows the kind it was asked last without reading it. */
export interface NearbyAsked {
  readonly crs: Crs;
  readonly need: readonly FacilityCode[];
}

/** What the API says of a station whatever is needed, by coordinate system; written when first asked for, and lost when
 *  the station changes. Some 300 bytes each. */
export type ItemText = Record<Crs, Utf8Text | null>;

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

const knownWithoutNeed = (held: HeldStation, crs: Crs): Utf8Text => {
  held.text ??= { wgs84: null, gcj02: null, bd09: null };
  const known = held.text[crs];
  if (known !== null) return known;
  const { station } = held;
  if (station.position === null) throw new Error(`station ${station.id} has no position`);
  const told = withoutNeed(station, station.position, crs);
  held.text[crs] = told;
  return told;
};

const written = (held: HeldStation, { crs, need }: NearbyAsked): Utf8Text => {
  const told = knownWithoutNeed(held, crs);
  if (need.length === 0) return told;
  const facilities = need.map((code) => facilityText(held.station, code)).join(',');
  // Joined, so that one flat text is kept and not the pieces it came from.
  return [told.slice(0, -FACILITIES_END.length), facilities, FACILITIES_END].join('') as Utf8Text;
};

/** Everything of an item up to its distance, behind a comma; a station without a position is never an item. Kept with
 *  the station until another kind of question is asked of it. */
export const itemText = (held: HeldStation, asked: NearbyAsked): Utf8Text => {
  if (held.askedLast === asked) return held.toldLast;
  held.toldLast = written(held, asked);
  held.askedLast = asked;
  return held.toldLast;
};
