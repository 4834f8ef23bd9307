import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { type StepRefusal, takeStep } from '../cases/take-step.ts';
import type { EscalationGround } from '../rules/letters/letter-types.ts';
import type { LetterHouse } from './letter-house.ts';
import { isItsTime } from './move-case.ts';
import { numberOf } from './number-of.ts';
import type { OpenedLetter } from './open-letter.ts';

/** Takes the case to where a 建议书 may follow, when a 意见书 was refused, not answered or not obeyed. Where the case
 *  has already gone elsewhere, nothing moves: the ground stands in the letter.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
export const unlockByGround = async (
  work: Work,
  house: LetterHouse,
  given: {
    readonly opened: Pick<OpenedLetter, 'letter' | 'document'>;
    readonly ground: EscalationGround;
    /** The day it began, ISO. */
    readonly since: string;
    readonly note?: string | null;
  },
): Promise<Result<null, StepRefusal>> => {
  const { opened, ground, since, note = null } = given;
  if (opened.letter.kind !== 'opinion') return done(null);
  if (!(await isItsTime(work, opened.letter.caseId, 'unlock_proposal'))) return done(null);
  const facts = { ground, since_on: since, note, letter_number: numberOf(opened.document) };
  const { caseId } = opened.letter;
  const taken = await takeStep(work, house, { caseId, step: 'unlock_proposal', facts });
  return taken.ok ? done(null) : taken;
};
