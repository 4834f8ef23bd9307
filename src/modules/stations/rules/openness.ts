import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { Openness } from '../types.ts';
import type { CompiledHours } from './hours/compile-hours.ts';
import { OPEN } from './hours/day-face.ts';
import { HORIZON_MINUTES, nextChange, postedCode } from './hours/hours-state.ts';
import { epochMsOf, localMinute } from './hours/local-time.ts';
import { decay } from './openness/decay.ts';
import type { DoorFacts } from './openness/door-facts.ts';
import { type DoorRecord, doorRecord } from './openness/door-record.ts';
import { doorStateHearing } from './openness/door-state.ts';

/** Moments at which something other than the posted hours may change, ascending. */
const turningPoints = (record: DoorRecord): number[] =>
  [
    ...record.closures.flatMap((spell) => [spell.from, spell.until]),
    ...record.statements.flatMap((one) => [one.decidesUntil, one.at + decay.memory]),
  ]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);

/** Moments at which a closed place opens by somebody's word: a closure's end, the end a keeper named. */
const promisedOpenings = (record: DoorRecord): ReadonlySet<number> =>
  new Set([
    ...record.closures.map((spell) => spell.until),
    ...record.statements
      .filter((one) => one.weight === 'firm' && one.kind === 'shut' && one.hasEnd)
      .map((one) => one.decidesUntil),
  ]);

const opensByHours = (record: DoorRecord, at: number): boolean => {
  const minute = localMinute(at);
  return postedCode(record.days, minute) === OPEN && postedCode(record.days, minute - 1) !== OPEN;
};

/** The next moment after `at` at which anything may change; null = none. */
const nextTurn = (record: DoorRecord, points: readonly number[], at: number): number | null => {
  const change = nextChange(record.days, localMinute(at));
  const posted = change === null ? Infinity : epochMsOf(change);
  const next = Math.min(posted, points.find((point) => point > at) ?? Infinity);
  return Number.isFinite(next) ? next : null;
};

interface Ahead {
  readonly until: number | null;
  readonly nextOpening: number | null;
}

/** Tries the turning points of the next 14 days, hearing nothing new, until the state changes and the door opens. */
const lookAhead = (record: DoorRecord, now: number): Ahead => {
  const stateAt = (at: number) => doorStateHearing(record, { at, heardUntil: now }).state;
  const present = stateAt(now);
  const points = turningPoints(record);
  const promised = promisedOpenings(record);
  const last = now + HORIZON_MINUTES * 60_000;
  let until: number | null = null;
  let at = nextTurn(record, points, now);
  while (at !== null && at <= last) {
    const state = stateAt(at);
    if (state !== present) until ??= at;
    if (present === 'open' && until !== null) break;
    const opens = promised.has(at) || opensByHours(record, at);
    if (opens && state === 'open' && present !== 'open') return { until, nextOpening: at };
    at = nextTurn(record, points, at);
  }
  return { until, nextOpening: null };
};

const instantOrNull = (ms: number | null): Temporal.Instant | null =>
  ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms);

/** The honest answer for a door record at a moment, with the change and the opening ahead (14 days).
 *  Statements made after the moment are not heard.
 *  @source docs/algorithms/openness.md */
export const opennessOf = (record: DoorRecord, instant: Temporal.Instant): Openness => {
  const now = instant.epochMilliseconds;
  const { state, basis, confirmedAt, confirmedBy } = doorStateHearing(record, {
    at: now,
    heardUntil: now,
  });
  const ahead =
    basis === 'life_cycle' ? { until: null, nextOpening: null } : lookAhead(record, now);
  return {
    state,
    basis,
    confirmedAt: instantOrNull(confirmedAt),
    confirmedBy,
    until: instantOrNull(ahead.until),
    nextOpening: instantOrNull(ahead.nextOpening),
  };
};

/** The honest answer to "is it really open at this moment" for one station. For many questions about the same facts keep
 *  the `doorRecord` and ask `opennessOf`. */
export const opennessAt = (
  facts: DoorFacts,
  instant: Temporal.Instant,
  calendar: Calendar,
): Openness => opennessOf(doorRecord(facts, calendar), instant);

/** The answer of every station in service that has only its posted hours: one for all stations of a pattern. */
export const plainOpenness = (
  hours: CompiledHours | null,
  instant: Temporal.Instant,
  calendar: Calendar,
): Openness =>
  opennessAt(
    { lifeCycle: 'open', closures: [], exceptions: [], hours, evidence: [] },
    instant,
    calendar,
  );
