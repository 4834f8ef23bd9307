import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import { openServer } from '#kernel/http/public.ts';
import { toWgs84 } from '#lib/crs.ts';
import { aStation } from '#tests/support/a-station.ts';
import type { NearbyAnswer } from '../contract.ts';
import { openRegister, type Register } from '../register.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import { positionFrom } from '../rules/position.ts';
import type { StationHouse } from '../station-house.ts';
import { facilityToWire, opennessToWire, pointToWire } from '../to-wire.ts';
import type { Crs, FacilityState, Station } from '../types.ts';
import { nearbyRoute } from './nearby-route.ts';

const now = Temporal.Instant.from('2026-11-24T10:30:00.250+08:00');
const yesterday = now.subtract({ hours: 24 });
const id = (n: number): string => `01890000-0000-7000-8000-00000000000${n}`;

const facility = (code: FacilityCode, given: Partial<FacilityState> = {}): FacilityState => ({
  code,
  presence: 'yes',
  condition: 'working',
  confirmedAt: yesterday,
  confirmedBy: 'keeper',
  ...given,
});

const near = aStation({
  id: id(1),
  name: '解放路“老张”\\驿站 "1" 号 🚲\u2028',
  openingHours: '08:00-20:00',
  facilities: [facility('water'), facility('microwave', { condition: 'faulty' })],
});
const next = aStation({
  id: id(2),
  name: '中山路驿站',
  position: positionFrom([120.7601, 30.7502], 'gcj02'),
  facilities: [facility('water', { confirmedAt: null, confirmedBy: null })],
  evidence: [{ sighting: 'open', by: 'keeper', at: now.subtract({ minutes: 9 }), until: null }],
  invented: true,
});
const nowhere = aStation({ id: id(3), position: null });

let stations: Map<string, Station>;
let register: Register;
let app: FastifyInstance;

beforeEach(async () => {
  stations = new Map([near, next, nowhere].map((station) => [station.id, station]));
  register = await openRegister(
    async (ids) => [...stations.values()].filter((one) => !ids || ids.includes(one.id)),
    chinaCalendar,
  );
  const site = { clock: () => now };
  const house = { site, register, calendar: chinaCalendar } as unknown as StationHouse;
  app = await openServer(
    { site: house.site, sealer: house.sealer, visitOf: async () => null },
    { logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
    { cards: [nearbyRoute(house)], readings: [], ready: async () => true, plugins: [] },
  );
});

const HERE = 'lng=120.7555&lat=30.7461';
const ask = (query: string, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url: `/api/stations/nearby?${query}` });
const told = async (query: string): Promise<NearbyAnswer> => (await ask(query)).json();

/** The answer as it would be put together object by object. */
const spelledOut = (crs: Crs, need: readonly FacilityCode[]): NearbyAnswer => ({
  at: '2026-11-24T02:30:00Z',
  crs,
  items: register
    .nearby({
      from: toWgs84([120.7555, 30.7461], crs),
      ...{ instant: now, need, open: 'any', allDay: false, limit: 20 },
    })
    .flatMap(({ station, distance, openness }) =>
      station.position === null
        ? []
        : {
            id: station.id,
            name: station.name,
            address: station.address,
            invented: station.invented,
            position: pointToWire(station.position, crs),
            distance_m: Math.round(distance ?? 0),
            open: opennessToWire(openness),
            facilities: need.map((code) =>
              facilityToWire(station.facilities.find((one) => one.code === code) ?? facility(code)),
            ),
          },
    ),
});

describe('the text put together', () => {
  test.each<[Crs, readonly FacilityCode[]]>([
    ['wgs84', []],
    ['gcj02', ['water']],
    ['bd09', ['water']],
    ['wgs84', ['water', 'water']],
  ])('is what the objects would say, in %s with %j', async (crs, need) => {
    const query = `${HERE}&crs=${crs}&need=${need.join(',')}`;
    const expected = spelledOut(crs, need);
    expect(expected.items).toHaveLength(2);
    expect(await told(query)).toEqual(expected);
    expect(await told(query)).toEqual(expected);
  });

  test('says nothing but the frame when nothing is found', async () => {
    expect(await told(`${HERE}&need=aed`)).toEqual({ ...spelledOut('wgs84', ['aed']), items: [] });
  });

  test('tells what was asked for, not what was asked before', async () => {
    const codesOf = async (need: string) =>
      (await told(`${HERE}&need=${need}`)).items.map((item) => item.facilities.map((f) => f.code));
    expect(await codesOf('water')).toEqual([['water'], ['water']]);
    expect(await codesOf('')).toEqual([[], []]);
  });

  test('carries its length in bytes, the type and the headers of every answer', async () => {
    const answer = await ask(HERE);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(answer.rawPayload.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const head = await ask(HERE, 'HEAD');
    expect([head.statusCode, head.body]).toEqual([200, '']);
  });

  test('counts in the metrics', async () => {
    await ask(HERE);
    const metrics = await app.inject('/metrics');
    expect(metrics.body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/stations/nearby",status="200"} 1',
    );
  });
});

describe('an edit is visible in the next answer', () => {
  const edits: [string, (station: Station) => Station][] = [
    ['another name', (s) => ({ ...s, name: '新名字' })],
    ['another place', (s) => ({ ...s, position: positionFrom([120.757, 30.747], 'wgs84') })],
    ['a faulty tap', (s) => ({ ...s, facilities: [facility('water', { condition: 'faulty' })] })],
    ['a later look', (s) => ({ ...s, facilities: [facility('water', { confirmedAt: now })] })],
    ['other hours', (s) => ({ ...s, openingHours: '08:00-10:00' })],
    [
      'a locked door',
      (s) => ({ ...s, evidence: [{ sighting: 'closed', by: 'keeper', at: now, until: null }] }),
    ],
    ['out of service', (s) => ({ ...s, lifeCycle: 'exit' })],
  ];
  test.each(edits)('%s', async (_what, edit) => {
    const question = `${HERE}&need=water&crs=gcj02`;
    const before = await told(question);
    stations.set(near.id, edit(near));
    await register.refresh([near.id]);
    const after = await told(question);
    expect(after).not.toEqual(before);
    if (after.items.length === 2) expect(after).toEqual(spelledOut('gcj02', ['water']));
  });

  test('a station taken away', async () => {
    stations.delete(near.id);
    await register.refresh([near.id]);
    expect((await told(HERE)).items.map((item) => item.id)).toEqual([next.id]);
  });
});

test.each([
  [`${HERE}&need=jacuzzi`, 422, 'an unknown facility is named'],
  ['lng=120', 422, 'a place needs both numbers'],
  [`${HERE}&crs=mars`, 422, 'three systems are known'],
])('%s is refused with a problem, %i: %s', async (query, status) => {
  const answer = await ask(query);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code: 'invalid' });
});
