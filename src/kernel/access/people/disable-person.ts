import { endSessionsOf, setDisabled } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockAdministrators } from '../grant-store.ts';
import { isLast } from '../rules/is-last.ts';
import type { PermissionCard } from '../types.ts';
import { type GovernRefusal, governedPerson } from './governed-person.ts';

export type DisablePersonRefusal = GovernRefusal | { readonly code: 'last-administrator' };

/** Disables a person and ends his sessions; the last administrator of the city stays. */
export const disablePerson = async (
  work: Work,
  personId: string,
  cards: readonly PermissionCard[],
): Promise<Result<null, DisablePersonRefusal>> => {
  const governed = await governedPerson(work, personId, cards);
  if (!governed.ok) return governed;
  const administrators = await lockAdministrators(work);
  if (isLast(personId, administrators)) return refuse({ code: 'last-administrator' });

  await setDisabled(work, personId, true);
  await endSessionsOf(work, personId);
  work.note('access.person-disabled', { kind: 'person', id: personId });
  return done(null);
};

/** Lets a disabled person sign in again. */
export const enablePerson = async (
  work: Work,
  personId: string,
  cards: readonly PermissionCard[],
): Promise<Result<null, GovernRefusal>> => {
  const governed = await governedPerson(work, personId, cards);
  if (!governed.ok) return governed;
  await setDisabled(work, personId, false);
  work.note('access.person-enabled', { kind: 'person', id: personId });
  return done(null);
};
