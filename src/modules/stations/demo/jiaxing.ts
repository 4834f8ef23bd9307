import type { Temporal } from 'temporal-polyfill';
import { type Seeded, seeded } from '#lib/seeded.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import { positionFrom } from '../rules/position.ts';
import type { Crs, Station } from '../types.ts';
import { demoId } from './demo-id.ts';
import { demoFacilities, type ListCheck } from './equipment.ts';
import { demoClosures, demoEvidence, demoExceptions } from './evidence.ts';
import { type HostKind, hostKinds } from './hosts.ts';
import { stemOrdinal } from './ordinal.ts';
import { townshipFederationId } from './organisations.ts';
import { originalOf } from './original.ts';
import { demoPlaces, type Place } from './places.ts';
import { demoReport, doorSeen, facilityReported } from './reports.ts';
import { dealRoster, demoStationCount, type Roster } from './roster.ts';
import type { DemoReport, DemoStation } from './types.ts';
import { visitedAt } from './visits.ts';

const LIVELIHOOD_YEAR = 2025;
const HOURS_UNKNOWN = 0.12;

const streets = ['示例路', '示例一路', '示例二路', '示例东路', '样板街', '虚拟大道', '演示巷'];
const unreadable = ['工作日开放', '随门店营业时间', '以现场公告为准', null, null];

/** One station before anything that depends on the others or on the clock is known. */
interface Draft {
  readonly index: number;
  readonly place: Place;
  readonly host: HostKind;
  readonly openingHours: string | null;
  readonly hoursAsListed: string | null;
}

interface City {
  readonly seed: number;
  readonly now: Temporal.Instant;
  readonly roster: Roster;
}

const draftOf = (seed: number, place: Place, index: number): Draft => {
  const random = seeded(seed, `draft:${index}`);
  const host = random.weighted(hostKinds.map((kind) => [kind, kind.share] as const));
  const known = !random.chance(HOURS_UNKNOWN);
  return {
    index,
    place,
    host,
    openingHours: known ? random.weighted(host.hours) : null,
    hoursAsListed: known ? null : random.pick(unreadable),
  };
};

const fourDigits = (index: number): string => String(index + 1).padStart(4, '0');

const namesOf = (random: Seeded, { place, host, index }: Draft) => {
  const { township, numberInTownship } = place;
  const brand = random.pick(host.brands);
  return {
    code: `DEMO-${fourDigits(index)}`,
    name: `${township.name}${brand}${numberInTownship}号`,
    aliases: [
      `示例驿站${fourDigits(index)}`,
      `${township.name}户外劳动者服务站点${numberInTownship}`,
    ],
    address: `嘉兴市${place.county.name}${township.name}${random.pick(streets)}${random.whole(1, 398)}号`,
    hostName: host.name === null ? null : `${host.name}（示例）`,
  };
};

const positionOf = (random: Seeded, { place }: Draft) => {
  const crs = random.weighted<Crs>([
    ['gcj02', 7],
    ['wgs84', 2],
    ['bd09', 1],
  ]);
  return positionFrom(originalOf(place.wgs84, crs), crs);
};

const accessOf = (random: Seeded, { host, index }: Draft) => {
  const [entryMethods, entryWithoutPhone] = random.weighted(host.entries);
  return {
    entryMethods,
    entryWithoutPhone,
    floor: random.weighted<string | null>([
      ['1', 86],
      ['2', 5],
      [null, 9],
    ]),
    publicPhone: random.chance(0.3) ? `0573-0000${fourDigits(index)}` : null,
  };
};

const listCheck = (random: Seeded, draft: Draft, now: Temporal.Instant): ListCheck | null => {
  const by = random.weighted<ListCheck['by'] | null>([
    ['keeper', 40],
    ['inspector', 15],
    ['register', 25],
    [null, 20],
  ]);
  const times = { now, openingHours: draft.openingHours };
  return by === null ? null : { by, at: visitedAt(random, times, random.whole(1, 220)) };
};

const sureFacilities = (index: number, roster: Roster): Set<FacilityCode> => {
  const sure = new Set<FacilityCode>();
  if (roster.withSwapCabinet.has(index)) sure.add('battery_swap').add('power_socket');
  const reported = facilityReported(roster.reported.get(index) ?? -1);
  if (reported !== null) sure.add(reported);
  return sure;
};

const changing = (city: City, draft: Draft, reports: readonly DemoReport[]) => {
  const { now, roster, seed } = city;
  const random = seeded(seed, `seen:${draft.index}`);
  const times = { now, openingHours: draft.openingHours };
  const lifeCycle = roster.lifeCycles.get(draft.index) ?? 'open';
  const inService = lifeCycle === 'open';
  const isBuilt = lifeCycle !== 'planned' && lifeCycle !== 'building';
  const closureId = demoId(`closure:${seed}:${draft.index}`);
  const sure = sureFacilities(draft.index, roster);
  return {
    lifeCycle,
    exceptions: inService ? demoExceptions(random, times) : [],
    closures: inService ? demoClosures(random, now, closureId) : [],
    evidence: inService ? demoEvidence(random, times, reports.flatMap(doorSeen)) : [],
    facilities: isBuilt ? demoFacilities(random, listCheck(random, draft, now), sure) : [],
    version: random.whole(1, 6),
    changedAt: now.subtract({ hours: random.whole(2, 24 * 300) }),
  };
};

const stationOf = (city: City, draft: Draft, reports: readonly DemoReport[]): Station => {
  const { roster, seed } = city;
  const { index, place, host, openingHours, hoursAsListed } = draft;
  const random = seeded(seed, `station:${index}`);
  const position = positionOf(random, draft);
  return {
    id: demoId(`station:${seed}:${index}`),
    organisationId: townshipFederationId(place.township.code),
    ...namesOf(random, draft),
    divisionCode: place.county.code,
    townshipCode: place.township.code,
    builder: random.chance(0.02) ? null : host.builder,
    position: roster.unplaced.has(index) ? null : position,
    ...accessOf(random, draft),
    openingHours,
    hoursAsListed,
    livelihoodYear: roster.onLivelihoodList.has(index) ? LIVELIHOOD_YEAR : null,
    ...changing(city, draft, reports),
    invented: true,
  };
};

const demoStation = (city: City, draft: Draft): DemoStation => {
  const at = city.roster.reported.get(draft.index);
  const times = { now: city.now, openingHours: draft.openingHours };
  const reports = at === undefined ? [] : [demoReport(city.seed, at, times)];
  return {
    station: stationOf(city, draft, reports),
    keeper: {
      alias: `站长${stemOrdinal(draft.index)}`,
      phone: `1020000${fourDigits(draft.index)}`,
    },
    reports,
  };
};

/** The demo city: 1,237 invented stations of Jiaxing, 145 of them on the livelihood list of 2025, and
 *  25 waiting reports. The same seed and moment give the same list to the last character; ids, names,
 *  places, hours and equipment depend on the seed alone, what people saw and when on `now` as well,
 *  cut to whole seconds. Nothing in it is real but the divisions; every station says `invented`. */
export const demoStations = (seed: number, now: Temporal.Instant): DemoStation[] => {
  const second = now.round({ smallestUnit: 'second', roundingMode: 'floor' });
  const drafts = demoPlaces(seed, demoStationCount).map((place, index) =>
    draftOf(seed, place, index),
  );
  const roster = dealRoster(
    seed,
    drafts.map(({ openingHours }) => openingHours),
  );
  return drafts.map((draft) => demoStation({ seed, now: second, roster }, draft));
};
