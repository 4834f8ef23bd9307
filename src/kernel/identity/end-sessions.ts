import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { revokeIn } from './session-store.ts';

/** Ends one of the acting person's own sessions: signing out, or ending the one on another machine. */
export const endOwnSession = async (
  work: Work,
  sessionId: string,
): Promise<Result<null, { readonly code: 'not-found' }>> => {
  if (work.actor.kind !== 'person') return refuse({ code: 'not-found' });
  const ended = await revokeIn(work, work.actor.id, { only: sessionId });
  if (ended === 0) return refuse({ code: 'not-found' });
  work.note('identity.session-ended', { kind: 'session', id: sessionId });
  return done(null);
};

/** Ends all sessions of a person; answers how many. Whether the actor may is decided by the caller. */
export const endSessionsOf = async (work: Work, personId: string): Promise<number> => {
  const ended = await revokeIn(work, personId, { allBut: null });
  work.note('identity.sessions-ended', { kind: 'person', id: personId }, { ended });
  return ended;
};
