import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { isAnybodyThere } from './people-store.ts';
import { claimSetUpLink, isSetUpLinkGood, replaceSetUpLink } from './set-up-link-store.ts';
import { isToken, newToken, tokenHash } from './token.ts';

const SET_UP_LINK_HOURS = 24;

/** A link told once, on the screen of whoever started the server. */
export interface SetUpLink {
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
}

/** Makes the link for the first administrator; earlier links end. Refused once anybody is there. */
export const createSetUpLink = async (
  work: Work,
): Promise<Result<SetUpLink, { readonly code: 'already-set-up' }>> => {
  if (await isAnybodyThere(work.db, work.cityId)) return refuse({ code: 'already-set-up' });
  const link = { token: newToken(), expiresAt: work.now.add({ hours: SET_UP_LINK_HOURS }) };
  const id = newId();
  await replaceSetUpLink(work, { id, tokenHash: tokenHash(link.token), expiresAt: link.expiresAt });
  work.note('identity.set-up-link-created', { kind: 'set_up_link', id });
  return done(link);
};

/** Whether a set-up link may still be used. */
export const canSetUp = async (work: Work, token: string): Promise<boolean> =>
  isToken(token) && (await isSetUpLinkGood(work, tokenHash(token)));

/** Uses a link up; null when it is used, too old or unknown. */
export const claimLink = async (work: Work, token: string): Promise<string | null> =>
  isToken(token) ? claimSetUpLink(work, tokenHash(token)) : null;
