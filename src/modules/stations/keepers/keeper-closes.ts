import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { plainLine } from '#lib/text/narrow.ts';
import { addClosure } from '../closure-store.ts';
import type { Saying } from '../keeper-saying-store.ts';
import { keeperLimits } from '../rules/keeper-limits.ts';
import { type BadUntil, whyNotClosure } from '../rules/keeper-sayings.ts';
import { lockStation, touchStation } from '../station-store.ts';
import { KEEPER_CLOSURE_REASON } from '../words/keeper-words.ts';
import { endKeepersClosures, type KeeperHouse, keepSaying, sameTap } from './keeper-says.ts';
import { keeperActing, type SignedOut } from './keeper-session.ts';

/** A closure as the keeper announces it; `from` null = now, `until` null = until further notice. */
export interface KeeperClosure {
  readonly from: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** Shown to everybody; at most 60 letters are kept. */
  readonly reason: string;
}

/** The keeper closes his station for a while; the same tap within 30 seconds is one closure. */
export const keeperCloses = async (
  work: Work,
  house: KeeperHouse,
  closure: KeeperClosure,
): Promise<Result<Saying, SignedOut | BadUntil>> => {
  const { until } = closure;
  const from = closure.from ?? work.now;
  const keeper = await keeperActing(work);
  if (!keeper) return refuse({ code: 'signed-out' });
  const badUntil = whyNotClosure(work.now, from, until);
  if (badUntil) return refuse(badUntil);
  const { stationId } = keeper;
  if (!(await lockStation(work.db, work.cityId, { now: work.now, id: stationId }))) {
    return refuse({ code: 'signed-out' });
  }
  const words = { act: 'closure', until, facilityCode: null, condition: null } as const;
  const again = await sameTap(work, keeper, words);
  if (again) {
    work.note(
      'stations.keeper-said-again',
      { kind: 'station', id: stationId },
      { saying: again.id },
    );
    return done(again);
  }
  const letters = [...plainLine(closure.reason)].slice(0, keeperLimits.reasonLetters).join('');
  const reason = letters || KEEPER_CLOSURE_REASON;
  const closureId = await addClosure(work.db, work.cityId, { stationId, from, until, reason });
  const saying = {
    ...words,
    linkId: keeper.id,
    stationId,
    evidenceId: null,
    closureId,
    before: null,
  };
  return done(await keepSaying(work, house, saying));
};

/** The keeper ends now the closures that keepers of the station announced, without saying more about the door. */
export const keeperReopens = async (
  work: Work,
  house: KeeperHouse,
): Promise<Result<null, SignedOut | { readonly code: 'not-found' }>> => {
  const keeper = await keeperActing(work);
  if (!keeper) return refuse({ code: 'signed-out' });
  const { stationId: id } = keeper;
  await lockStation(work.db, work.cityId, { now: work.now, id });
  const ended = await endKeepersClosures(work, id);
  if (ended.length === 0) return refuse({ code: 'not-found' });
  await touchStation(work.db, work.cityId, { id, at: work.now });
  work.afterCommit(() => house.register.refresh([id]));
  return done(null);
};
