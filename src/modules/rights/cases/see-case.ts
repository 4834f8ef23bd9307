import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation, type Organisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findCase, lockCase } from '../case-store.ts';
import type { RightsCase } from '../types.ts';

/** There is no such case; or it is another union's, which is the same answer, so that numbers cannot be tried out. */
export interface NoSuchCase {
  readonly code: 'not-found';
}

/** A case and the union that has it. */
export interface SeenCase {
  readonly one: RightsCase;
  readonly organisation: Organisation;
}

const maySee = (work: Work, organisation: Organisation): boolean =>
  work.actor.kind !== 'person' || mayAt(work.actor, 'rights.read', organisation.path);

const seen = async (work: Work, one: RightsCase | null): Promise<Result<SeenCase, NoSuchCase>> => {
  if (!one) return refuse({ code: 'not-found' });
  const organisation = await findOrganisation(work.db, work.cityId, one.organisationId);
  return organisation && maySee(work, organisation)
    ? done({ one, organisation })
    : refuse({ code: 'not-found' });
};

/** A case the actor may see. Workers and the house itself come here only after their own door let them in. */
export const seeCase = async (work: Work, id: string): Promise<Result<SeenCase, NoSuchCase>> =>
  seen(work, await findCase(work, id));

/** The same, its row locked until the transaction ends: every change of a case begins here. */
export const seeCaseToChange = async (
  work: Work,
  id: string,
): Promise<Result<SeenCase, NoSuchCase>> => seen(work, await lockCase(work, id));

/** The actor may see the case and lacks the permission for this deed on it. */
export interface NotYours {
  readonly code: 'not-yours';
}

/** A case on which the actor holds a permission, locked: for deeds beside the table of steps (ledger, letters). */
export const caseFor = async (
  work: Work,
  asked: { readonly id: string; readonly permission: string },
): Promise<Result<SeenCase, NoSuchCase | NotYours>> => {
  const found = await seeCaseToChange(work, asked.id);
  if (!found.ok || work.actor.kind !== 'person') return found;
  return mayAt(work.actor, asked.permission, found.value.organisation.path)
    ? found
    : refuse({ code: 'not-yours' });
};
