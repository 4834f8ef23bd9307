import { Temporal } from 'temporal-polyfill';

const source = 'GB/T 22239-2019 8.1.4.1 b) (ends a session on time-out; the numbers are ours)';

/** How long a session of staff lives: idle, and in all. */
export const sessionTerms = { idle_minutes: 30, lasts_hours: 12, source } as const;

// How often at most a session's last sight is written.
const SIGHT_EVERY_SECONDS = 60;

/** The moments of a session that decide whether it lives. */
export interface SessionMoments {
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;

/** Whether a session is live: not revoked, seen within the idle time, not past its longest life.
 *  Since a sight is written at most once a minute, a session may end up to a minute early.
 *  @source GB/T 22239-2019 8.1.4.1 b) */
export const isLive = (session: SessionMoments, now: Temporal.Instant): boolean =>
  session.revokedAt === null &&
  isBefore(now, session.lastSeenAt.add({ minutes: sessionTerms.idle_minutes })) &&
  isBefore(now, session.createdAt.add({ hours: sessionTerms.lasts_hours }));

/** Whether the last sight is old enough to be written again. */
export const isSightStale = (session: SessionMoments, now: Temporal.Instant): boolean =>
  !isBefore(now, session.lastSeenAt.add({ seconds: SIGHT_EVERY_SECONDS }));
