import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { aStation } from '#tests/support/a-station.ts';
import { anHsdsSource } from '#tests/support/an-hsds-source.ts';
import type { DoorEvidence, FacilityState, Openness, Station } from '../../types.ts';
import { serviceOf } from './service.ts';
import { fullServiceOf } from './service-at-location.ts';
import { attributesOf } from './taxonomy.ts';

const instant = (text: string) => Temporal.Instant.from(text);

const closure = (from: string, until: string | null) => ({
  ...{ id: 'c', reason: '装修' },
  from: instant(from),
  until: until === null ? null : instant(until),
});

const serviceFor = (given: Partial<Station>, openness: Partial<Openness> = {}) => {
  const source = anHsdsSource(aStation(given));
  return serviceOf({ ...source, openness: { ...source.openness, ...openness } });
};

describe('the status of a service', () => {
  test.each<[Partial<Station>, string, string]>([
    [{ lifeCycle: 'planned' }, 'inactive', 'not there yet'],
    [{ lifeCycle: 'building' }, 'inactive', 'not there yet'],
    [{ lifeCycle: 'acceptance' }, 'inactive', 'not handed over yet'],
    [{ lifeCycle: 'open' }, 'active', 'in service'],
    [{ lifeCycle: 'paused' }, 'temporarily closed', 'it is meant to come back'],
    [{ lifeCycle: 'exit' }, 'defunct', 'it is gone'],
    [{ closures: [closure('2026-03-01T00:00:00Z', null)] }, 'temporarily closed', 'a closure runs'],
    [
      { closures: [closure('2026-03-01T00:00:00Z', '2026-03-02T01:00:00Z')] },
      'active',
      'the closure ends at this very moment',
    ],
    [{ closures: [closure('2026-03-03T00:00:00Z', null)] }, 'active', 'it closes tomorrow'],
    [
      { lifeCycle: 'exit', closures: [closure('2026-03-01T00:00:00Z', null)] },
      'defunct',
      'gone is more than closed',
    ],
  ])('%j → %s: %s', (given, status) => {
    expect(serviceFor(given).status).toBe(status);
  });
});

const seen = (by: DoorEvidence['by'], at: string, sighting: DoorEvidence['sighting'] = 'open') => ({
  ...{ by, sighting, until: null },
  at: instant(at),
});

describe('the assured date', () => {
  test.each<[DoorEvidence[], string | undefined, string]>([
    [[seen('keeper', '2026-02-20T03:00:00Z')], '2026-02-20', 'a keeper confirmed'],
    [[seen('inspector', '2026-02-20T17:00:00Z')], '2026-02-21', 'the date is the one in China'],
    [
      [seen('inspector', '2026-02-10T03:00:00Z'), seen('keeper', '2026-02-01T03:00:00Z')],
      '2026-02-10',
      'the last word counts',
    ],
    [[seen('worker', '2026-02-20T03:00:00Z')], undefined, 'a stranger assures nothing'],
    [[seen('import', '2026-02-20T03:00:00Z')], undefined, 'a list has not been at the door'],
    [[], undefined, 'nobody has been there'],
  ])('%j → %s: %s', (evidence, expected) => {
    expect(serviceFor({ evidence }).assured_date).toBe(expected);
  });
});

describe('last modified', () => {
  test.each<[Partial<Station>, string, string]>([
    [{}, '2026-01-01T00:00:00.000Z', 'the record itself, with milliseconds'],
    [
      { evidence: [seen('keeper', '2026-02-20T03:00:00Z')] },
      '2026-02-20T03:00:00.000Z',
      'the assured date changed with it',
    ],
    [
      { closures: [closure('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')] },
      '2026-03-01T00:00:00.000Z',
      'the status changed when the closure began; its end is still to come',
    ],
  ])('%j → %s: %s', (given, expected) => {
    const changedAt = instant('2026-01-01T00:00:00Z');
    expect(serviceFor({ changedAt, ...given }).last_modified).toBe(expected);
  });
});

