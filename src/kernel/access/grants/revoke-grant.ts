import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { deleteGrant, grantsOf, lockAdministrators } from '../grant-store.ts';
import { whyNotGovern } from '../rules/granting.ts';
import { isLast } from '../rules/is-last.ts';
import type { Grant, NotYours, PermissionCard } from '../types.ts';

export type RevokeGrantRefusal =
  | NotYours
  | { readonly code: 'not-found' }
  | { readonly code: 'last-administrator' };

const isRoot = (grant: Grant): boolean => grant.organisationPath === `${grant.organisationId}/`;

/** Takes a role from a person; the last administrator of the city keeps his. */
export const revokeGrant = async (
  work: Work,
  input: { readonly personId: string; readonly grantId: string },
  cards: readonly PermissionCard[],
): Promise<Result<null, RevokeGrantRefusal>> => {
  const { personId, grantId } = input;
  const grants = await grantsOf(work.db, work.cityId, [personId]);
  const grant = grants.find((one) => one.id === grantId);
  if (!grant) return refuse({ code: 'not-found' });
  const refusal = whyNotGovern(work.actor, [grant], cards);
  if (refusal) return refuse(refusal);
  if (grant.role === 'administrator' && isRoot(grant)) {
    const administrators = await lockAdministrators(work);
    if (isLast(personId, administrators)) return refuse({ code: 'last-administrator' });
  }

  if (!(await deleteGrant(work, grantId))) return refuse({ code: 'not-found' });
  const { role, organisationId: organisation } = grant;
  const subject = { kind: 'person', id: personId };
  work.note('access.role-revoked', subject, { grant: grantId, role, organisation });
  return done(null);
};
