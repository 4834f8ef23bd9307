import { endSessionsOf } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import type { PermissionCard } from '../types.ts';
import { type GovernRefusal, governedPerson } from './governed-person.ts';

/** Ends all sessions of somebody else: a lost laptop, a change of post. */
export const endSessionsOfPerson = async (
  work: Work,
  personId: string,
  cards: readonly PermissionCard[],
): Promise<Result<{ ended: number }, GovernRefusal>> => {
  const governed = await governedPerson(work, personId, cards);
  return governed.ok ? done({ ended: await endSessionsOf(work, personId) }) : governed;
};
