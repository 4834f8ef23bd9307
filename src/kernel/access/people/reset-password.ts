import { randomInt } from 'node:crypto';
import {
  clearFailures,
  endSessionsOf,
  hashPassword,
  nameFingerprint,
  setPassword,
} from '#kernel/identity/public.ts';
import { firstPassword } from '#kernel/identity/rules/first-password.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import type { PermissionCard } from '../types.ts';
import { type GovernRefusal, governedPerson } from './governed-person.ts';

/** Gives a person a new first password, told once; his sessions and a lock of his name end. */
export const resetPassword = async (
  work: Work,
  input: { readonly personId: string; readonly sealer: Sealer },
  cards: readonly PermissionCard[],
): Promise<Result<{ firstPassword: string }, GovernRefusal>> => {
  const governed = await governedPerson(work, input.personId, cards);
  if (!governed.ok) return governed;

  const { person } = governed.value;
  const password = firstPassword((below) => randomInt(below));
  await setPassword(work, person.id, { hash: await hashPassword(password), mustChange: true });
  await clearFailures(work, nameFingerprint(input.sealer, person.signInName));
  await endSessionsOf(work, person.id);
  work.note('access.password-reset', { kind: 'person', id: person.id });
  return done({ firstPassword: password });
};
