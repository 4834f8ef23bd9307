import { findOrganisation, findPerson, type Person } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { grantsOf } from '../grant-store.ts';
import { whyNotGovern } from '../rules/granting.ts';
import { requireAt } from '../rules/scopes.ts';
import type { Grant, NotYours, PermissionCard } from '../types.ts';

export type GovernRefusal = NotYours | { readonly code: 'not-found' };

/** A person whom the actor may act upon: he manages people where the person belongs, and holds all the
 *  person holds; otherwise a reset password would be a way up. */
export const governedPerson = async (
  work: Work,
  personId: string,
  cards: readonly PermissionCard[],
): Promise<Result<{ person: Person; grants: Grant[] }, GovernRefusal>> => {
  const person = await findPerson(work.db, work.cityId, personId);
  if (!person) return refuse({ code: 'not-found' });
  const home = await findOrganisation(work.db, work.cityId, person.organisationId);
  const grants = await grantsOf(work.db, work.cityId, [personId]);
  const refusal =
    requireAt(work.actor, 'people.manage', home?.path ?? '') ??
    whyNotGovern(work.actor, grants, cards);
  return refusal ? refuse(refusal) : done({ person, grants });
};
