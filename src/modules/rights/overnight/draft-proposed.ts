import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { ProposedLetter } from '../cases/proposals.ts';
import { plainDraft } from '../letters/draft-input.ts';
import { draftLetter } from '../letters/draft-letter.ts';
import { standingLetters } from '../letters/load-ladder.ts';
import type { RightsHouse } from '../rights-house.ts';

/** Drafts the letter of a proposal. Not where a draft of that kind lies ready (a promise and a period often end on one
 *  day), nor where the ladder does not allow it: the proposal then stands alone, and what is missing is said when
 *  somebody drafts it. A 建议书 after a broken promise is drafted with the break as its reason; whether the other side had
 *  good reason is for the handlers to find before it is served. */
export const draftProposed = async (
  work: Work,
  house: RightsHouse,
  { caseId, letter }: { readonly caseId: string; readonly letter: ProposedLetter },
): Promise<void> => {
  const { letterKind: kind, cause, reason } = letter;
  const standing = await standingLetters(work, house, caseId);
  const isReady = standing.some((it) => it.letter.kind === kind && it.document.state === 'draft');
  if (isReady) return;
  const given = { cause, skipReason: kind === 'proposal' ? reason : null };
  await draftLetter(work, house, plainDraft({ id: newId(), caseId, kind }, given));
};
