import type { Sealer } from '#kernel/secrets/public.ts';

/** The token that unsafe requests of a session carry: a keyed signature of the session's token hash, so
 *  nothing needs to be stored and another session's token does not fit. */
export const csrfTokenOf = (sealer: Sealer, sessionTokenHash: string): string =>
  sealer.sign(sessionTokenHash, 'csrf');
