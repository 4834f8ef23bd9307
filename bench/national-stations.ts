import { Temporal } from 'temporal-polyfill';
import type { IndexedStation } from '#modules/stations/nearest/indexed-station.ts';
import { type FacilityCode, facilityCodes } from '#modules/stations/rules/facilities.ts';
import { positionFrom } from '#modules/stations/rules/position.ts';
import type { DoorEvidence, FacilityState, Station } from '#modules/stations/types.ts';
import { nationalSample } from './national-sample.ts';
import { type SampleHours, sampleHours } from './sample-hours.ts';
import { seeded } from './seeded.ts';

/** The moment the generated nation is asked at: a Tuesday morning, when most doors are open. */
export const asked = Temporal.Instant.from('2026-11-24T10:30:00+08:00');

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const streets = ['解放', '人民', '中山', '建设', '和平', '文昌', '长江', '滨河', '东风', '振兴'];
const hosts = ['工会户外劳动者驿站', '司机之家', '爱心驿站', '暖新驿站', '职工服务驿站'];

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The pattern in opening_hours syntax. */
const hoursText = ({ days, periods }: SampleHours): string => {
  if (periods.some(([from, until]) => from === 0 && until === 1440)) return '24/7';
  const named = days.map((day) => dayNames[day]);
  const spans = periods.map(([from, until]) => `${clock(from)}-${clock(until % 1440)}`);
  return `${named.length === 7 ? '' : `${named[0]}-${named.at(-1)} `}${spans.join(',')}`;
};

const texts = sampleHours.map(hoursText);

const codesIn = ([low, high]: IndexedStation['facilities']): FacilityCode[] =>
  facilityCodes.filter((_, bit) => ((bit < 32 ? low : high) >>> (bit % 32)) & 1);

const pickFrom = <T>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** Facilities checked on one of thirty days; equal ones are one object, to keep the nation small. */
const facilityBook = () => {
  const known = new Map<string, FacilityState>();
  return (code: FacilityCode, day: number): FacilityState => {
    const key = `${code}@${day}`;
    const facility: FacilityState = known.get(key) ?? {
      code,
      presence: 'yes',
      condition: 'working',
      confirmedAt: asked.subtract({ hours: 24 * (day + 1) }),
      confirmedBy: 'keeper',
    };
    known.set(key, facility);
    return facility;
  };
};

/** What overrides the posted hours of one station in fifty: half confirmed open, half found locked. */
const evidenceOf = (random: () => number): DoorEvidence => {
  const minutes = 5 + Math.floor(random() * 110);
  const at = asked.subtract({ minutes });
  return random() < 0.5
    ? { sighting: 'open', by: 'keeper', at, until: null }
    : { sighting: 'door_locked', by: 'worker', at, until: null };
};

const idOf = (number: number): string =>
  `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const nameOf = (number: number, random: () => number): { name: string; address: string } => {
  const street = pickFrom(streets, random);
  const house = 1 + Math.floor(random() * 900);
  return {
    name: `${street}路${pickFrom(hosts, random)}第${number}号`,
    address: `第${1 + (number % 340)}市城关区${street}路${house}号综合楼一层`,
  };
};

/** The whole nation as the register holds a city: names, hours, facilities, evidence; the same for the same seed. */
export const nationalStations = (seed: number, size?: number): Station[] => {
  const random = seeded(seed + 3);
  const facility = facilityBook();
  return nationalSample(seed, size).map((indexed, number): Station => {
    const day = Math.floor(random() * 30);
    return {
      id: idOf(number),
      organisationId: idOf(0xffffffff),
      code: null,
      ...nameOf(number, random),
      aliases: [],
      divisionCode: '330402',
      townshipCode: null,
      hostName: null,
      builder: null,
      position: positionFrom(indexed.lngLat, 'wgs84'),
      floor: null,
      entryMethods: ['open_door'],
      entryWithoutPhone: null,
      openingHours: texts[indexed.hoursPattern] ?? null,
      hoursAsListed: null,
      exceptions: [],
      closures: [],
      livelihoodYear: null,
      lifeCycle: 'open',
      publicPhone: null,
      facilities: codesIn(indexed.facilities).map((code) => facility(code, day)),
      evidence: indexed.hasOverrides ? [evidenceOf(random)] : [],
      version: 1,
      changedAt: asked,
      invented: true,
    };
  });
};
