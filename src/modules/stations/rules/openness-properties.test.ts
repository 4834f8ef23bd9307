import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { DoorEvidence, Sighting, Witness } from '../types.ts';
import { postedCode, stateOf } from './hours/hours-state.ts';
import { localMinute } from './hours/local-time.ts';
import { type DoorFacts, hasOwnStory } from './openness/door-facts.ts';
import { doorRecord } from './openness/door-record.ts';
import { doorStateAt, doorStateHearing } from './openness/door-state.ts';
import { china, compiled } from './openness/door-story.ts';
import { postedAloneFrom } from './openness/posted-alone.ts';
import { opennessAt, opennessOf, plainOpenness } from './openness.ts';

const start = Temporal.Instant.from('2026-03-02T00:00+08:00');
const later = (quarters: number) => start.add({ minutes: quarters * 15 });
const WEEKS = 14 * 96;

const patterns = ['08:30-12:00,13:00-17:30', '24/7', 'Mo-Fr 09:00-17:00; PH off', '22:00-06:00'];
const hours = fc.constantFrom(...patterns.map(compiled), null);
const moment = fc.nat(WEEKS).map(later);
const witness = fc.constantFrom<Witness>('keeper', 'inspector', 'worker', 'register', 'import');
const sighting = fc.constantFrom<Sighting>(
  'open',
  'closed',
  'door_locked',
  'occupied',
  'no_such_place',
);
const lasting = fc.option(fc.integer({ min: 1, max: 200 }));

const evidence = fc.record({ by: witness, sighting, at: moment, lasts: lasting }).map(
  ({ lasts, ...said }): DoorEvidence => ({
    ...said,
    until: lasts === null ? null : said.at.add({ minutes: lasts * 15 }),
  }),
);

const closure = fc.record({ from: moment, lasts: lasting }).map(({ from, lasts }) => ({
  from,
  until: lasts === null ? null : from.add({ minutes: lasts * 15 }),
  reason: '',
}));

const facts: fc.Arbitrary<DoorFacts> = fc.record({
  lifeCycle: fc.constant('open' as const),
  closures: fc.array(closure, { maxLength: 2 }),
  exceptions: fc.constant([]),
  hours,
  evidence: fc.array(evidence, { maxLength: 6 }),
});

const runs = { numRuns: 300 };

it('is never open while a closure covers the moment', () => {
  fc.assert(
    fc.property(facts, moment, fc.nat(100), (door, from, lasts) => {
      const until = from.add({ minutes: lasts * 15 + 15 });
      const closures = [...door.closures, { from, until }];
      const answer = opennessAt({ ...door, closures }, from.add({ minutes: lasts * 15 }), china);
      expect(answer.state).toBe('closed');
    }),
    runs,
  );
});

it('does not depend on the order of the evidence', () => {
  fc.assert(
    fc.property(facts, moment, (door, at) => {
      const reversed = { ...door, evidence: [...door.evidence].reverse() };
      expect(opennessAt(reversed, at, china)).toEqual(opennessAt(door, at, china));
    }),
    runs,
  );
});

it('lets a keeper who confirms later override everything said before', () => {
  fc.assert(
    fc.property(facts, moment, (door, at) => {
      const before = door.evidence.filter((said) => Temporal.Instant.compare(said.at, at) < 0);
      const tap: DoorEvidence = { by: 'keeper', sighting: 'open', at, until: at.add({ hours: 1 }) };
      const answer = opennessAt({ ...door, closures: [], evidence: [...before, tap] }, at, china);
      expect(answer).toMatchObject({ state: 'open', basis: 'keeper', confirmedBy: 'keeper' });
    }),
    runs,
  );
});

it('does not hear what is said after the moment', () => {
  fc.assert(
    fc.property(facts, moment, (door, at) => {
      const heard = door.evidence.filter((said) => Temporal.Instant.compare(said.at, at) <= 0);
      expect(opennessAt(door, at, china)).toEqual(
        opennessAt({ ...door, evidence: heard }, at, china),
      );
    }),
    runs,
  );
});

it('never shows a place with an unanswered contrary report as confirmed open', () => {
  fc.assert(
    fc.property(facts, moment, fc.nat(13 * 96), (door, at, wait) => {
      const report: DoorEvidence = { by: 'worker', sighting: 'door_locked', at, until: null };
      const before = door.evidence.filter((said) => Temporal.Instant.compare(said.at, at) < 0);
      const full = {
        ...door,
        hours: compiled('24/7'),
        closures: [],
        evidence: [...before, report],
      };
      const answer = opennessAt(full, at.add({ minutes: wait * 15 }), china);
      if (answer.state === 'open') expect(answer.confirmedAt).toBeNull();
    }),
    runs,
  );
});

it('lets reports only fade: closed, unknown, then by the hours', () => {
  const certainty = { closed: 2, unknown: 1, open: 0 };
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1, maxLength: 4 }), (times) => {
      const reports = times.map(
        (at): DoorEvidence => ({
          by: 'worker',
          sighting: 'door_locked',
          at,
          until: null,
        }),
      );
      const story = { lifeCycle: 'open', closures: [], exceptions: [], evidence: reports } as const;
      const record = doorRecord({ ...story, hours: compiled('24/7') }, china);
      const last = Math.max(...times.map((at) => at.epochMilliseconds));
      let before = 3;
      for (let at = last; at < last + 20 * 86_400_000; at += 3_600_000) {
        const now = certainty[doorStateAt(record, at).state];
        expect(now).toBeLessThanOrEqual(before);
        before = now;
      }
    }),
    { numRuns: 60 },
  );
});

it('keeps its promise: the state holds until `until` and is another then', () => {
  fc.assert(
    fc.property(facts, moment, (door, now) => {
      const record = doorRecord(door, china);
      const { state, until, nextOpening } = opennessOf(record, now);
      const heardUntil = now.epochMilliseconds;
      const stateAt = (at: number) => doorStateHearing(record, { at, heardUntil }).state;
      const end = until?.epochMilliseconds ?? heardUntil + 14 * 86_400_000;
      for (let at = heardUntil; at < end; at += 900_000) expect(stateAt(at)).toBe(state);
      if (until) expect(stateAt(end)).not.toBe(state);
      if (nextOpening) expect(stateAt(nextOpening.epochMilliseconds)).toBe('open');
      if (state === 'open') expect(nextOpening).toBeNull();
    }),
    { numRuns: 150 },
  );
});

it('falls back to the posted state from `postedAloneFrom` on', () => {
  fc.assert(
    fc.property(facts, fc.nat(30 * 96), (door, wait) => {
      const record = doorRecord(door, china);
      const latest = Math.max(...door.evidence.map((said) => said.at.epochMilliseconds), 0);
      const at =
        Math.max(postedAloneFrom(record), latest, later(0).epochMilliseconds) + wait * 900_000;
      if (!Number.isFinite(at)) return;
      expect(doorStateAt(record, at).state).toBe(stateOf(postedCode(record.days, localMinute(at))));
    }),
    runs,
  );
});

it('gives stations without a story of their own the answer of their pattern', () => {
  fc.assert(
    fc.property(hours, moment, (pattern, at) => {
      const door: DoorFacts = {
        lifeCycle: 'open',
        closures: [],
        exceptions: [],
        hours: pattern,
        evidence: [],
      };
      expect(hasOwnStory(door)).toBe(false);
      expect(opennessAt(door, at, china)).toEqual(plainOpenness(pattern, at, china));
    }),
    runs,
  );
});
