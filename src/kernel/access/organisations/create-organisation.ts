import {
  findOrganisation,
  insertOrganisation,
  type Organisation,
} from '#kernel/identity/public.ts';
import {
  type MisplacedReason,
  type NewOrganisation,
  whyMisplaced,
} from '#kernel/identity/rules/organisation-tree.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { requireAt } from '../rules/scopes.ts';
import type { NotYours } from '../types.ts';

export interface CreateOrganisationInput extends NewOrganisation {
  readonly parentId: string;
}

export type CreateOrganisationRefusal =
  | NotYours
  | { readonly code: 'not-found' }
  | { readonly code: 'misplaced'; readonly reason: MisplacedReason }
  | { readonly code: 'name-taken' };

/** Makes an organisation under one that the actor manages. */
export const createOrganisation = async (
  work: Work,
  input: CreateOrganisationInput,
): Promise<Result<Organisation, CreateOrganisationRefusal>> => {
  const parent = await findOrganisation(work.db, work.cityId, input.parentId);
  if (!parent) return refuse({ code: 'not-found' });
  const refusal = requireAt(work.actor, 'organisations.manage', parent.path);
  if (refusal) return refuse(refusal);
  const reason = whyMisplaced(parent, input);
  if (reason) return refuse({ code: 'misplaced', reason });

  const { kind, level, divisionCode } = input;
  const id = newId();
  const organisation = {
    ...{ id, parentId: parent.id, path: `${parent.path}${id}/` },
    ...{ name: input.name.trim(), kind, level, divisionCode },
  };
  if (!(await insertOrganisation(work, organisation))) return refuse({ code: 'name-taken' });
  work.note(
    'access.organisation-created',
    { kind: 'organisation', id },
    { name: organisation.name, parent: parent.id, kind, level, division_code: divisionCode },
  );
  return done(organisation);
};
