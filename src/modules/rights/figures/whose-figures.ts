import { mayAt, pathsFor } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';

/** The unions whose cases are counted. */
export interface Whose {
  /** Null: everything the asker may count. */
  readonly name: string | null;
  readonly paths: readonly string[];
}

/** What the asker may count, or one organisation of it with everything below. One he may not count answers like one that
 *  does not exist. */
export const whoseFigures = async (
  work: Work,
  organisationId: string | null,
): Promise<Result<Whose, { readonly code: 'not-found' }>> => {
  const own = pathsFor(work.actor, 'rights.figures');
  if (organisationId === null) return done({ name: null, paths: own });
  const found = await findOrganisation(work.db, work.cityId, organisationId);
  if (!found || !mayAt(work.actor, 'rights.figures', found.path)) {
    return refuse({ code: 'not-found' });
  }
  return done({ name: found.name, paths: [found.path] });
};
