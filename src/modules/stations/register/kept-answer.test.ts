import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import { compileHours } from '../rules/hours/compile-hours.ts';
import { parseHours } from '../rules/hours/parse-hours.ts';
import { doorRecord } from '../rules/openness/door-record.ts';
import { opennessOf } from '../rules/openness.ts';
import type { DoorEvidence, Sighting, Witness } from '../types.ts';
import { answerFrom, holdsAt } from './kept-answer.ts';

const start = Temporal.Instant.from('2026-11-24T08:00:00+08:00');
const after = (ms: number) => start.add({ milliseconds: ms });
const moment = fc.integer({ min: 0, max: 240_000 }).map(after);

const evidence: fc.Arbitrary<DoorEvidence> = fc.record({
  sighting: fc.constantFrom<Sighting>('open', 'closed', 'door_locked', 'no_such_place'),
  by: fc.constantFrom<Witness>('keeper', 'inspector', 'worker', 'register'),
  at: fc.oneof(
    moment,
    moment.map((at) => at.subtract({ hours: 2 })),
    moment.map((at) => at.subtract({ hours: 24 * 14 })),
  ),
  until: fc.option(moment.map((at) => at.add({ seconds: 30 }))),
});
const closure = fc.record({ from: moment, until: fc.option(moment) });

const parsed = parseHours('08:02-12:00,13:00-17:30');
const hours = parsed.ok ? compileHours(parsed.value) : null;

test('is kept only as long as working it out again would give the same', () => {
  let held = 0;
  fc.assert(
    fc.property(
      fc.array(evidence, { maxLength: 5 }),
      fc.array(closure, { maxLength: 2 }),
      moment,
      fc.integer({ min: -90_000, max: 90_000 }),
      (said, closures, first, later) => {
        const facts = { lifeCycle: 'open', exceptions: [], hours } as const;
        const record = doorRecord({ ...facts, closures, evidence: said }, chinaCalendar);
        const second = first.add({ milliseconds: later });
        const kept = answerFrom(record, first);
        expect(holdsAt(kept, first.epochMilliseconds)).toBe(true);
        if (!holdsAt(kept, second.epochMilliseconds)) return;
        held += 1;
        expect(opennessOf(record, second)).toEqual(kept.openness);
      },
    ),
    { numRuns: 1_000 },
  );
  expect(held).toBeGreaterThan(50);
});
