import { type Organisation, organisationsUnder } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { pathsFor } from '../rules/scopes.ts';

/** The organisations the actor may see, parents before children. */
export const listOrganisations = async (work: Work): Promise<Result<Organisation[], never>> =>
  done(await organisationsUnder(work.db, work.cityId, pathsFor(work.actor, 'organisations.read')));
