import { provinceName } from './provinces.ts';
import type { City, County, Township, Zone } from './types.ts';

/** What a division's name stands for, and the codes a record of it is kept under. */
export interface FoundDivision {
  readonly level: 'city' | 'county' | 'zone' | 'township';
  readonly name: string;
  /** Six digits: the county's, or the city's for the city itself and for a zone. */
  readonly divisionCode: string;
  /** Nine digits, for a township only. */
  readonly townshipCode: string | null;
  /** False for a functional zone, which GB/T 2260 does not know. */
  readonly standard: boolean;
}

interface Named {
  readonly names: readonly string[];
  readonly found: FoundDivision;
}

const named = (one: City | County | Zone, divisionCode: string): Named => ({
  names: [one.name, ...one.aliases],
  found: {
    level: one.level,
    name: one.name,
    divisionCode,
    townshipCode: null,
    standard: one.level !== 'zone',
  },
});

const namedTownship = (county: County, one: Township): Named => ({
  names: [one.name, ...one.aliases],
  found: {
    level: 'township',
    name: one.name,
    divisionCode: county.code,
    townshipCode: one.code,
    standard: true,
  },
});

/** Counties before zones before townships before the city: the order in which a bare name is meant. */
const tiersOf = (city: City): readonly (readonly Named[])[] => [
  city.counties.map((one) => named(one, one.code)),
  city.zones.map((one) => named(one, one.attachedTo)),
  city.counties.flatMap((one) => one.townships.map((township) => namedTownship(one, township))),
  [named(city, city.code)],
];

const withoutPrefix = (text: string, prefixes: readonly string[]): string => {
  const prefix = prefixes.find((one) => text.startsWith(one) && text !== one);
  return prefix === undefined ? text : text.slice(prefix.length);
};

const onlyOne = (hits: readonly Named[]): FoundDivision | null =>
  hits.length === 1 ? (hits[0]?.found ?? null) : null;

const search = (city: City, wanted: string): FoundDivision | null => {
  const tiers = tiersOf(city);
  const full = tiers.map((tier) => tier.filter((one) => one.names[0] === wanted));
  const short = tiers.map((tier) => tier.filter((one) => one.names.includes(wanted)));
  const hits = [...full, ...short].find((tier) => tier.length > 0);
  return onlyOne(hits ?? []);
};

/** Finds a county, zone, township or the city itself by name or alias. Spaces are ignored, the names
 *  of the province and the city may stand in front; null where nothing or more than one thing of the
 *  same rank bears the name. Full names win over short ones (南湖街道 is not 南湖区, but 南湖 is). */
export const findDivision = (city: City, name: string): FoundDivision | null => {
  const text = name.normalize('NFKC').replace(/\s/gu, '');
  const whole = search(city, text);
  if (whole) return whole;
  const province = provinceName(city.code);
  const inCity = withoutPrefix(text, province === null ? [] : [province]);
  const rest = withoutPrefix(inCity, [city.name, ...city.aliases]);
  const county = city.counties.find((one) => rest.startsWith(one.name) && rest !== one.name);
  if (!county) return search(city, rest);
  return search({ ...city, zones: [], counties: [county] }, rest.slice(county.name.length));
};