describe('alerts', () => {
  const worker = { state: 'closed', basis: 'worker_report' } as const;

  test.each<[Partial<Station>, Partial<Openness>, string | undefined, string]>([
    [{}, {}, undefined, 'nothing to say'],
    [
      { closures: [closure('2026-03-01T00:00:00Z', '2026-03-05T10:00:00Z')] },
      {},
      '临时关闭：2026-03-01 08:00 起，至 2026-03-05 18:00，装修',
      'a running closure with its end, in Chinese time',
    ],
    [
      { closures: [closure('2026-05-01T00:00:00Z', null)] },
      {},
      undefined,
      'two months ahead is no short notice',
    ],
    [{ lifeCycle: 'paused' }, {}, '暂停服务', 'paused'],
    [
      { evidence: [seen('worker', '2026-03-02T00:10:00Z', 'door_locked')] },
      worker,
      '有劳动者反映门锁着，尚待核实（2026-03-02 08:10）',
      'a report against the posted hours',
    ],
    [
      { evidence: [seen('worker', '2026-03-02T00:10:00Z', 'open')] },
      { ...worker, state: 'unknown' },
      undefined,
      'somebody saw it open against the posted hours: no reason to warn',
    ],
    [
      {},
      { state: 'closed', basis: 'keeper', confirmedAt: instant('2026-03-02T00:30:00Z') },
      '站长说明未开放（2026-03-02 08:30）',
      'the keeper says it is shut',
    ],
    [{}, { state: 'open', basis: 'keeper' }, undefined, 'open is nothing to warn of'],
  ])('%j and %j → %s: %s', (given, openness, expected) => {
    expect(serviceFor(given, openness).alert).toBe(expected);
  });
});

describe('descriptions', () => {
  test.each<[Partial<Station>, string, string]>([
    [{}, '户外劳动者驿站。开放时间不详', 'unknown is said'],
    [
      { hoursAsListed: '工作日开放' },
      '户外劳动者驿站。开放时间不详（原文：工作日开放）',
      'what the list said is kept',
    ],
    [
      { openingHours: 'Mo-Fr 08:30-17:00' },
      '户外劳动者驿站。开放时间：周一至周五 08:30–17:00',
      'hours',
    ],
    [
      { invented: true },
      '演示数据，虚构。户外劳动者驿站。开放时间不详',
      'invented is plain to see',
    ],
  ])('%j → %s: %s', (given, expected) => {
    expect(serviceFor(given).description).toBe(expected);
  });
});

const facility = (
  code: FacilityState['code'],
  presence: FacilityState['presence'],
  condition: FacilityState['condition'],
): FacilityState => ({ code, presence, condition, confirmedAt: null, confirmedBy: null });

it('tells of facilities that are there, with their condition', () => {
  const { id } = aStation({});
  const facilities = [
    facility('water', 'yes', 'working'),
    facility('microwave', 'yes', 'faulty'),
    facility('wifi', 'yes', 'removed'),
    facility('toilet', 'no', 'unknown'),
    facility('aed', 'unknown', 'unknown'),
  ];
  const told = attributesOf({ id, facilities });
  expect(told.map(({ taxonomy_term, value }) => `${taxonomy_term.name} ${value}`)).toEqual([
    '饮水 working',
    '微波炉 faulty',
  ]);
});

it('a station without a position has no latitude and longitude, one without an address no address', () => {
  const source = anHsdsSource(aStation({ position: null, address: '' }));
  const location = fullServiceOf(source).service_at_locations[0]?.location;
  expect(location).not.toHaveProperty('latitude');
  expect(location?.addresses).toEqual([]);
});

it('the address names province, city and county, and an empty postal code', () => {
  const location = fullServiceOf(anHsdsSource(aStation({}))).service_at_locations[0]?.location;
  expect(location?.addresses).toMatchObject([
    {
      ...{ state_province: '浙江省', city: '嘉兴市', region: '南湖区', postal_code: '' },
      ...{ country: 'CN', address_1: '嘉兴市南湖区解放路1号' },
    },
  ]);
  expect(location).toMatchObject({ latitude: 30.7461, longitude: 120.7555 });
});
