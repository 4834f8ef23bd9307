import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockClock, openClockIds } from '../clock-store.ts';
import type { Clock, Subject } from '../types.ts';
import { isOpen, keepChange, type NotOpen } from './keep-change.ts';

/** How a clock ended. `note` is Chinese, without personal data. */
export interface ClockEnd {
  /** The day it happened, ISO; not in the future. */
  readonly on: string;
  readonly note: string;
}

export type EndRefused = NotOpen | { readonly code: 'in-the-future' };

const endClock = async (
  work: Work,
  id: string,
  end: ClockEnd & { readonly state: 'satisfied' | 'cancelled' },
): Promise<Result<Clock, EndRefused>> => {
  const { state, on, note } = end;
  if (Temporal.PlainDate.compare(on, work.today) > 0) return refuse({ code: 'in-the-future' });
  const clock = await lockClock(work.db, work.cityId, id);
  if (!clock) return refuse({ code: 'not-found' });
  if (!isOpen(clock)) {
    if (clock.state !== state || clock.closedOn !== on) return refuse({ code: 'clock-closed' });
    work.note('commitments.clock-end-repeated', { kind: 'clock', id }, { on });
    return done(clock);
  }
  const next = { ...clock, state, closedOn: on, closedNote: note };
  return done(await keepChange(work, next, { act: state, facts: { on, note } }));
};

/** What the clock waited for was done. Doing it twice on the same day is doing it once. */
export const satisfyClock = (
  work: Work,
  id: string,
  end: ClockEnd,
): Promise<Result<Clock, EndRefused>> => endClock(work, id, { ...end, state: 'satisfied' });

/** The clock has lost its sense: the case was withdrawn, the letter voided. */
export const cancelClock = (
  work: Work,
  id: string,
  end: ClockEnd,
): Promise<Result<Clock, EndRefused>> => endClock(work, id, { ...end, state: 'cancelled' });

/** Ends every open clock of a subject that closes, so that no deadline outlives it; answers how many. */
export const cancelClocksOf = async (
  work: Work,
  subject: Subject,
  end: ClockEnd,
): Promise<Result<number, EndRefused>> => {
  const ids = await openClockIds(work, subject);
  for (const id of ids) {
    const ended = await cancelClock(work, id, end);
    // Somebody else may have ended it while we waited for its lock.
    if (!ended.ok && ended.refusal.code !== 'clock-closed') return ended;
  }
  return done(ids.length);
};
