import { isToken, tokenHash } from '#kernel/identity/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work, WorkSite } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { type DoorSession, endDoorSession, findDoorSession } from '../door-store.ts';

/** Whose session a token is; null when it is unknown or over. */
export const sessionAtDoor = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  token: string,
): Promise<DoorSession | null> => (isToken(token) ? findDoorSession(work, tokenHash(token)) : null);

/** The same, in a transaction of its own. */
export const whoIsAtDoor = (site: WorkSite, token: string): Promise<DoorSession | null> =>
  site.database.inCity(site.cityId, (db) =>
    sessionAtDoor({ db, cityId: site.cityId, now: site.clock() }, token),
  );

/** The token that forms of a progress page carry: bound to the session, nothing to store. */
export const doorFormToken = (sealer: Sealer, session: string): string =>
  sealer.sign(tokenHash(session), 'rights.door-form');

/** Ends a session. */
export const leaveDoor = async (work: Work, session: string): Promise<Result<null, never>> => {
  const at = await sessionAtDoor(work, session);
  if (!at) return done(null);
  await endDoorSession(work, tokenHash(session));
  work.note('rights.door-left', { kind: 'case', id: at.caseId });
  return done(null);
};
