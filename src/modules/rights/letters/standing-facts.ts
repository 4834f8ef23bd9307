import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { UnionLevel } from '../rules/case-file.ts';
import type { BreakFacts } from '../rules/joint/next-step-after-break.ts';
import { isRung } from '../rules/letters/letter-types.ts';
import { tracksOf } from '../track-store.ts';
import type { RightsCase } from '../types.ts';
import { standingLetters } from './load-ladder.ts';

/** What the next step after something failed depends on, beside what failed. */
export type StandingFacts = Pick<
  BreakFacts,
  'served' | 'isReplyRunning' | 'isSuspended' | 'unionLevel'
>;

/** How far a case has come: the papers served, whether an answer is still waited for, and who stands over it. */
export const standingFacts = async (
  work: Work,
  house: RightsHouse,
  one: RightsCase,
): Promise<StandingFacts> => {
  const union = await findOrganisation(work.db, work.cityId, one.organisationId);
  const tracks = await tracksOf(work, one.id);
  const standing = await standingLetters(work, house, one.id);
  const sent = standing.filter(
    ({ letter, document }) => letter.servedOn !== null && document.state !== 'voided',
  );
  const today = work.today.toString();
  const unionLevel: UnionLevel | null = union?.level ?? null;
  return {
    served: sent.flatMap(({ letter: { kind } }) => (isRung(kind) ? [kind] : [])),
    isReplyRunning: sent.some(
      ({ clock, replyDueOn }) =>
        clock?.state === 'running' && replyDueOn !== null && replyDueOn >= today,
    ),
    isSuspended: tracks.some(({ closedOn, suspends }) => closedOn === null && suspends),
    unionLevel,
  };
};
