import type { NotAClock } from '#kernel/calendar/rules/clock-facts.ts';
import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Refused, type Result, refuse } from '#lib/result.ts';
import { lockClock } from '../clock-store.ts';
import { type ClockTerms, pausedSince, reckon } from '../rules/clock-due.ts';
import type { Citation, Clock, KnownCalendar } from '../types.ts';
import { type Change, isOpen, keepChange, type NotOpen } from './keep-change.ts';

/** Why the terms of a clock cannot be changed so. */
export type ChangeRefused =
  | NotOpen
  | NotAClock
  | { readonly code: 'not-pausable' }
  | { readonly code: 'already-paused' }
  | { readonly code: 'not-paused' }
  | { readonly code: 'no-such-extension' }
  | { readonly code: 'no-such-pause' };

type Changed = Promise<Result<Clock, ChangeRefused>>;

interface NewTerms extends Change {
  readonly terms: Partial<Omit<ClockTerms, 'rule'>>;
}

/** Locks a clock, changes its terms and counts its day anew from the unrolled start. */
const changeTerms = async (
  work: Work,
  { clockId, known }: { readonly clockId: string; readonly known: KnownCalendar },
  decide: (clock: Clock) => NewTerms | Refused<ChangeRefused>,
): Changed => {
  const clock = await lockClock(work.db, work.cityId, clockId);
  if (!clock) return refuse({ code: 'not-found' });
  if (!isOpen(clock)) return refuse({ code: 'clock-closed' });
  const decided = decide(clock);
  if ('refusal' in decided) return decided;
  const next = { ...clock, ...decided.terms };
  const reckoned = reckon(known, next);
  if (!reckoned.ok) return reckoned;
  const state = pausedSince(next.pauses) === null ? 'running' : 'paused';
  const calendarVersion = String(known.version);
  const changed = { ...next, ...reckoned.value, state, calendarVersion } as const;
  return done(await keepChange(work, changed, decided));
};

/** Stops a clock: from `fromOn`, which does not count any more, until it is resumed. */
export const pauseClock = (
  work: Work,
  known: KnownCalendar,
  pause: {
    readonly clockId: string;
    readonly fromOn: string;
    readonly reason: string;
    readonly law?: Citation | null;
  },
): Changed =>
  changeTerms(work, { clockId: pause.clockId, known }, (clock) => {
    if (!clock.rule.pausable) return refuse({ code: 'not-pausable' });
    if (clock.state === 'paused') return refuse({ code: 'already-paused' });
    const { fromOn, reason, law = null } = pause;
    const one = { id: newId(), fromOn, untilOn: null, reason, law };
    const facts = { pause: one.id, from_on: fromOn, reason };
    return { act: 'paused', facts, terms: { pauses: [...clock.pauses, one] } };
  });

/** Lets a clock run again: `untilOn` is the last day that did not count. */
export const resumeClock = (
  work: Work,
  known: KnownCalendar,
  end: { readonly clockId: string; readonly untilOn: string },
): Changed =>
  changeTerms(work, { clockId: end.clockId, known }, (clock) => {
    if (clock.state !== 'paused') return refuse({ code: 'not-paused' });
    const { untilOn } = end;
    const pauses = clock.pauses.map((one) => (one.untilOn === null ? { ...one, untilOn } : one));
    return { act: 'resumed', facts: { until_on: untilOn }, terms: { pauses } };
  });

/** Takes a pause back as if it had never been: it was entered wrongly or set aside. */
export const undoPause = (
  work: Work,
  known: KnownCalendar,
  undone: { readonly clockId: string; readonly pauseId: string; readonly reason: string },
): Changed =>
  changeTerms(work, { clockId: undone.clockId, known }, (clock) => {
    const pauses = clock.pauses.filter((one) => one.id !== undone.pauseId);
    if (pauses.length === clock.pauses.length) return refuse({ code: 'no-such-pause' });
    const facts = { pause: undone.pauseId, reason: undone.reason };
    return { act: 'pause-undone', facts, terms: { pauses } };
  });

/** Gives more time. */
export const extendClock = (
  work: Work,
  known: KnownCalendar,
  more: {
    readonly clockId: string;
    readonly period: Period;
    /** The day it was decided. */
    readonly on: string;
    readonly reason: string;
    readonly law?: Citation | null;
  },
): Changed =>
  changeTerms(work, { clockId: more.clockId, known }, (clock) => {
    const { period, on, reason, law = null } = more;
    const one = { id: newId(), period, on, reason, law };
    const facts = { extension: one.id, count: period.count, unit: period.unit, on, reason };
    return { act: 'extended', facts, terms: { extensions: [...clock.extensions, one] } };
  });

/** Takes an extension back; the day is counted anew, never subtracted from. */
export const undoExtension = (
  work: Work,
  known: KnownCalendar,
  undone: { readonly clockId: string; readonly extensionId: string; readonly reason: string },
): Changed =>
  changeTerms(work, { clockId: undone.clockId, known }, (clock) => {
    const extensions = clock.extensions.filter((one) => one.id !== undone.extensionId);
    if (extensions.length === clock.extensions.length) {
      return refuse({ code: 'no-such-extension' });
    }
    const facts = { extension: undone.extensionId, reason: undone.reason };
    return { act: 'extension-undone', facts, terms: { extensions } };
  });

/** Counts a clock from another day: the proof of service showed a different one. Extensions and pauses stay. */
export const restartClock = (
  work: Work,
  known: KnownCalendar,
  restart: { readonly clockId: string; readonly startOn: string; readonly reason: string },
): Changed =>
  changeTerms(work, { clockId: restart.clockId, known }, (clock) => ({
    act: 'restarted',
    facts: { from: clock.startOn, to: restart.startOn, reason: restart.reason },
    terms: { startOn: restart.startOn },
  }));
