import type { Temporal } from 'temporal-polyfill';
import type { KeeperActor, Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { endClosure } from '../closure-store.ts';
import { addEvidence } from '../evidence-store.ts';
import {
  type ClosureBefore,
  insertSaying,
  keepersClosures,
  lastSaying,
  type Saying,
} from '../keeper-saying-store.ts';
import { keeperLimits } from '../rules/keeper-limits.ts';
import { type BadUntil, type KeeperSighting, whyNotUntil } from '../rules/keeper-sayings.ts';
import type { StationHouse } from '../station-house.ts';
import { lockStation, touchStation } from '../station-store.ts';
import { keeperActing, type SignedOut } from './keeper-session.ts';

/** What a keeper's deeds need of the house. */
export type KeeperHouse = Pick<StationHouse, 'register'>;

const MICROSECOND = { smallestUnit: 'microsecond', roundingMode: 'floor' } as const;

/** The link's last saying of these seconds when it is the same tap again; null otherwise. */
export const sameTap = async (
  work: Work,
  keeper: KeeperActor,
  said: Pick<Saying, 'act' | 'until' | 'facilityCode' | 'condition'>,
): Promise<Saying | null> => {
  const since = work.now.subtract({ seconds: keeperLimits.sameTapSeconds });
  const last = await lastSaying(work, { linkId: keeper.id, since });
  if (!last) return null;
  const words = (one: typeof said): string =>
    [one.act, one.until?.round(MICROSECOND).toString(), one.facilityCode, one.condition].join();
  return words(last) === words(said) ? last : null;
};

/** Keeps a saying, tells the record, and lets readers look again. */
export const keepSaying = async (
  work: Work,
  house: KeeperHouse,
  saying: Omit<Saying, 'id' | 'at'>,
): Promise<Saying> => {
  const { stationId: id } = saying;
  const kept = { ...saying, id: newId(), at: work.now };
  await insertSaying(work, kept);
  await touchStation(work.db, work.cityId, { id, at: work.now });
  work.note(
    'stations.keeper-said',
    { kind: 'station', id },
    {
      act: saying.act,
      until: saying.until?.toString() ?? null,
      ...(saying.facilityCode
        ? { facility: saying.facilityCode, condition: saying.condition }
        : {}),
    },
  );
  work.afterCommit(() => house.register.refresh([id]));
  return kept;
};

/** Ends the closures that keepers of the station announced themselves; the federation's own stay. */
export const endKeepersClosures = async (
  work: Work,
  stationId: string,
): Promise<ClosureBefore[]> => {
  const closures = await keepersClosures(work, { stationId, at: work.now });
  for (const { id } of closures) {
    await endClosure(work.db, work.cityId, { id, stationId, at: work.now });
    work.note('stations.closure-ended', { kind: 'station', id: stationId }, { closure: id });
  }
  return closures;
};

/** One tap of the keeper: the door is open (until a moment, if he says so) or closed. The same tap within 30 seconds
 *  is one saying. "Open" also ends a closure that keepers announced; the federation's stays. */
export const keeperSays = async (
  work: Work,
  house: KeeperHouse,
  said: { readonly sighting: KeeperSighting; readonly until: Temporal.Instant | null },
): Promise<Result<Saying, SignedOut | BadUntil>> => {
  const { sighting, until } = said;
  const keeper = await keeperActing(work);
  if (!keeper) return refuse({ code: 'signed-out' });
  const badUntil = whyNotUntil(sighting, work.now, until);
  if (badUntil) return refuse(badUntil);
  const { stationId } = keeper;
  if (!(await lockStation(work.db, work.cityId, { now: work.now, id: stationId }))) {
    return refuse({ code: 'signed-out' });
  }
  const words = { act: sighting, until, facilityCode: null, condition: null };
  const again = await sameTap(work, keeper, words);
  if (again) {
    work.note(
      'stations.keeper-said-again',
      { kind: 'station', id: stationId },
      { saying: again.id },
    );
    return done(again);
  }
  const closures = sighting === 'open' ? await endKeepersClosures(work, stationId) : [];
  const seen = { sighting, by: 'keeper', at: work.now, until } as const;
  const entry = { stationId, seen, note: '', reportId: null };
  const evidenceId = await addEvidence(work.db, work.cityId, entry);
  const before = closures.length > 0 ? { closures } : null;
  const saying = { ...words, linkId: keeper.id, stationId, evidenceId, closureId: null, before };
  return done(await keepSaying(work, house, saying));
};
