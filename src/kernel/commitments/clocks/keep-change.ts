import type { Work } from '#kernel/work/public.ts';
import { insertClockChange, saveClock } from '../clock-store.ts';
import { writeClockLine } from '../desk-line-store.ts';
import type { Clock, ClockAct } from '../types.ts';

/** Why a clock cannot be changed: there is none of that id, or it has ended. */
export type NotOpen = { readonly code: 'not-found' } | { readonly code: 'clock-closed' };

/** Whether a clock still runs or stands. */
export const isOpen = ({ state }: Clock): boolean => state === 'running' || state === 'paused';

/** What was done to a clock. */
export interface Change {
  readonly act: ClockAct;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Saves the next version of a locked clock with its history, its desk line and its audit note. */
export const keepChange = async (work: Work, next: Clock, change: Change): Promise<Clock> => {
  const clock = { ...next, version: next.version + 1 };
  await saveClock(work, clock);
  await insertClockChange(work, clock, change);
  await writeClockLine(work, clock);
  work.note(
    `commitments.clock-${change.act}`,
    { kind: 'clock', id: clock.id },
    { ...change.facts, due_on: clock.dueOn },
  );
  return clock;
};
