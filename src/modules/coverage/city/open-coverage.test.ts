import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { LngLat } from '#lib/lng-lat.ts';
import { positionFrom } from '#modules/stations/rules/position.ts';
import type { Station } from '#modules/stations/types.ts';
import { aStation } from '#tests/support/a-station.ts';
import { cityRegister } from '#tests/support/city-register.ts';
import { keepNetwork } from '../streets/network-folder.ts';
import { readEdgeList } from '../streets/read-edge-list.ts';
import { momentToWire, weekToWire } from './coverage-to-wire.ts';
import { type CityQuestion, openCoverage } from './open-coverage.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'yijia-city-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
const question: CityQuestion = { mode: 'walk', minutes: 5, need: [] };
const counties = [
  { code: '330402', name: '南湖区', centres: [[120.7, 30.7] as LngLat] },
  { code: '330411', name: '秀洲区', centres: [[120.8, 30.7] as LngLat] },
];

const station = (number: number, lng: number, given: Partial<Station>): Station =>
  aStation({ id: `s${number}`, position: positionFrom([lng, 30.7], 'wgs84'), ...given });

/** One street of 10 km through two counties. */
const streets = `from_lng,from_lat,to_lng,to_lat,metres\n${Array.from(
  { length: 10 },
  (_, km) => `${120.7 + km * 0.01},30.7,${120.71 + km * 0.01},30.7,1000\n`,
).join('')}`;

const toilet = {
  ...{ code: 'toilet' as const, presence: 'yes' as const, condition: 'working' as const },
  ...{ confirmedAt: null, confirmedBy: null },
};

const openTown = async () => {
  const stations = new Map(
    [
      station(1, 120.72, { openingHours: 'Mo-Su 08:00-20:00', facilities: [toilet] }),
      station(2, 120.78, { openingHours: '24/7' }),
      station(3, 120.75, { openingHours: null }),
      station(4, 121.9, { openingHours: '24/7' }),
    ].map((one) => [one.id, one]),
  );
  const register = await cityRegister(stations);
  const house = { dataDir: folder, demo: false, counties, register };
  return { stations, register, house, coverage: openCoverage(house) };
};

const answered = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  if (!result.ok || result.value === undefined) throw new Error('refused');
  return result.value;
};

describe('coverage of the stations of a house', () => {
  test('is refused while nobody has imported streets; a demo has invented ones, always the same', async () => {
    const { house, coverage } = await openTown();
    const empty = mkdtempSync(path.join(folder, 'empty-'));
    const bare = openCoverage({ ...house, dataDir: empty });
    expect(await bare.at(question, at('2026-11-24T03:00'))).toMatchObject({
      refusal: { code: 'no-streets' },
    });
    expect(coverage).toBeDefined();
    const demo = openCoverage({ ...house, dataDir: empty, demo: true });
    const one = answered(await demo.at(question, at('2026-11-24T10:00')));
    const again = openCoverage({ ...house, dataDir: empty, demo: true });
    const two = answered(await again.at(question, at('2026-11-24T10:00')));
    expect(one.streets.origin.invented).toBe(true);
    expect(one.streets.graph.total_m).toBe(two.streets.graph.total_m);
    expect(one.moment.known.covered_m).toBeGreaterThan(0);
  });
});

describe('with streets imported', () => {
  beforeEach(async () => {
    const network = readEdgeList(Buffer.from(streets), 'streets.csv');
    const findings = {
      ways: 10,
      junctions: 11,
      edges: 10,
      missingPoints: 0,
      ferriesWithoutDuration: 0,
    };
    await keepNetwork(folder, network, { name: 'streets.csv', invented: false, findings });
  });

  test('counts who is open, tells unknown hours apart, and by county', async () => {
    const { coverage } = await openTown();
    const night = at('2026-11-24T03:00');
    const answer = answered(await coverage.at(question, night));
    const wire = momentToWire(answer, { ...question, at: night.toString() }, counties);
    expect(wire).toMatchObject({ open: 1, unknown: 1, covered_m: 800, with_unknown_m: 1600 });
    expect(wire.stations).toEqual({ on_streets: 3, off_network: 1, unplaced: 0 });
    expect(wire.counties.map(({ covered_m }) => covered_m)).toEqual([0, 800]);
    expect(wire.gaps.reduce((sum, gap) => sum + gap.uncovered_m, 0)).toBeCloseTo(9200, -1);
    const day = answered(await coverage.at(question, at('2026-11-24T10:00')));
    expect(day.moment.known.covered_m).toBeCloseTo(1600, 3);
  });

  test('asks for what is needed', async () => {
    const { coverage } = await openTown();
    const asked: CityQuestion = { ...question, need: ['toilet'] };
    const day = answered(await coverage.at(asked, at('2026-11-24T10:00')));
    expect(day.moment).toMatchObject({ open: 1, unknown: 0 });
  });

  test('an edit is seen in the next answer', async () => {
    const { coverage, stations, register } = await openTown();
    const night = at('2026-11-24T03:00');
    await coverage.at(question, night);
    stations.set('s1', station(1, 120.72, { openingHours: '24/7' }));
    await register.refresh(['s1']);
    expect(answered(await coverage.at(question, night)).moment.open).toBe(2);
  });

  test('each hour of a week is what that moment by itself says', async () => {
    const { coverage } = await openTown();
    const week = answered(await coverage.week(question, at('2026-11-26T12:34')));
    expect(week.weekOf.toString()).toBe('2026-11-23');
    const wire = weekToWire(week, question, counties);
    expect(wire.hours).toHaveLength(168);
    const monday = at('2026-11-23T00:00');
    for (const hour of [0, 7, 8, 19, 20, 100, 167]) {
      const moment = answered(await coverage.at(question, monday.add({ hours: hour }))).moment;
      expect(wire.hours[hour]?.covered_m).toBe(Math.round(moment.known.covered_m));
      expect(wire.hours[hour]?.open).toBe(moment.open);
    }
  });
});
