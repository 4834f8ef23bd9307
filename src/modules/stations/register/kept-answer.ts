import type { Temporal } from 'temporal-polyfill';
import { decay } from '../rules/openness/decay.ts';
import type { DoorRecord } from '../rules/openness/door-record.ts';
import { opennessOf } from '../rules/openness.ts';
import type { Openness } from '../types.ts';

/** The answer about one door, and from when until when it is the same; epoch milliseconds, half open. */
export interface KeptAnswer {
  readonly from: number;
  readonly until: number;
  readonly openness: Openness;
}

const MINUTE_MS = 60_000;

/** The next moment after `at` at which something said or ordered about the door begins or ceases to count. */
const nextTurn = ({ closures, statements }: DoorRecord, at: number): number => {
  let next = Infinity;
  const consider = (turn: number): void => {
    if (turn > at && turn < next) next = turn;
  };
  for (const closure of closures) {
    consider(closure.from);
    consider(closure.until);
  }
  for (const statement of statements) {
    consider(statement.at);
    consider(statement.decidesUntil);
    consider(statement.at + decay.memory);
  }
  return next;
};

/** Works out the answer for a moment. Posted hours change on whole minutes, so it holds to the end of the minute unless
 *  something said turns before. */
export const answerFrom = (record: DoorRecord, instant: Temporal.Instant): KeptAnswer => {
  const from = instant.epochMilliseconds;
  const minuteEnd = (Math.floor(from / MINUTE_MS) + 1) * MINUTE_MS;
  return {
    from,
    until: Math.min(minuteEnd, nextTurn(record, from)),
    openness: opennessOf(record, instant),
  };
};

/** Whether a kept answer is the answer for this moment too. */
export const holdsAt = (kept: KeptAnswer, ms: number): boolean =>
  ms >= kept.from && ms < kept.until;
