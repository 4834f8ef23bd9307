import { randomInt } from 'node:crypto';
import {
  findOrganisation,
  hashPassword,
  insertPerson,
  type Person,
} from '#kernel/identity/public.ts';
import { firstPassword } from '#kernel/identity/rules/first-password.ts';
import { foldSignInName, isSignInName } from '#kernel/identity/rules/sign-in-name.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { insertGrant } from '../grant-store.ts';
import { type GrantRefusal, whyNotGrant } from '../rules/granting.ts';
import type { PermissionCard, Role } from '../types.ts';

export interface CreatePersonInput {
  readonly name: string;
  readonly signInName: string;
  readonly role: Role;
  readonly organisationId: string;
  /** A password chosen beforehand (the demo); without it one is made, to be changed at the first sign-in. */
  readonly password?: string;
}

export type CreatePersonRefusal =
  | GrantRefusal
  | { readonly code: 'not-found' }
  | { readonly code: 'bad-sign-in-name' }
  | { readonly code: 'sign-in-name-taken' };

/** A new member of staff; the first password is told this once. */
export interface CreatedPerson {
  readonly person: Person;
  readonly firstPassword: string;
}

const welcome = async (work: Work, input: CreatePersonInput): Promise<CreatedPerson | null> => {
  const password = input.password ?? firstPassword((below) => randomInt(below));
  const fresh = {
    id: newId(),
    organisationId: input.organisationId,
    name: input.name.trim(),
    signInName: foldSignInName(input.signInName),
    mustChangePassword: input.password === undefined,
  };
  if (!(await insertPerson(work, { ...fresh, passwordHash: await hashPassword(password) }))) {
    return null;
  }
  const times = { passwordChangedAt: work.now, lastSignedInAt: null, disabledAt: null };
  return { person: { ...fresh, ...times }, firstPassword: password };
};

/** Makes a member of staff with one role at an organisation. */
export const createPerson = async (
  work: Work,
  input: CreatePersonInput,
  cards: readonly PermissionCard[],
): Promise<Result<CreatedPerson, CreatePersonRefusal>> => {
  const { role, organisationId } = input;
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  if (!organisation) return refuse({ code: 'not-found' });
  const wish = { role, organisationPath: organisation.path, held: [] };
  const refusal = whyNotGrant(work.actor, wish, cards);
  if (refusal) return refuse(refusal);
  if (!isSignInName(foldSignInName(input.signInName))) return refuse({ code: 'bad-sign-in-name' });

  const created = await welcome(work, input);
  if (!created) return refuse({ code: 'sign-in-name-taken' });
  const personId = created.person.id;
  await insertGrant(work, { id: newId(), personId, role, organisationId });
  work.note(
    'access.person-created',
    { kind: 'person', id: personId },
    { role, organisation: organisationId },
  );
  return done(created);
};
