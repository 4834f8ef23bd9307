import type { Temporal } from 'temporal-polyfill';
import { keeperLimits } from './keeper-limits.ts';

/** What a keeper may say of the door with one tap. */
export type KeeperSighting = 'open' | 'closed';

/** The end a keeper named cannot be. */
export interface BadUntil {
  readonly code: 'bad-until';
}

const badUntil: BadUntil = { code: 'bad-until' };

const isWithin = (
  now: Temporal.Instant,
  until: Temporal.Instant,
  most: Temporal.DurationLike,
): boolean =>
  until.epochMilliseconds > now.epochMilliseconds &&
  until.epochMilliseconds <= now.add(most).epochMilliseconds;

/** Why a saying may not end then; null when it may. No end named is always fine. */
export const whyNotUntil = (
  sighting: KeeperSighting,
  now: Temporal.Instant,
  until: Temporal.Instant | null,
): BadUntil | null => {
  if (until === null) return null;
  const hours =
    sighting === 'open' ? keeperLimits.openAtMostHours : keeperLimits.closedAtMostDays * 24;
  return isWithin(now, until, { hours }) ? null : badUntil;
};

/** Why a closure may not run from then to then; null when it may. */
export const whyNotClosure = (
  now: Temporal.Instant,
  from: Temporal.Instant,
  until: Temporal.Instant | null,
): BadUntil | null => {
  const most = { hours: keeperLimits.closureAtMostDays * 24 };
  const tooFar = from.epochMilliseconds > now.add(most).epochMilliseconds;
  if (tooFar || (until !== null && !isWithin(from, until, most))) return badUntil;
  return until !== null && until.epochMilliseconds <= now.epochMilliseconds ? badUntil : null;
};

/** Whether a saying may still be taken back. */
export const mayUndo = (saidAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  now.epochMilliseconds - saidAt.epochMilliseconds <= keeperLimits.undoMinutes * 60_000;
