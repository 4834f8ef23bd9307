import { type Utf8Text, utf8Text } from '#lib/text/utf8-text.ts';
import { type FacilityCode, facilityCodes, facilityName } from '../rules/facilities.ts';
import type { Condition, FacilityState, Presence, Station } from '../types.ts';
import { isoSecondOf } from './iso-second.ts';

type ByState = Readonly<Record<Presence, Readonly<Record<Condition, Utf8Text>>>>;

const presences: readonly Presence[] = ['yes', 'no', 'unknown'];
const conditions: readonly Condition[] = ['working', 'faulty', 'removed', 'unknown'];

const table = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;

const beginning = (code: FacilityCode, presence: Presence, condition: Condition): Utf8Text => {
  const json = JSON.stringify({ code, name: facilityName(code), presence, condition });
  return utf8Text(`${json.slice(0, -1)},"confirmed_at":`);
};

/** Everything up to the moment it was confirmed; some six hundred texts for the whole nation. */
const beginnings: Readonly<Record<FacilityCode, ByState>> = table(facilityCodes, (code) =>
  table(presences, (presence) =>
    table(conditions, (condition) => beginning(code, presence, condition)),
  ),
);

const quoted = (text: string | null): string => (text === null ? 'null' : `"${text}"`);

const confirmation = ({ confirmedAt, confirmedBy }: FacilityState): string =>
  `${quoted(isoSecondOf(confirmedAt))},"confirmed_by":${quoted(confirmedBy)}}`;

/** One facility of a station as the API's JSON; one the register says nothing of is unknown, not absent. */
export const facilityText = (station: Station, code: FacilityCode): string => {
  for (const facility of station.facilities) {
    if (facility.code !== code) continue;
    return beginnings[code][facility.presence][facility.condition] + confirmation(facility);
  }
  return `${beginnings[code].unknown.unknown}null,"confirmed_by":null}`;
};
