import { Temporal } from 'temporal-polyfill';
import { positionFrom } from '#modules/stations/rules/position.ts';
import type { Station } from '#modules/stations/types.ts';

/** A station of which only what a test is about needs to be said. */
export const aStation = (given: Partial<Station>): Station => ({
  id: '01890000-0000-7000-8000-000000000001',
  organisationId: '01890000-0000-7000-8000-0000000000ff',
  code: null,
  name: '解放路驿站',
  aliases: [],
  address: '嘉兴市南湖区解放路1号',
  divisionCode: '330402',
  townshipCode: null,
  hostName: null,
  builder: null,
  position: positionFrom([120.7555, 30.7461], 'wgs84'),
  floor: null,
  entryMethods: [],
  entryWithoutPhone: null,
  openingHours: null,
  hoursAsListed: null,
  exceptions: [],
  closures: [],
  livelihoodYear: null,
  lifeCycle: 'open',
  publicPhone: null,
  facilities: [],
  evidence: [],
  version: 1,
  changedAt: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  invented: false,
  ...given,
});
