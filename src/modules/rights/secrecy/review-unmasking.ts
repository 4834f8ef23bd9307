import { mayAt, pathsFor } from '#kernel/access/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { UnmaskingOnWire } from '../contract/secrecy.ts';
import type { RightsHouse } from '../rights-house.ts';
import { unmaskFieldWords } from '../rules/secrecy/why-not-unmask.ts';
import { openReason, reasonCell } from './reason-cells.ts';
import {
  findUnmasking,
  insertReview,
  type KeptUnmasking,
  listUnmaskings,
} from './unmasking-store.ts';

type Shelf = Pick<RightsHouse, 'sealer'>;

const toWire = (work: Work, { sealer }: Shelf, one: KeptUnmasking): UnmaskingOnWire => ({
  id: one.id,
  case_id: one.caseId,
  case_label: one.caseNumber ?? one.number,
  organisation_name: one.organisationName,
  claimant_ordinal: one.ordinal,
  field: one.field,
  field_label: unmaskFieldWords[one.field],
  reason: openReason(sealer, one.reasonSealed, reasonCell('rights.unmaskings', one.id)) ?? '',
  as_handler: one.asHandler,
  at: one.at,
  by: one.by,
  own: one.byId === work.actor.id,
  review:
    one.verdict === null
      ? null
      : {
          verdict: one.verdict,
          note: openReason(sealer, one.noteSealed, reasonCell('rights.unmasking_reviews', one.id)),
          at: one.reviewedAt ?? '',
          by: one.reviewedBy ?? '',
        },
});

/** A page of looks at fields in the clear, of the unions the actor reviews, the newest first. */
export const unmaskingsFor = async (
  work: Work,
  house: Shelf,
  asked: { readonly isReviewed: boolean | null; readonly page: number; readonly pageSize: number },
): Promise<{ readonly items: UnmaskingOnWire[]; readonly total: number }> => {
  const paths = pathsFor(work.actor, 'rights.review');
  const { items, total } = await listUnmaskings(work, { ...asked, paths });
  return { items: items.map((one) => toWire(work, house, one)), total };
};

export type ReviewRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'own-unmasking' }
  | { readonly code: 'already-reviewed' }
  | { readonly code: 'review-note-missing' };

/** Marks a look as reviewed, once, by somebody else than who looked; an improper one wants words. */
export const reviewUnmasking = async (
  work: Work,
  house: Shelf,
  wish: { readonly id: string; readonly verdict: 'proper' | 'improper'; readonly note: string },
): Promise<Result<UnmaskingOnWire, ReviewRefusal>> => {
  const { id, verdict } = wish;
  const one = await findUnmasking(work, id);
  if (!one || !mayAt(work.actor, 'rights.review', one.organisationPath)) {
    return refuse({ code: 'not-found' });
  }
  if (work.actor.kind !== 'person' || one.byId === work.actor.id) {
    return refuse({ code: 'own-unmasking' });
  }
  const note = wish.note.trim();
  if (verdict === 'improper' && note === '') return refuse({ code: 'review-note-missing' });
  const cell = reasonCell('rights.unmasking_reviews', id);
  const noteSealed = note === '' ? null : house.sealer.seal(note, cell);
  const review = { unmaskingId: id, verdict, noteSealed, byId: work.actor.id };
  if (!(await insertReview(work, review))) return refuse({ code: 'already-reviewed' });
  const facts = { unmasking_id: id, verdict };
  work.note('rights.unmasking-reviewed', { kind: 'case', id: one.caseId }, facts);
  return done(toWire(work, house, (await findUnmasking(work, id)) ?? one));
};
