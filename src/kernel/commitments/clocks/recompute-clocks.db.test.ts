import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf } from '#kernel/calendar/rules/calendar.ts';
import { newPlace, openedClock, type Place, replyRule } from '#tests/support/commitments-place.ts';
import { clockHistory, findClock } from '../clock-store.ts';
import type { ClockMove, KnownCalendar } from '../types.ts';
import { satisfyClock } from './close-clock.ts';
import { type Recomputing, recomputeOpenClocks } from './recompute-clocks.ts';

const shipped: KnownCalendar = { version: 'shipped', calendar: calendarOf(chinaYears) };

/** As on 2020-01-27: days off are added when clocks already run; here Monday and Tuesday, the 9th and 10th of March. */
const later: KnownCalendar = {
  version: 'later',
  calendar: calendarOf(
    chinaYears.map((year) => {
      const extra = ['2026-03-09', '2026-03-10'].map((on) => ({ on, name: '春节', isOff: true }));
      return year.year === 2026 ? { ...year, days: [...year.days, ...extra] } : year;
    }),
  ),
};

const withYear2027: KnownCalendar = {
  version: 'with-2027',
  calendar: calendarOf([
    ...chinaYears,
    { year: 2027, notice: { number: null, issuedOn: null, url: 'https://x' }, days: [] },
  ]),
};

const told: ClockMove[] = [];
const by = (known: KnownCalendar, batch = 500): Recomputing => ({
  known: async () => known,
  moved: {
    case: async (_, move) => {
      told.push(move);
    },
  },
  batch,
});

const dueOf = async (place: Place, id: string) =>
  (await place.read((db, city) => findClock(db, city, id)))?.dueOn;

test('a holiday announced late moves the open clocks it touches, and tells both days', async () => {
  const place = await newPlace();
  const touched = await openedClock(place, '2026-02-25'); // due 2026-03-17
  const before = await openedClock(place, '2026-02-10');
  const ended = await openedClock(place, '2026-02-25');
  await place.run((work) => satisfyClock(work, ended.id, { on: '2026-03-01', note: '已答复' }));
  await recomputeOpenClocks(place.site, by(shipped));
  told.length = 0;
  expect(await recomputeOpenClocks(place.site, by(later))).toEqual({ seen: 2, moved: 2 });
  expect(await dueOf(place, touched.id)).toBe('2026-03-19');
  expect(await dueOf(place, ended.id)).toBe(ended.dueOn);
  expect(told.map((move) => [move.clockId, move.before.dueOn, move.after.dueOn])).toEqual([
    [touched.id, '2026-03-17', '2026-03-19'],
    [before.id, before.dueOn, await dueOf(place, before.id)],
  ]);
  const logged = await place.read((db) => sql`select * from commitments.clock_moves`.execute(db));
  expect(logged.rows).toMatchObject([
    { clock_id: touched.id, old_due_on: '2026-03-17', new_due_on: '2026-03-19' },
    { clock_id: before.id },
  ]);
  const line = await place.read((db) =>
    sql`select due_on, order_on from commitments.desk_lines where id = ${touched.id}`.execute(db),
  );
  expect(line.rows).toEqual([{ due_on: '2026-03-19', order_on: '2026-03-19' }]);
  const history = await place.read((db, cityId) => clockHistory({ db, cityId }, touched.id));
  expect(history.map((one) => one.act)).toEqual(['opened', 'recomputed']);
});

test('the same calendar again changes nothing; an older one that comes back is counted anew', async () => {
  const place = await newPlace();
  const { id } = await openedClock(place, '2026-02-25');
  await recomputeOpenClocks(place.site, by(later));
  expect(await recomputeOpenClocks(place.site, by(later))).toEqual({ seen: 0, moved: 0 });
  await recomputeOpenClocks(place.site, by(shipped));
  expect(await dueOf(place, id)).toBe('2026-03-17');
  await recomputeOpenClocks(place.site, by(later));
  expect(await dueOf(place, id)).toBe('2026-03-19');
});

test('a clock without a day gets it when the notice of its year comes', async () => {
  const place = await newPlace();
  const { id } = await openedClock(place, '2026-12-20');
  await recomputeOpenClocks(place.site, by(withYear2027));
  expect(await dueOf(place, id)).toBe('2027-01-08');
});

test('stopped in the middle, it goes on where it stopped and tells nobody twice', async () => {
  const place = await newPlace();
  const clocks = [];
  for (let n = 0; n < 7; n += 1) clocks.push(await openedClock(place, '2026-02-25'));
  told.length = 0;
  let left = 4;
  const breaking: Recomputing = {
    ...by(later, 2),
    moved: {
      case: async (_, move) => {
        if (left === 0) throw new Error('power cut');
        left -= 1;
        told.push(move);
      },
    },
  };
  await expect(recomputeOpenClocks(place.site, breaking)).rejects.toThrow('power cut');
  await recomputeOpenClocks(place.site, by(later, 2));
  expect(told.map((move) => move.clockId)).toEqual(clocks.map((clock) => clock.id));
});

test('a clock opened by a process that had not heard of the notice is put right', async () => {
  const place = await newPlace();
  await recomputeOpenClocks(place.site, by(later));
  const late = await openedClock(place, '2026-02-25', replyRule); // by the shipped calendar
  expect(late.dueOn).toBe('2026-03-17');
  expect(await recomputeOpenClocks(place.site, by(later))).toEqual({ seen: 1, moved: 1 });
  expect(await dueOf(place, late.id)).toBe('2026-03-19');
});

test('two processes that recompute at once move each clock once', async () => {
  const place = await newPlace();
  for (let n = 0; n < 5; n += 1) await openedClock(place, '2026-02-25');
  told.length = 0;
  const [a, b] = await Promise.all([
    recomputeOpenClocks(place.site, by(later, 2)),
    recomputeOpenClocks(place.site, by(later, 2)),
  ]);
  expect(a.moved + b.moved).toBe(5);
  expect(told).toHaveLength(5);
});
