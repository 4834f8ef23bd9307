import { breakChores } from '#kernel/commitments/public.ts';
import type { Chore } from '#kernel/jobs/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { proposeAfterBreak } from './cases/proposals.ts';
import { draftProposed } from './overnight/draft-proposed.ts';
import { noteSilences } from './overnight/note-silences.ts';
import type { RightsHouse } from './rights-house.ts';
import { secrecyChores } from './secrecy/secrecy-chores.ts';

type Broken = Parameters<typeof proposeAfterBreak>[2];

const afterBreak = async (work: Work, house: RightsHouse, broken: Broken): Promise<void> => {
  const letter = await proposeAfterBreak(work, house, broken);
  if (letter) await draftProposed(work, house, { caseId: broken.subject.id, letter });
};

/** What the slice does by the clock: promises that broke at midnight, and answers that did not come, have their next step
 *  on the desk in the morning, with its letter drafted. */
export const rightsChores = (house: RightsHouse): readonly Chore[] => [
  ...breakChores(house.site, { case: (work, broken) => afterBreak(work, house, broken) }),
  {
    name: 'overdue-answers',
    everySeconds: 60,
    run: async () => {
      await noteSilences(house);
    },
  },
  ...secrecyChores(house),
];
