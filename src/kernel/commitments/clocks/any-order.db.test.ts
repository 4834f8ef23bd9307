import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Work } from '#kernel/work/public.ts';
import type { Result } from '#lib/result.ts';
import {
  knownCalendar as known,
  newPlace,
  openedClock,
  type Place,
} from '#tests/support/commitments-place.ts';
import type { Clock } from '../types.ts';
import { extendClock, pauseClock, resumeClock, undoExtension, undoPause } from './change-clock.ts';

type Deed = (clock: Clock) => (work: Work) => Promise<Result<Clock, { readonly code: string }>>;

const extend =
  (count: number): Deed =>
  ({ id: clockId }) =>
  (work) =>
    extendClock(work, known, {
      clockId,
      period: { count, unit: 'workday' },
      on: '2026-02-26',
      reason: `延长${count}`,
    });

/** Stops and lets run: two steps that stay together, since a clock stands still once at a time. */
const pause = (fromOn: string): Deed => {
  return ({ id: clockId }) =>
    (work) =>
      pauseClock(work, known, { clockId, fromOn, reason: fromOn });
};
const resume =
  (untilOn: string): Deed =>
  ({ id: clockId }) =>
  (work) =>
    resumeClock(work, known, { clockId, untilOn });

const undoLast: Deed = (clock) => (work) =>
  undoExtension(work, known, {
    clockId: clock.id,
    extensionId: clock.extensions.find(({ reason }) => reason === '延长7')?.id ?? '',
    reason: '撤销',
  });

const undoFirstPause: Deed = (clock) => (work) =>
  undoPause(work, known, {
    clockId: clock.id,
    pauseId: clock.pauses.find(({ reason }) => reason === '2026-03-02')?.id ?? '',
    reason: '登记有误',
  });

/** Threads whose steps keep their order among themselves; between threads every order is possible. */
const threads: readonly (readonly Deed[])[] = [
  [extend(5)],
  [extend(7), undoLast],
  [
    pause('2026-03-02'),
    resume('2026-03-04'),
    undoFirstPause,
    pause('2026-03-10'),
    resume('2026-03-11'),
  ],
];

const run = async (place: Place, order: readonly number[]): Promise<Clock> => {
  let clock = await openedClock(place, '2026-02-25');
  const left = threads.map((thread) => [...thread]);
  for (const turn of order) {
    const deed = left[turn]?.shift();
    if (deed) clock = await place.run(deed(clock));
  }
  return clock;
};

const turns = threads.flatMap((thread, n) => thread.map(() => n));

test('stopped, extended, let run and un-extended in any order, a clock comes to the same day', async () => {
  const place = await newPlace();
  const orders = fc.shuffledSubarray(turns, { minLength: turns.length, maxLength: turns.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const clock = await run(place, order);
      // 15 and 5 workdays after 2026-02-25, the two workdays of the second stop left out.
      expect([clock.rawOn, clock.dueOn, clock.state]).toEqual([
        '2026-03-26',
        '2026-03-26',
        'running',
      ]);
    }),
    { numRuns: 40 },
  );
});
