import openingHours from 'opening_hours';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { jiaxingLand } from '#kernel/identity/law/divisions/jiaxing-land.ts';
import { jiaxing } from '#kernel/identity/law/divisions/zhejiang-jiaxing.ts';
import { isWithinBounds, toWgs84 } from '#lib/crs.ts';
import { distanceBetween } from '#lib/lng-lat.ts';
import { parseHours } from '../rules/hours/parse-hours.ts';
import { isInside } from './inside.ts';
import { demoStations } from './jiaxing.ts';
import { demoOrganisations } from './organisations.ts';

const now = Temporal.Instant.from('2025-07-22T15:10:00Z');
const demo = demoStations(330400, now);
const stations = demo.map(({ station }) => station);
const open = stations.filter(({ lifeCycle }) => lifeCycle === 'open');
const reports = demo.flatMap((one) => one.reports);

const count = <T>(items: readonly T[], is: (one: T) => boolean): number => items.filter(is).length;

type Moment = readonly [day: number, hour: number, minute: number];

const judged = new Map<string, boolean>();

/** Judged by another implementation of the syntax. Local time of the machine stands for Shanghai's. */
const judge = (hours: string, [day, hour, minute]: Moment): boolean =>
  new openingHours(hours, {
    lat: 30.75,
    lon: 120.75,
    address: { country_code: 'cn', state: '' },
  }).getState(new Date(2025, 6, day, hour, minute));

const postedOpen = (hours: string, moment: Moment): boolean => {
  const key = `${hours} ${moment}`;
  const answer = judged.get(key) ?? judge(hours, moment);
  judged.set(key, answer);
  return answer;
};

const openShare = (moment: Moment): number => {
  const known = open.flatMap((one) => one.openingHours ?? []);
  return count(known, (hours) => postedOpen(hours, moment)) / known.length;
};

describe('the demo city is the same again', () => {
  it('to the last character for the same seed and moment', () => {
    expect(JSON.stringify(demoStations(330400, now))).toBe(JSON.stringify(demo));
  });

  it('in all but what was seen, when the moment moves', () => {
    const fixed = (one: (typeof demo)[number]) => {
      const { exceptions, closures, evidence, facilities, changedAt, ...rest } = one.station;
      const has = facilities.map(({ code, presence, condition }) => [code, presence, condition]);
      return JSON.stringify([rest, has, evidence.length, exceptions.length, closures.length]);
    };
    const later = demoStations(330400, now.add({ hours: 1000 }));
    expect(later.map(fixed)).toEqual(demo.map(fixed));
  });

  it('but not for another seed', () => {
    const other = demoStations(1, now);
    expect(other).toHaveLength(1237);
    expect(count(other, ({ station }) => station.livelihoodYear === 2025)).toBe(145);
    expect(other[0]?.station.id).not.toBe(stations[0]?.id);
  });
});

describe('the demo city by number', () => {
  it('has exactly 1,237 stations, 145 on the livelihood list and 25 waiting reports', () => {
    expect(stations).toHaveLength(1237);
    expect(count(stations, (one) => one.livelihoodYear === 2025)).toBe(145);
    expect(count(stations, (one) => one.livelihoodYear === null)).toBe(1237 - 145);
    expect(reports).toHaveLength(25);
  });

  it('is mostly open and rarely self-built', () => {
    expect(open).toHaveLength(1188);
    expect(count(stations, (one) => one.builder === 'union_built') / 1237).toBeLessThan(0.06);
  });

  test.each([
    ['hours unknown', count(open, (one) => one.openingHours === null), 0.09, 0.15, 'about 12 %'],
    ['24 hours', count(open, (one) => one.openingHours === '24/7'), 0.045, 0.1, 'about 6.5 %'],
    ['battery swap', count(open, has('battery_swap')), 0.01, 0.02, '1 to 2 %'],
    ['medicine', count(open, has('heat_medicine')), 0.52, 0.66, '11 of 18.6 nationally'],
    ['keeper never confirmed', count(open, noKeeper), 0.1, 0.25, 'the honest unknown'],
  ])('%s: %i of the open, between %d and %d: %s', (_what, number, least, most) => {
    expect(number / open.length).toBeGreaterThan(least);
    expect(number / open.length).toBeLessThan(most);
  });

  test.each<[Moment, number, number, string]>([
    [[22, 10, 30], 0.85, 1.01, 'Tuesday morning: nearly all'],
    [[22, 12, 40], 0.4, 0.8, 'Tuesday noon: many shut'],
    [[22, 21, 30], 0.08, 0.35, 'Tuesday late evening: most shut'],
    [[22, 3, 0], 0.04, 0.12, 'Tuesday night: the 24-hour ones'],
    [[27, 10, 30], 0.4, 0.75, 'Sunday morning: workday-only ones are shut'],
  ])('posted as open on %o July 2025: %d to %d: %s', (moment, least, most, _reason) => {
    expect(openShare(moment)).toBeGreaterThan(least);
    expect(openShare(moment)).toBeLessThan(most);
  });
});

