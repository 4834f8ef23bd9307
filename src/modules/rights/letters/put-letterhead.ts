import { mayAt } from '#kernel/access/public.ts';
import { isSeriesCode } from '#kernel/documents/rules/document-number.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type Letterhead, letterheadOf, putLetterhead } from '../letterhead-store.ts';

export type LetterheadRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-yours' }
  | { readonly code: 'bad-code' };

const whyNot = async (
  work: Work,
  organisationId: string,
  permission: string,
): Promise<LetterheadRefusal | null> => {
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  if (!organisation || !mayAt(work.actor, 'rights.read', organisation.path))
    return { code: 'not-found' };
  return mayAt(work.actor, permission, organisation.path) ? null : { code: 'not-yours' };
};

/** The letterhead of a union, for its people. */
export const readLetterhead = async (
  work: Work,
  organisationId: string,
): Promise<Result<Letterhead, LetterheadRefusal>> => {
  const shut = await whyNot(work, organisationId, 'rights.read');
  return shut ? refuse(shut) : done(await letterheadOf(work, organisationId));
};

/** Sets what stands in every letter of a union: its address, and the word of its numbers. */
export const setLetterhead = async (
  work: Work,
  { organisationId, head }: { readonly organisationId: string; readonly head: Letterhead },
): Promise<Result<Letterhead, LetterheadRefusal>> => {
  const shut = await whyNot(work, organisationId, 'rights.decide');
  if (shut) return refuse(shut);
  if (head.code !== null && !isSeriesCode(head.code)) return refuse({ code: 'bad-code' });
  await putLetterhead(work, { organisationId, head });
  const subject = { kind: 'organisation', id: organisationId };
  work.note('rights.letterhead-set', subject, { code: head.code });
  return done(head);
};
