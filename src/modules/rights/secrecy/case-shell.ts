import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockCase } from '../case-store.ts';
import type { NoSuchCase } from '../cases/see-case.ts';
import type { RightsCase } from '../types.ts';

/** A case for who keeps the archive, locked: by one permission at its union, whatever else he may read. A case of another
 *  union answers as if it did not exist. */
export const archiveCase = async (
  work: Work,
  id: string,
  permission = 'rights.retain',
): Promise<Result<RightsCase, NoSuchCase>> => {
  const one = await lockCase(work, id);
  const organisation = one && (await findOrganisation(work.db, work.cityId, one.organisationId));
  return organisation && mayAt(work.actor, permission, organisation.path)
    ? done(one)
    : refuse({ code: 'not-found' });
};