function has(code: string) {
  return ({ facilities }: (typeof stations)[number]): boolean =>
    facilities.some((one) => one.code === code && one.presence === 'yes');
}

function noKeeper({ evidence }: (typeof stations)[number]): boolean {
  return !evidence.some(({ by }) => by === 'keeper');
}

describe('every demo station', () => {
  it('says that it is invented and has its own id, code, name and keeper', () => {
    expect(stations.every(({ invented }) => invented)).toBe(true);
    for (const key of ['id', 'code', 'name'] as const) {
      expect(new Set(stations.map((one) => one[key])).size).toBe(1237);
    }
    expect(new Set(demo.map(({ keeper }) => keeper.alias)).size).toBe(1237);
  });

  it('has no number anybody could be called by', () => {
    for (const { keeper, station } of demo) {
      expect(keeper.phone).toMatch(/^1020000\d{4}$/);
      expect(station.publicPhone ?? '0573-00000000').toMatch(/^0573-0000\d{4}$/);
    }
  });

  it('belongs to the federation of its township', () => {
    const byId = new Map(demoOrganisations.map((one) => [one.id, one]));
    for (const one of stations) {
      expect(byId.get(one.organisationId)?.divisionCode).toBe(one.townshipCode);
      expect(one.townshipCode?.slice(0, 6)).toBe(one.divisionCode);
    }
    expect(new Set(stations.map((one) => one.townshipCode)).size).toBe(72);
  });

  it('stands on the land of its county within 12 km of its seat, but for twelve without a place', () => {
    const towns = new Map(
      jiaxing.counties.flatMap((one) => one.townships).map((one) => [one.code, one.roughCentre]),
    );
    expect(count(stations, ({ position }) => position === null)).toBe(12);
    for (const { position, divisionCode, townshipCode } of stations) {
      if (!position) continue;
      const { wgs84, original, originalCrs } = position;
      const seat = towns.get(townshipCode ?? '') ?? [0, 0];
      expect(distanceBetween(wgs84, seat)).toBeLessThan(12_000);
      expect(jiaxing.roughBounds && isWithinBounds(wgs84, jiaxing.roughBounds)).toBe(true);
      expect(distanceBetween(wgs84, toWgs84(original, originalCrs))).toBeLessThan(1);
      expect(isInside(roundedDown(wgs84), jiaxingLand.get(divisionCode) ?? [])).toBe(true);
    }
  });

  it('was seen only before now, oldest first, and is silent where not in service', () => {
    for (const { evidence, lifeCycle } of stations) {
      const times = evidence.map(({ at }) => at.epochMilliseconds);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.every((time) => time < now.epochMilliseconds)).toBe(true);
      if (lifeCycle !== 'open') expect(evidence).toEqual([]);
    }
  });

  it('has hours that our own reader understands, or none', () => {
    const posted = new Set(stations.flatMap((one) => one.openingHours ?? []));
    expect([...posted].filter((hours) => !parseHours(hours).ok)).toEqual([]);
    expect(posted.size).toBeGreaterThan(20);
  });

  it('names each facility once, and none where nothing is built', () => {
    for (const { facilities, lifeCycle } of stations) {
      expect(new Set(facilities.map(({ code }) => code)).size).toBe(facilities.length);
      if (lifeCycle === 'planned') expect(facilities).toEqual([]);
    }
  });
});

/** Six decimals forth and back may move a point on the rim by a decimetre; five are kept here. */
function roundedDown([lng, lat]: readonly [number, number]) {
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5] as const;
}

describe('the demo city has what the stories need', () => {
  it('a rider with a dead battery at night finds swap cabinets that are open', () => {
    const night = open.filter(has('battery_swap')).filter((one) => one.openingHours === '24/7');
    expect(night.length).toBeGreaterThanOrEqual(8);
  });

  it('reports about doors are evidence at the same moment', () => {
    for (const { station, reports: waiting } of demo) {
      for (const { kind, at } of waiting) {
        if (kind === 'broken' || kind === 'other') continue;
        expect(station.evidence.some((one) => one.sighting === kind && one.at.equals(at))).toBe(
          true,
        );
      }
    }
  });

  it('broken things are things the station has', () => {
    for (const { station, reports: waiting } of demo) {
      for (const { kind, facility } of waiting) {
        if (kind === 'broken') expect(has(facility ?? '')(station)).toBe(true);
      }
    }
  });

  it('some doors are reported within three hours, some things are faulty, some stations shut for now', () => {
    const fresh = now.subtract({ hours: 3 }).epochMilliseconds;
    expect(count(reports, ({ at }) => at.epochMilliseconds > fresh)).toBeGreaterThanOrEqual(8);
    const faulty = open
      .flatMap((one) => one.facilities)
      .filter((one) => one.condition === 'faulty');
    expect(faulty.length).toBeGreaterThan(100);
    expect(count(open, ({ closures }) => closures.length > 0)).toBeGreaterThan(20);
    expect(count(open, ({ exceptions }) => exceptions.length > 0)).toBeGreaterThan(10);
  });
});
