import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf, dayKind } from '#kernel/calendar/rules/calendar.ts';
import { anHsdsSource } from '#tests/support/an-hsds-source.ts';
import { hasHsdsSchemas, hsdsErrors } from '#tests/support/hsds-schema.ts';
import { demoStations } from '../../demo/jiaxing.ts';
import { demoOrganisations } from '../../demo/organisations.ts';
import type { Station } from '../../types.ts';
import { compileHours } from '../hours/compile-hours.ts';
import { OPEN } from '../hours/day-face.ts';
import { dayOf } from '../hours/local-time.ts';
import { parseHours } from '../hours/parse-hours.ts';
import { daysWithExceptions, exceptionPlans } from '../openness/posted-days.ts';
import { fullOrganizationOf, organizationOf } from './organization.ts';
import { schedulesOf } from './schedules.ts';
import { serviceOf } from './service.ts';
import {
  fullServiceAtLocationOf,
  fullServiceOf,
  serviceAtLocationOf,
} from './service-at-location.ts';
import type { HsdsSchedule } from './types.ts';

const now = Temporal.Instant.from('2026-03-02T01:00:00Z');
const bodies = new Map(demoOrganisations.map((body) => [body.id, body]));
const stations: readonly Station[] = demoStations(7, now).map((one) => one.station);

const sourceFor = (station: Station) => {
  const body = bodies.get(station.organisationId);
  if (!body) throw new Error('no body');
  return anHsdsSource(station, { now, body });
};
const sources = stations.map(sourceFor);

describe.skipIf(!hasHsdsSchemas)('the demo city by the schemas of the standard', () => {
  test.each([
    ['service', fullServiceOf],
    ['service_list', serviceOf],
    ['service_at_location', fullServiceAtLocationOf],
    ['service_at_location_list', serviceAtLocationOf],
  ] as const)('every %s is valid', (schema, tell) => {
    const wrong = sources.flatMap((source) => hsdsErrors(schema, tell(source)));
    expect(wrong).toEqual([]);
  });

  it('every organization is valid', () => {
    for (const body of demoOrganisations) {
      const own = stations.filter((station) => station.organisationId === body.id);
      expect(hsdsErrors('organization_list', organizationOf(body))).toEqual([]);
      expect(hsdsErrors('organization', fullOrganizationOf(body, own, now))).toEqual([]);
    }
  });

  const [good] = sources;
  const broken = (change: object) => ({ ...(good ? fullServiceOf(good) : {}), ...change });
  test.each<[object, string, string]>([
    [{ status: 'open' }, '/status', 'our own word is none of theirs'],
    [{ name: undefined }, 'name', 'a service has a name'],
    [{ id: 'station-1' }, '/id', 'ids are UUIDs'],
    [{ schedules: [{ id: good?.station.id, freq: 'DAILY' }] }, '/schedules/0/freq', 'by the week'],
    [{ url: 'no address' }, '/url', 'formats are looked at'],
    [
      {
        service_at_locations: [
          {
            id: good?.station.id,
            location: { id: good?.station.id, location_type: 'physical', latitude: '30.7' },
          },
        ],
      },
      '/service_at_locations/0/location/latitude',
      'degrees are numbers',
    ],
  ])('the judge sees %j at %s: %s', (change, place) => {
    expect(hsdsErrors('service', broken(change)).join()).toContain(place);
  });
});

it('ids are the same whenever they are asked for, and no two things share one', () => {
  const idsIn = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'id' in value && !('taxonomy_id' in value || 'version' in value) ? [value.id] : [];
    return [...own.map(String), ...Object.values(value).flatMap(idsIn)];
  };
  const told = sources.map((source) => {
    const { organization: _body, ...service } = fullServiceOf(source);
    return idsIn(service);
  });
  expect(
    sources.slice(0, 50).map((source) => idsIn({ ...fullServiceOf(source), organization: 0 })),
  ).toEqual(told.slice(0, 50));
  const all = told.flat();
  expect(new Set(all).size).toBe(all.length);
});

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.slice(0, 5).split(':').map(Number);
  return hours * 60 + minutes;
};

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const fallsOn = (one: HsdsSchedule, date: Temporal.PlainDate): boolean => {
  const iso = date.toString();
  const isValid = iso >= (one.valid_from ?? iso) && iso <= (one.valid_to ?? iso);
  return isValid && one.byday.split(',').includes(codes[date.dayOfWeek - 1] ?? '');
};

