import { MINUTES_A_DAY } from '../hours/hours-rules.ts';
import { epochMsOf } from '../hours/local-time.ts';
import { decay } from './decay.ts';
import type { DoorRecord, Statement } from './door-record.ts';

const statementEnd = (one: Statement): number =>
  one.weight === 'worker' && one.contrary
    ? Math.max(one.decidesUntil, one.at + decay.memory)
    : one.decidesUntil;

/** The moment (epoch milliseconds) from which the posted hours alone decide a record's state, hearing nothing new;
 *  Infinity = never. An index may treat the station like all others of its pattern from then on (its last confirmation
 *  still shows). A bound: the state may agree with the posted one earlier. */
export const postedAloneFrom = (record: DoorRecord): number => {
  if (record.lifeCycle !== 'open') return Infinity;
  const firm = record.statements.find((one) => one.weight === 'firm');
  const answeredAt = record.statements.find((one) => one.weight !== 'worker')?.at ?? -Infinity;
  const standing = record.statements.filter((one) => one === firm || one.at > answeredAt);
  const exceptionEnds = [...record.exceptionDays].map((day) =>
    epochMsOf((day + 2) * MINUTES_A_DAY),
  );
  return Math.max(
    -Infinity,
    ...record.closures.map((spell) => spell.until),
    ...exceptionEnds,
    ...standing.map(statementEnd),
  );
};
