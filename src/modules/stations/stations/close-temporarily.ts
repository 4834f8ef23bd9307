import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { addClosure, endClosure } from '../closure-store.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { lockStation, touchStation } from '../station-store.ts';
import type { StationId } from '../types.ts';

/** A closure to announce; `from` null = now. */
export interface ClosureNotice {
  readonly id: StationId;
  readonly from: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly reason: string;
}

export type ClosureRefusal =
  | NotYours
  | { readonly code: 'not-found' }
  | { readonly code: 'ends-before-it-begins' };

/** Announces a temporary closure. */
export const closeTemporarily = async (
  work: Work,
  notice: ClosureNotice,
): Promise<Result<null, ClosureRefusal>> => {
  const { id, until, reason } = notice;
  const from = notice.from ?? work.now;
  const station = await lockStation(work.db, work.cityId, { now: work.now, id });
  if (!station) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'stations.edit', station.organisationId);
  if (notYours) return refuse(notYours);
  if (until && until.epochMilliseconds <= from.epochMilliseconds) {
    return refuse({ code: 'ends-before-it-begins' });
  }
  await addClosure(work.db, work.cityId, { stationId: id, from, until, reason });
  await touchStation(work.db, work.cityId, { id, at: work.now });
  const facts = { from: from.toString(), until: until?.toString() ?? null };
  work.note('stations.closure-announced', { kind: 'station', id }, facts);
  return done(null);
};

/** Ends a closure now. */
export const reopenStation = async (
  work: Work,
  reopening: { readonly id: StationId; readonly closureId: string },
): Promise<Result<null, NotYours | { readonly code: 'not-found' }>> => {
  const { id, closureId } = reopening;
  const station = await lockStation(work.db, work.cityId, { now: work.now, id });
  if (!station) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'stations.edit', station.organisationId);
  if (notYours) return refuse(notYours);
  const end = { id: closureId, stationId: id, at: work.now };
  if (!(await endClosure(work.db, work.cityId, end))) return refuse({ code: 'not-found' });
  await touchStation(work.db, work.cityId, { id, at: work.now });
  work.note('stations.closure-ended', { kind: 'station', id }, { closure: closureId });
  return done(null);
};
