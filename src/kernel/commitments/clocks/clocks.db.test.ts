import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { perform, systemActor } from '#kernel/work/public.ts';
import { knownCalendar as known, newPlace, openedClock } from '#tests/support/commitments-place.ts';
import { clockHistory, clocksOf, findClock } from '../clock-store.ts';
import { extendClock, pauseClock, resumeClock, undoExtension } from './change-clock.ts';
import { cancelClocksOf, satisfyClock } from './close-clock.ts';

test('a clock opens with its due day, its history and its desk line', async () => {
  const at = await newPlace();
  const clock = await openedClock(at);
  expect(clock).toMatchObject({ dueOn: '2025-02-14', rawOn: '2025-02-14', state: 'running' });
  expect(await at.read((db, city) => findClock(db, city, clock.id))).toEqual(clock);
  const lines = await at.read((db) => sql`select * from commitments.desk_lines`.execute(db));
  expect(lines.rows).toMatchObject([
    { id: clock.id, due_on: '2025-02-14', waits: true, waiting_for: '用人单位', is_open: true },
  ]);
  const history = await at.read((db, cityId) => clockHistory({ db, cityId }, clock.id));
  expect(history).toMatchObject([{ version: 1, act: 'opened', by: '测试' }]);
});

test('a year without a notice gives no day, and is not guessed', async () => {
  const at = await newPlace();
  const clock = await openedClock(at, '2026-12-20');
  expect(clock).toMatchObject({
    dueOn: null,
    rawOn: null,
    notDated: { code: 'year-not-announced', year: 2027 },
  });
  expect(await at.read((db, city) => findClock(db, city, clock.id))).toEqual(clock);
});

test('stopped, let run, extended and un-extended, a clock counts from its start each time', async () => {
  const at = await newPlace();
  const { id } = await openedClock(at);
  const stopped = await at.run((work) =>
    pauseClock(work, known, { clockId: id, fromOn: '2025-02-10', reason: '进入仲裁' }),
  );
  expect(stopped).toMatchObject({ state: 'paused', dueOn: null, notDated: { code: 'paused' } });
  const again = await at.run((work) =>
    resumeClock(work, known, { clockId: id, untilOn: '2025-02-12' }),
  );
  expect(again).toMatchObject({ state: 'running', dueOn: '2025-02-19' });
  const more = await at.run((work) =>
    extendClock(work, known, {
      clockId: id,
      period: { count: 15, unit: 'workday' },
      on: '2025-02-13',
      reason: '双方同意',
    }),
  );
  expect(more.dueOn).toBe('2025-03-12');
  const extensionId = more.extensions[0]?.id ?? '';
  const less = await at.run((work) =>
    undoExtension(work, known, { clockId: id, extensionId, reason: '撤销' }),
  );
  expect(less).toMatchObject({ dueOn: '2025-02-19', version: 5 });
});

test('a clock ends once; a double tap changes nothing, another end is refused', async () => {
  const at = await newPlace();
  const { id } = await openedClock(at);
  const end = { on: '2025-02-11', note: '收到答复' };
  const ended = await at.run((work) => satisfyClock(work, id, end));
  expect(ended).toMatchObject({ state: 'satisfied', closedOn: '2025-02-11', version: 2 });
  expect(await at.run((work) => satisfyClock(work, id, end))).toEqual(ended);
  const other = perform(at.site, systemActor('测试'), (work) =>
    satisfyClock(work, id, { ...end, on: '2025-02-12' }),
  );
  expect(await other).toMatchObject({ ok: false, refusal: { code: 'clock-closed' } });
});

test('a subject that closes takes every open clock with it', async () => {
  const at = await newPlace();
  const { subject, id } = await openedClock(at);
  const end = { on: '2026-03-01', note: '结案' };
  expect(await at.run((work) => cancelClocksOf(work, subject, end))).toBe(1);
  const clocks = await at.read((db, cityId) => clocksOf({ db, cityId }, subject));
  expect(clocks).toMatchObject([{ id, state: 'cancelled' }]);
});
