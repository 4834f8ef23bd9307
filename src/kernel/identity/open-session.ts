import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { setLastSignedIn } from './people-store.ts';
import { shortenUserAgent } from './rules/shorten-user-agent.ts';
import { insertSession } from './session-store.ts';
import { newToken, tokenHash } from './token.ts';
import type { OpenedSession } from './types.ts';

/** Opens a session for a person who has proven who he is. */
export const openSession = async (
  work: Work,
  personId: string,
  userAgent: string,
): Promise<OpenedSession> => {
  const opened = { id: newId(), token: newToken() };
  await insertSession(work, {
    id: opened.id,
    personId,
    tokenHash: tokenHash(opened.token),
    userAgent: shortenUserAgent(userAgent),
  });
  await setLastSignedIn(work, personId);
  work.note('identity.signed-in', { kind: 'person', id: personId }, { session: opened.id });
  return opened;
};
