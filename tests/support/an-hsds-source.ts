import { Temporal } from 'temporal-polyfill';
import type { HsdsSource } from '#modules/stations/rules/hsds/source.ts';
import type { Openness, Station } from '#modules/stations/types.ts';

const unknown: Openness = {
  ...{ state: 'unknown', basis: 'hours_unknown', until: null, nextOpening: null },
  ...{ confirmedAt: null, confirmedBy: null },
};

/** What an HSDS record is made from, of which only what a test is about needs to be said: Monday 2 March 2026, 09:00. */
export const anHsdsSource = (station: Station, given: Partial<HsdsSource> = {}): HsdsSource => ({
  station,
  openness: unknown,
  body: {
    id: station.organisationId,
    ...{ parentId: null, name: '嘉兴市总工会', divisionCode: '330400' },
  },
  cityName: '嘉兴市',
  countyName: '南湖区',
  publicUrl: 'https://yijia.example',
  now: Temporal.Instant.from('2026-03-02T01:00:00Z'),
  ...given,
});
