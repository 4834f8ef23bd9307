import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { endClosure } from '../closure-store.ts';
import { undoEvidence } from '../evidence-store.ts';
import { findSaying, markUndone, restoreClosure, type Saying } from '../keeper-saying-store.ts';
import { isUuid } from '../rules/is-uuid.ts';
import { mayUndo } from '../rules/keeper-sayings.ts';
import { lockStation, putFacilities, touchStation } from '../station-store.ts';
import type { Station } from '../types.ts';
import type { KeeperHouse } from './keeper-says.ts';
import { keeperActing, type SignedOut } from './keeper-session.ts';

export type UndoRefusal = SignedOut | { readonly code: 'too-late' };

// Somebody else may have looked at it since: then his word stands.
const restoreFacility = async (work: Work, station: Station, saying: Saying): Promise<void> => {
  const { facilityCode: code, before } = saying;
  const was = before?.facility;
  const facility = station.facilities.find((one) => one.code === code);
  if (!code || !was || facility?.confirmedBy !== 'keeper') return;
  if (!facility.confirmedAt?.equals(saying.at)) return;
  const confirmedAt = was.confirmed_at === null ? null : Temporal.Instant.from(was.confirmed_at);
  const { presence, condition, confirmed_by: confirmedBy } = was;
  const facilities = [{ code, presence, condition, confirmedAt, confirmedBy }];
  await putFacilities(work.db, work.cityId, { id: station.id, facilities });
};

const takeBack = async (work: Work, station: Station, saying: Saying): Promise<void> => {
  const { id: stationId } = station;
  const at = work.now;
  if (saying.evidenceId) {
    await undoEvidence(work.db, work.cityId, { id: saying.evidenceId, stationId, at });
  }
  if (saying.closureId) {
    await endClosure(work.db, work.cityId, { id: saying.closureId, stationId, at });
  }
  for (const closure of saying.before?.closures ?? []) {
    await restoreClosure(work, { ...closure, stationId });
  }
  await restoreFacility(work, station, saying);
};

/** Takes back something the keeper said in the last ten minutes. */
export const undoKeeper = async (
  work: Work,
  house: KeeperHouse,
  { id }: { readonly id: string },
): Promise<Result<null, UndoRefusal>> => {
  const keeper = await keeperActing(work);
  if (!keeper) return refuse({ code: 'signed-out' });
  const { stationId } = keeper;
  const station = await lockStation(work.db, work.cityId, { now: work.now, id: stationId });
  if (!station) return refuse({ code: 'signed-out' });
  const saying = isUuid(id) ? await findSaying(work, { id, linkId: keeper.id }) : null;
  if (!saying || !mayUndo(saying.at, work.now)) return refuse({ code: 'too-late' });
  await takeBack(work, station, saying);
  await markUndone(work, { id, at: work.now });
  await touchStation(work.db, work.cityId, { id: stationId, at: work.now });
  const facts = { saying: id, act: saying.act };
  work.note('stations.keeper-took-back', { kind: 'station', id: stationId }, facts);
  work.afterCommit(() => house.register.refresh([stationId]));
  return done(null);
};
