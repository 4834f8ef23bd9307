import { breakChores } from '#kernel/commitments/public.ts';
import type { Chore } from '#kernel/jobs/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { proposeAfterBreak } from './cases/proposals.ts';
import { plainDraft } from './letters/draft-input.ts';
import { draftLetter } from './letters/draft-letter.ts';
import type { RightsHouse } from './rights-house.ts';

type Broken = Parameters<typeof proposeAfterBreak>[2];

/** The next step is proposed and its letter drafted. Where the ladder does not yet allow that letter, the proposal stands
 *  alone: what is missing is said when somebody drafts it. */
const afterBreak = async (work: Work, house: RightsHouse, broken: Broken): Promise<void> => {
  const proposed = await proposeAfterBreak(work, house, broken);
  if (!proposed) return;
  const { letterKind: kind, cause } = proposed;
  await draftLetter(
    work,
    house,
    plainDraft({ id: newId(), caseId: broken.subject.id, kind }, { cause }),
  );
};

/** What the slice does by the clock: promises that broke at midnight have their next step on the desk in the morning,
 *  with its letter drafted. */
export const rightsChores = (house: RightsHouse): readonly Chore[] =>
  breakChores(house.site, { case: (work, broken) => afterBreak(work, house, broken) });
