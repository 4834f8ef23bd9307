import {
  claimLink,
  findRoot,
  hashPassword,
  insertOrganisation,
  insertPerson,
  isAnybodyThere,
  type OpenedSession,
  openSession,
  setOrganisationName,
  type WeakPassword,
} from '#kernel/identity/public.ts';
import { whyWeak } from '#kernel/identity/rules/password-policy.ts';
import { foldSignInName, isSignInName } from '#kernel/identity/rules/sign-in-name.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { insertGrant } from '../grant-store.ts';

/** What the first administrator fills in. */
export interface UseSetUpLinkInput {
  readonly token: string;
  readonly federationName: string;
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
  readonly userAgent: string;
}

export type UseSetUpLinkRefusal =
  | WeakPassword
  | { readonly code: 'link-used' }
  | { readonly code: 'bad-sign-in-name' };

/** The city federation: founded now, or, where a list was imported before anybody was there, the one that
 *  import founded, under the name now given. Null when somebody is there already. */
const foundFederation = async (work: Work, given: string): Promise<string | null> => {
  const name = given.trim();
  const root = await findRoot(work.db, work.cityId);
  if (root) {
    if (await isAnybodyThere(work.db, work.cityId)) return null;
    await setOrganisationName(work, root, name);
    return root.id;
  }
  const id = newId();
  const isFirst = await insertOrganisation(work, {
    ...{ id, parentId: null, path: `${id}/`, name },
    ...{ kind: 'federation', level: 'city', divisionCode: String(work.cityId) },
  });
  return isFirst ? id : null;
};

/** Founds the city federation with its first administrator and signs him in. The link is used up in the same
 *  transaction, so of two at once one is told that it is used; a refusal leaves the link good. */
export const useSetUpLink = async (
  work: Work,
  input: UseSetUpLinkInput,
): Promise<Result<OpenedSession, UseSetUpLinkRefusal>> => {
  const linkId = await claimLink(work, input.token);
  if (!linkId) return refuse({ code: 'link-used' });
  const signInName = foldSignInName(input.signInName);
  if (!isSignInName(signInName)) return refuse({ code: 'bad-sign-in-name' });
  const reason = whyWeak(input.password, [input.name, signInName]);
  if (reason) return refuse({ code: 'weak-password', reason });
  const organisationId = await foundFederation(work, input.federationName);
  if (!organisationId) return refuse({ code: 'link-used' });

  const id = newId();
  const passwordHash = await hashPassword(input.password);
  const name = input.name.trim();
  const fresh = { id, organisationId, name, signInName, passwordHash, mustChangePassword: false };
  if (!(await insertPerson(work, fresh))) return refuse({ code: 'link-used' });
  await insertGrant(work, { id: newId(), personId: id, role: 'administrator', organisationId });
  work.note(
    'access.set-up',
    { kind: 'organisation', id: organisationId },
    { link: linkId, person: id },
  );
  return done(await openSession(work, id, input.userAgent));
};
