import { isToken, tokenHash } from '#kernel/identity/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { KeeperActor, Work, WorkSite } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import {
  endKeeperSession,
  findKeeperSession,
  type KeeperSession,
} from '../keeper-session-store.ts';
import { isLinkLive } from '../keeper-store.ts';

/** The session is over, revoked, or never was. */
export interface SignedOut {
  readonly code: 'signed-out';
}

/** A keeper at work, with what his page shows of him. */
export interface KeeperAtWork extends KeeperSession {
  readonly actor: KeeperActor;
}

const NAME = '站长';

/** Who a session token is; null when it is unknown, over or revoked. */
export const keeperOfSession = async (
  site: WorkSite,
  token: string,
): Promise<KeeperAtWork | null> => {
  if (!isToken(token)) return null;
  const { database, cityId } = site;
  const asked = { tokenHash: tokenHash(token), now: site.clock() };
  const session = await database.inCity(cityId, (db) => findKeeperSession({ db, cityId }, asked));
  if (!session) return null;
  const { linkId: id, stationId } = session;
  return { ...session, actor: { kind: 'keeper', id, name: NAME, stationId } };
};

/** The acting keeper, asked again inside the transaction: a link revoked a moment ago no longer acts. */
export const keeperActing = async (work: Work): Promise<KeeperActor | null> =>
  work.actor.kind === 'keeper' && (await isLinkLive(work, work.actor.id)) ? work.actor : null;

/** The token that forms of a keeper's page carry: bound to the session, nothing to store. */
export const keeperFormToken = (sealer: Sealer, session: string): string =>
  sealer.sign(tokenHash(session), 'keeper-form');

/** Ends the session of a token. */
export const leaveKeeper = async (
  work: Work,
  { session }: { readonly session: string },
): Promise<Result<null, SignedOut>> => {
  const ended = await endKeeperSession(work, { tokenHash: tokenHash(session), at: work.now });
  if (!ended || work.actor.kind !== 'keeper') return refuse({ code: 'signed-out' });
  const facts = { link: work.actor.id };
  work.note('stations.keeper-signed-out', { kind: 'station', id: work.actor.stationId }, facts);
  return done(null);
};
