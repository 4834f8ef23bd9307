import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';

/** The actor may not do this at that organisation. */
export interface NotYours {
  readonly code: 'not-yours';
}

/** Why the actor may not use a permission at an organisation; null when he may. The house itself always may. */
export const whyNotTouch = async (
  work: Work,
  permission: string,
  organisationId: string,
): Promise<NotYours | null> => {
  if (work.actor.kind === 'system') return null;
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  return organisation && mayAt(work.actor, permission, organisation.path)
    ? null
    : { code: 'not-yours' };
};
