import {
  findSessionHolder,
  isToken,
  type SessionHolder,
  tokenHash,
  writeSight,
} from '#kernel/identity/public.ts';
import { isPasswordExpired } from '#kernel/identity/rules/password-policy.ts';
import { isLive, isSightStale } from '#kernel/identity/rules/session-life.ts';
import type { PersonActor, WorkSite } from '#kernel/work/public.ts';
import { grantsOf } from './grant-store.ts';
import { scopesFrom } from './rules/scopes.ts';
import type { Grant, PermissionCard } from './types.ts';

/** Who a session token stands for. */
export interface ActorOfSession extends SessionHolder {
  readonly actor: PersonActor;
  readonly grants: readonly Grant[];
  /** SHA-256 of the token, which the CSRF token signs. */
  readonly tokenHash: string;
  /** Until the password is changed the actor has no scopes: only what `signed_in` opens. */
  readonly mustChangePassword: boolean;
}

/** Who a session token stands for; null when it is unknown, over, or its person disabled.
 *  Two queries, and once a minute a third that writes the sight. */
export const actorOfSession = async (
  site: WorkSite,
  token: string,
  cards: readonly PermissionCard[],
): Promise<ActorOfSession | null> => {
  if (!isToken(token)) return null;
  const hash = tokenHash(token);
  const now = site.clock();
  return site.database.inCity(site.cityId, async (db) => {
    const holder = await findSessionHolder(db, site.cityId, hash);
    if (!holder || !isLive(holder.session, now) || holder.person.disabledAt !== null) return null;
    const grants = await grantsOf(db, site.cityId, [holder.person.id]);
    if (isSightStale(holder.session, now)) {
      await writeSight(db, site.cityId, { sessionId: holder.session.id, at: now });
    }

    const { id, name, organisationId } = holder.person;
    const mustChangePassword =
      holder.person.mustChangePassword || isPasswordExpired(holder.person.passwordChangedAt, now);
    const scopes = mustChangePassword ? {} : scopesFrom(grants, cards);
    const actor: PersonActor = { kind: 'person', id, name, organisationId, scopes };
    return { ...holder, actor, grants, tokenHash: hash, mustChangePassword };
  });
};