/** The judge: which quarters of a date are open by the schedules, read as a stranger would. */
const openQuarters = (schedules: readonly HsdsSchedule[], date: Temporal.PlainDate): string => {
  const today = schedules
    .filter((one) => fallsOn(one, date))
    .map((one) => [minuteOf(one.opens_at), minuteOf(one.closes_at)] as const);
  return Array.from({ length: 96 }, (_, quarter) =>
    today.some(([opens, closes]) => quarter * 15 >= opens && quarter * 15 < closes) ? '#' : '.',
  ).join('');
};

const china = calendarOf(chinaYears);

/** What the schedules of a station and its posted hours say of a date; the two should be the same. */
const bothOf = (station: Station, dates: readonly Temporal.PlainDate[]) => {
  const hours = parseHours(station.openingHours ?? '');
  const compiled = hours.ok ? compileHours(hours.value) : null;
  const days = daysWithExceptions(compiled, china, exceptionPlans(station.exceptions));
  const schedules = schedulesOf(sourceFor(station));
  return dates.map((date) => {
    const { minutes } = days(dayOf(date));
    const posted = Array.from({ length: 96 }, (_, n) => (minutes[n * 15] === OPEN ? '#' : '.'));
    const place = `${station.openingHours} ${date.toString()}`;
    return {
      told: `${place} ${openQuarters(schedules, date)}`,
      posted: `${place} ${posted.join('')}`,
    };
  });
};

const from = (first: string, length: number) =>
  Array.from({ length }, (_, day) => Temporal.PlainDate.from(first).add({ days: day }));

const isPlain = (date: Temporal.PlainDate): boolean => {
  const kind = dayKind(china, date);
  return kind.ok && (kind.value.kind === 'workday' || kind.value.kind === 'weekend');
};

it('a stranger who reads the schedules finds the posted hours of four weeks without days off', () => {
  const different = new Map(
    stations
      .filter((station) => station.openingHours !== null)
      .map((one) => [one.exceptions.length > 0 ? one.id : one.openingHours, one]),
  );
  expect(different.size).toBeGreaterThan(20);
  const dates = from('2026-03-02', 28);
  const both = [...different.values()].flatMap((station) => bothOf(station, dates));
  expect(both.map(({ told }) => told)).toEqual(both.map(({ posted }) => posted));
});

test.each([
  ['Mo-Su 08:00-18:00; Jun-Sep 06:00-20:00', 'a summer'],
  ['Mo-Su 08:00-18:00; Jun-Sep Mo-Fr 06:00-12:00,13:00-20:00', 'a summer of workdays only'],
  ['Nov-Mar 20:00-02:00', 'winter nights over New Year'],
  ['Mo-Su 22:00-06:00; Jul 10-20 off', 'a holiday of the house among nights'],
  ['Mo-Su 22:00-06:00; Jul 10-20 09:00-10:00; 2026 Aug 03 11:00-12:00', 'two exceptions to nights'],
  ['Mo-Su 08:00-18:00; 2025 Dec 20-2026 May 20 10:00-11:00', 'a range with years'],
  ['Mo-Su 08:00-18:00, Jun-Aug 20:00-23:00', 'added evenings'],
  ['Mo-Su 08:00-18:00; Feb 29-Mar 10 off', 'a leap day in a plain year'],
  ['Mo-Fr 21:00-03:00; Sa off; Dec-Jan Su 12:00-13:00', 'weekdays and months'],
])('%s is told as posted on every plain day of the year ahead: %s', (openingHours) => {
  const [first] = stations;
  if (!first) throw new Error('no station');
  const dates = from('2026-03-03', 303).filter(
    (date) => isPlain(date) && isPlain(date.subtract({ days: 1 })),
  );
  const both = bothOf({ ...first, openingHours, exceptions: [] }, dates);
  expect(both.map(({ told }) => told)).toEqual(both.map(({ posted }) => posted));
});
