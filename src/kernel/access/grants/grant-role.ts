import { findOrganisation, lockPerson } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { grantsOf, insertGrant } from '../grant-store.ts';
import { type GrantRefusal, whyNotGrant } from '../rules/granting.ts';
import type { Grant, PermissionCard, Role } from '../types.ts';

export type GrantRoleRefusal =
  | GrantRefusal
  | { readonly code: 'not-found' }
  | { readonly code: 'granted-already' };

/** Gives a person a role at an organisation; it holds there and below. */
export const grantRole = async (
  work: Work,
  input: { readonly personId: string; readonly role: Role; readonly organisationId: string },
  cards: readonly PermissionCard[],
): Promise<Result<Grant, GrantRoleRefusal>> => {
  const { personId, role, organisationId } = input;
  const person = await lockPerson(work, personId);
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  if (!person || !organisation) return refuse({ code: 'not-found' });
  const held = (await grantsOf(work.db, work.cityId, [personId])).map((grant) => grant.role);
  const wish = { role, organisationPath: organisation.path, held };
  const refusal = whyNotGrant(work.actor, wish, cards);
  if (refusal) return refuse(refusal);

  const id = newId();
  const isNew = await insertGrant(work, { id, personId, role, organisationId });
  if (!isNew) return refuse({ code: 'granted-already' });
  work.note(
    'access.role-granted',
    { kind: 'person', id: personId },
    { grant: id, role, organisation: organisationId },
  );
  const place = { organisationName: organisation.name, organisationPath: organisation.path };
  return done({ id, personId, role, organisationId, ...place });
};
