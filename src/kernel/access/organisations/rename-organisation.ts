import {
  findOrganisation,
  type Organisation,
  setOrganisationName,
} from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { requireAt } from '../rules/scopes.ts';
import type { NotYours } from '../types.ts';

export type RenameOrganisationRefusal =
  | NotYours
  | { readonly code: 'not-found' }
  | { readonly code: 'name-taken' };

/** Gives an organisation another name. */
export const renameOrganisation = async (
  work: Work,
  input: { readonly organisationId: string; readonly name: string },
): Promise<Result<Organisation, RenameOrganisationRefusal>> => {
  const before = await findOrganisation(work.db, work.cityId, input.organisationId);
  if (!before) return refuse({ code: 'not-found' });
  const refusal = requireAt(work.actor, 'organisations.manage', before.path);
  if (refusal) return refuse(refusal);

  const name = input.name.trim();
  if (!(await setOrganisationName(work, before, name))) return refuse({ code: 'name-taken' });
  const subject = { kind: 'organisation', id: before.id };
  work.note('access.organisation-renamed', subject, { before: before.name, after: name });
  return done({ ...before, name });
};
