import { findRoot } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { requireAt } from './rules/scopes.ts';
import type { NotYours } from './types.ts';

/** Null when the permission is held over the whole city, else the refusal: for what belongs to no single
 *  organisation, such as the audit record. */
export const requireAtRoot = async (work: Work, permission: string): Promise<NotYours | null> => {
  const root = await findRoot(work.db, work.cityId);
  return root === null ? null : requireAt(work.actor, permission, root.path);
};
