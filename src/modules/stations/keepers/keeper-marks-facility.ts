import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Saying } from '../keeper-saying-store.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import { lockStation, putFacilities } from '../station-store.ts';
import { type KeeperHouse, keepSaying, sameTap } from './keeper-says.ts';
import { keeperActing, type SignedOut } from './keeper-session.ts';

/** The keeper says that something is broken, or works again. */
export const keeperMarksFacility = async (
  work: Work,
  house: KeeperHouse,
  mark: { readonly code: FacilityCode; readonly condition: 'working' | 'faulty' },
): Promise<Result<Saying, SignedOut>> => {
  const { code, condition } = mark;
  const keeper = await keeperActing(work);
  if (!keeper) return refuse({ code: 'signed-out' });
  const { stationId } = keeper;
  const station = await lockStation(work.db, work.cityId, { now: work.now, id: stationId });
  if (!station) return refuse({ code: 'signed-out' });
  const words = { act: 'facility', until: null, facilityCode: code, condition } as const;
  const again = await sameTap(work, keeper, words);
  if (again) {
    work.note(
      'stations.keeper-said-again',
      { kind: 'station', id: stationId },
      { saying: again.id },
    );
    return done(again);
  }
  const facility = station.facilities.find((one) => one.code === code);
  const before = {
    facility: {
      presence: facility?.presence ?? 'unknown',
      condition: facility?.condition ?? 'unknown',
      confirmed_at: facility?.confirmedAt?.toString() ?? null,
      confirmed_by: facility?.confirmedBy ?? null,
    },
  } as const;
  const confirmed = { code, presence: 'yes', condition, confirmedAt: work.now } as const;
  const facilities = [{ ...confirmed, confirmedBy: 'keeper' as const }];
  await putFacilities(work.db, work.cityId, { id: stationId, facilities });
  const saying = { ...words, linkId: keeper.id, stationId, evidenceId: null, closureId: null };
  return done(await keepSaying(work, house, { ...saying, before }));
};
