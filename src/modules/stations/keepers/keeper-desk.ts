import { isToken, tokenHash } from '#kernel/identity/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import { lastSaying, type Saying } from '../keeper-saying-store.ts';
import { findLiveLink } from '../keeper-store.ts';
import type { FoundStation } from '../readings.ts';
import { keeperLimits } from '../rules/keeper-limits.ts';
import type { StationHouse } from '../station-house.ts';
import { loadStations } from '../station-store.ts';
import { keeperOfSession } from './keeper-session.ts';

/** What a link shows before anybody has signed in. */
export interface KeeperInvitation {
  readonly stationName: string;
  /** Null before the first binding. */
  readonly phoneMasked: string | null;
}

/** What a live link opens; null when it is unknown, revoked, or ended unbound. */
export const keeperInvitation = async (
  site: WorkSite,
  token: string,
): Promise<KeeperInvitation | null> => {
  if (!isToken(token)) return null;
  const { database, cityId } = site;
  const now = site.clock();
  return database.inCity(cityId, async (db) => {
    const link = await findLiveLink({ db, cityId, now }, tokenHash(token));
    if (!link) return null;
    const [station] = await loadStations(db, cityId, { now, ids: [link.stationId] });
    return station ? { stationName: station.name, phoneMasked: link.phoneMasked } : null;
  });
};

/** The keeper's page: his station and what can still be taken back. */
export interface KeeperDesk {
  readonly found: FoundStation;
  readonly phoneMasked: string;
  readonly last: Saying | null;
}

/** The desk of a session at its own link; null = not signed in here. */
export const keeperDesk = async (
  house: Pick<StationHouse, 'site' | 'register'>,
  at: { readonly token: string; readonly session: string },
): Promise<KeeperDesk | null> => {
  const keeper = await keeperOfSession(house.site, at.session);
  if (!keeper || !isToken(at.token)) return null;
  const { database, cityId } = house.site;
  const now = house.site.clock();
  const found = house.register.byId(keeper.stationId, now);
  const last = await database.inCity(cityId, async (db) => {
    const link = await findLiveLink({ db, cityId, now }, tokenHash(at.token));
    if (link?.id !== keeper.linkId) return undefined;
    const since = now.subtract({ minutes: keeperLimits.undoMinutes });
    return lastSaying({ db, cityId }, { linkId: keeper.linkId, since });
  });
  if (!found || last === undefined) return null;
  return { found, phoneMasked: keeper.phoneMasked, last };
};
