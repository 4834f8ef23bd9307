import type { Temporal } from 'temporal-polyfill';
import type { StationQuery } from '../contract/station.ts';
import { needFrom } from '../from-wire.ts';
import type { FoundStation } from '../readings.ts';
import type { StationHouse } from '../station-house.ts';
import type { Station } from '../types.ts';

type Test = (station: Station) => boolean;

const UNCONFIRMED_DAYS = 30;

const hasUsable = (station: Station, code: string): boolean =>
  station.facilities.some(
    (facility) =>
      facility.code === code &&
      facility.presence === 'yes' &&
      facility.condition !== 'faulty' &&
      facility.condition !== 'removed',
  );

const inDivision =
  (code: string): Test =>
  (station) =>
    station.divisionCode === code || station.townshipCode === code;

/** When a keeper or inspector last spoke of a station; 0 = never. */
const lastSpokenMs = (station: Station): number =>
  station.evidence.reduce(
    (latest, seen) =>
      seen.by === 'keeper' || seen.by === 'inspector'
        ? Math.max(latest, seen.at.epochMilliseconds)
        : latest,
    0,
  );

const testsFor = (query: StationQuery, now: Temporal.Instant): Test[] => {
  const tests: Test[] = [];
  const staleBefore = now.subtract({ hours: UNCONFIRMED_DAYS * 24 }).epochMilliseconds;
  const { need } = needFrom(query.need);
  if (query.division_code) tests.push(inDivision(query.division_code));
  if (query.life_cycle) tests.push((station) => station.lifeCycle === query.life_cycle);
  if (need.length > 0) tests.push((station) => need.every((code) => hasUsable(station, code)));
  if (query.unplaced) tests.push((station) => station.position === null);
  if (query.unconfirmed) {
    tests.push((station) => station.lifeCycle === 'open' && lastSpokenMs(station) < staleBefore);
  }
  if (query.hours) {
    tests.push((station) => (station.openingHours !== null) === (query.hours === 'known'));
  }
  if (query.livelihood_year !== undefined) {
    tests.push((station) => station.livelihoodYear === query.livelihood_year);
  }
  return tests;
};

type Order = (a: Station, b: Station) => number;

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

const orders: Readonly<Record<NonNullable<StationQuery['sort']>, Order>> = {
  name: (a, b) => collator.compare(a.name, b.name),
  division: (a, b) =>
    (a.townshipCode ?? a.divisionCode).localeCompare(b.townshipCode ?? b.divisionCode),
  confirmed: (a, b) => lastSpokenMs(a) - lastSpokenMs(b),
  changed: (a, b) => a.changedAt.epochMilliseconds - b.changedAt.epochMilliseconds,
};

const MOST_FOUND = 1_000_000;

/** The stations a query asks for, in its order; by relevance when words are given and no order is. */
export const stationsFor = (house: StationHouse, query: StationQuery): FoundStation[] => {
  const now = house.site.clock();
  const words = query.q?.trim() ?? '';
  const tests = testsFor(query, now);
  const fits = (station: Station): boolean => tests.every((test) => test(station));
  const found: FoundStation[] =
    words === ''
      ? house.register
          .all()
          .filter(fits)
          .map((station) => ({
            station,
            distance: null,
            openness: house.register.opennessOf(station, now),
          }))
      : house.register.search(words, now, MOST_FOUND).filter(({ station }) => fits(station));
  const inState = query.state
    ? found.filter(({ openness }) => openness.state === query.state)
    : found;
  if (!query.sort && words !== '') return inState;
  const order = orders[query.sort ?? 'name'];
  const direction = query.order === 'desc' ? -1 : 1;
  return inState.sort((a, b) => direction * order(a.station, b.station));
};
