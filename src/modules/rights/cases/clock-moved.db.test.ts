import { expect, it } from 'vitest';
import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf } from '#kernel/calendar/rules/calendar.ts';
import { recomputeOpenClocks } from '#kernel/commitments/public.ts';
import type { ClockMove, KnownCalendar } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { newCase, rightsCity, runningClocks } from '#tests/support/rights-house.ts';
import { eventsOf } from '../event-store.ts';
import { tellClockMove } from './clock-moved.ts';

/** As on 2020-01-27: days off are added when clocks already run; here Tuesday to Thursday of the same week. */
const later: KnownCalendar = {
  version: 'later',
  calendar: calendarOf(
    chinaYears.map((year) => {
      const extra = ['2026-03-03', '2026-03-04', '2026-03-05'].map((on) => ({
        ...{ on, name: '春节', isOff: true },
      }));
      return year.year === 2026 ? { ...year, days: [...year.days, ...extra] } : year;
    }),
  ),
};

it('a holiday announced late moves a case’s clocks, and the worker reads both days, once', async () => {
  const at = await rightsCity();
  const id = await newCase(at);
  const before = await runningClocks(at, id);
  const how = {
    known: async () => later,
    moved: {
      case: async (work: Work, move: ClockMove) => {
        await tellClockMove(work, at.house, move);
      },
    },
  };
  await recomputeOpenClocks(at.city.site, how);
  await recomputeOpenClocks(at.city.site, how);
  const after = await runningClocks(at, id);
  expect(after).not.toEqual(before);
  const { cityId, database } = at.city.site;
  const events = await database.inCity(cityId, (db) => eventsOf({ db, cityId }, { caseId: id }));
  const moved = events.filter(({ event }) => event.act === 'rights.clock-moved');
  const changed = after.filter((line) => !before.includes(line));
  expect(moved).toHaveLength(changed.length);
  expect(moved[0]?.event.workerText).toContain('国务院放假安排有变');
});
