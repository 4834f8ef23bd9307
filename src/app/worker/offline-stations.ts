import type { Temporal } from 'temporal-polyfill';
import { type FacilityCode, facilityCodes } from '#modules/stations/rules/facilities.ts';
import { formatHoursZh } from '#modules/stations/rules/hours/format-hours-zh.ts';
import type { Openness, Station } from '#modules/stations/types.ts';
import { whereWords } from '#web/worker/card-view.ts';
import type { StoredList } from '#web/worker/stored-list.ts';
import { facilityMark, needName } from '#web/worker/words/facilities.ts';
import { type Coding, compressed } from './compress.ts';
import type { WorkerHouse } from './worker-house.ts';

const DAYS = 7;
const MINUTES = DAYS * 1440;
const TURNS_MOST = 200;

/** The last characters of an id without its hyphens: a short name for the stored list. */
export const tailOf = (id: string, length: number): string => id.replaceAll('-', '').slice(-length);

/** The fewest characters, six at least, by which all stations still have different names. */
const tailLength = (stations: readonly Station[]): number => {
  for (let length = 6; length < 32; length += 1) {
    if (new Set(stations.map((s) => tailOf(s.id, length))).size === stations.length) return length;
  }
  return 32;
};

const minutesSince = (from: Temporal.Instant, at: Temporal.Instant): number =>
  Math.round((at.epochMilliseconds - from.epochMilliseconds) / 60_000);

/** The next moment at which the posted state may turn; null when not within the week. */
const turnAfter = (
  { until, nextOpening }: Openness,
  { from, at }: { from: Temporal.Instant; at: Temporal.Instant },
): Temporal.Instant | null => {
  const next = until ?? nextOpening;
  const isAhead = next && next.epochMilliseconds > at.epochMilliseconds;
  return isAhead && minutesSince(from, next) < MINUTES ? next : null;
};

/** When the posted hours open and shut in the coming week, in minutes from `from`: open, shut, open, shut …
 *  Null where they are unknown. Evidence is left out: what someone saw does not keep. */
const postedTurns = (
  house: WorkerHouse,
  station: Station,
  from: Temporal.Instant,
): readonly number[] | null => {
  const posted: Station = { ...station, evidence: [] };
  const turns: number[] = [];
  let at: Temporal.Instant | null = from;
  for (let step = 0; at && step < TURNS_MOST; step += 1) {
    const openness = house.readings.opennessOf(posted, at);
    if (openness.state === 'unknown') return null;
    const wasOpen = turns.length % 2 === 1;
    if ((openness.state === 'open') !== wasOpen) turns.push(minutesSince(from, at));
    at = turnAfter(openness, { from, at });
  }
  return turns;
};

/** Stations of the same posted hours, exceptions and closures share one line of turns. */
const hoursKey = (station: Station): string =>
  JSON.stringify([station.openingHours, station.lifeCycle, station.exceptions, station.closures]);

const facilityBits = (station: Station, kept: readonly FacilityCode[]): string => {
  const there = new Set(
    station.facilities.filter((f) => facilityMark(f) === 'yes').map((f) => f.code),
  );
  return kept
    .reduce((bits, code, place) => bits | (there.has(code) ? 1n << BigInt(place) : 0n), 0n)
    .toString(36);
};

/** The services that come on dates are left out: the phone cannot know the date. */
const LAST_KEPT = 'suggestion_box' satisfies FacilityCode;
const keptFacilities = facilityCodes.slice(0, facilityCodes.indexOf(LAST_KEPT) + 1);

const SCALE = 10_000;

interface Patterns {
  readonly of: (station: Station) => number;
  readonly lines: StoredList['patterns'][number][];
}

const sharedPatterns = (house: WorkerHouse, from: Temporal.Instant): Patterns => {
  const places = new Map<string, number>();
  const lines: StoredList['patterns'][number][] = [];
  const of = (station: Station): number => {
    const key = hoursKey(station);
    const known = places.get(key);
    if (known !== undefined) return known;
    const words = station.openingHours ? formatHoursZh(station.openingHours) : '';
    places.set(key, lines.length);
    lines.push([words, postedTurns(house, station, from)]);
    return lines.length - 1;
  };
  return { of, lines };
};

/** The whole city small enough to keep on a phone: columns, shared hours, places to 11 m. */
const storedList = (house: WorkerHouse): StoredList => {
  const from = house.now();
  const stations = house.readings
    .all()
    .filter((s) => s.position && s.lifeCycle === 'open')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const length = tailLength(stations);
  const patterns = sharedPatterns(house, from);
  const column = <T>(read: (station: Station) => T): readonly T[] => stations.map(read);
  const [west, south] = house.city.centre;
  const metre = (station: Station, axis: 0 | 1, origin: number): number =>
    Math.round(((station.position?.wgs84[axis] ?? origin) - origin) * SCALE);
  return {
    at: Math.floor(from.epochMilliseconds / 1000),
    minutes: MINUTES,
    origin: [west, south],
    scale: SCALE,
    facilities: keptFacilities.map((code) => [code, needName(code)]),
    tails: stations.map((s) => tailOf(s.id, length)).join(''),
    tail: length,
    names: column((s) => s.name).join('\n'),
    wheres: column((s) => whereWords(s)).join('\n'),
    phones: column((s) => s.publicPhone ?? '').join('\n'),
    lng: column((s) => metre(s, 0, west)),
    lat: column((s) => metre(s, 1, south)),
    hours: column(patterns.of),
    has: column((s) => facilityBits(s, keptFacilities)).join('\n'),
    patterns: patterns.lines,
  };
};

interface Stored {
  readonly tag: string;
  readonly text: string;
  readonly bytes: Map<Coding, Promise<Buffer>>;
}

/** Builds the stored list at most once an hour for each revision, and compresses it once. */
export const offlineStations = (
  house: WorkerHouse,
): ((coding: Coding) => Promise<{ tag: string; bytes: Buffer }>) => {
  let stored: Stored | null = null;
  return async (coding) => {
    const hour = Math.floor(house.now().epochMilliseconds / 3_600_000);
    const tag = `W/"${house.readings.revision}-${hour}"`;
    if (stored?.tag !== tag)
      stored = { tag, text: JSON.stringify(storedList(house)), bytes: new Map() };
    const bytes = stored.bytes.get(coding) ?? compressed(stored.text, coding, 11);
    stored.bytes.set(coding, bytes);
    return { tag, bytes: await bytes };
  };
};
