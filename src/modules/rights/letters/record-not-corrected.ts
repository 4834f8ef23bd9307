import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { StepRefusal } from '../cases/take-step.ts';
import { addEvent } from '../event-store.ts';
import { insertReply, repliesOf } from '../letter-proof-store.ts';
import { changeLetter } from '../letter-store.ts';
import { faultsOfReply, type ReplyFault } from '../rules/letters/why-not-reply.ts';
import { type LetterHouse, shelfOf } from './letter-house.ts';
import type { CaseShut } from './open-case.ts';
import { type LetterAsked, openLetter } from './open-letter.ts';
import { unlockByGround } from './unlock-by-ground.ts';

/** What the handlers found: answered, promised perhaps, and not done without good reason. */
export interface NotCorrectedInput extends LetterAsked {
  readonly id: string;
  /** Since when, ISO. */
  readonly on: string;
  readonly summary: string;
}

export type NotCorrectedRefusal =
  | CaseShut
  | StepRefusal
  | { readonly code: 'case-text-hidden' }
  | { readonly code: 'no-reply-yet' }
  | { readonly code: 'invalid'; readonly errors: readonly ReplyFault[] };

/** Records that a 意见书 was not obeyed without good reason: the third ground for a 建议书. Without any answer there is
 *  nothing to call uncorrected; silence is the second ground and comes by itself.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
export const recordNotCorrected = async (
  work: Work,
  house: LetterHouse,
  input: NotCorrectedInput,
): Promise<Result<null, NotCorrectedRefusal>> => {
  const { id, caseId, letterId, on, summary } = input;
  const asked = { caseId, letterId, permissions: ['rights.handle'], isChange: true };
  const found = await openLetter(work, house, asked);
  if (!found.ok) return found;
  const { letter } = found.value;
  const subject = { kind: 'letter', id: letterId };
  const before = await repliesOf(shelfOf(work, house), letterId);
  if (before.some((reply) => reply.id === id)) {
    work.note('rights.letter-answer-repeated', subject);
    return done(null);
  }
  const { servedOn, repliedOn } = letter;
  if (letter.kind !== 'opinion' || servedOn === null || repliedOn === null)
    return refuse({ code: 'no-reply-yet' });
  const said = { on, summary, disputed: [], accepted: [] };
  const errors = faultsOfReply(said, { servedOn, today: work.today.toString() });
  if (errors.length > 0) return refuse({ code: 'invalid', errors });

  await insertReply(work, house.sealer, {
    ...{ ...said, id, letterId, kind: 'not_corrected', fileIds: [], commitmentIds: [] },
    recordedAt: work.now.toString(),
    recordedBy: work.actor.kind === 'person' ? work.actor.id : null,
  });
  await changeLetter(work, { id: letterId, not_corrected_on: on });
  const facts = { letter: letterId, on };
  await addEvent(work, { caseId, act: 'rights.letter-not-corrected', facts });
  work.note('rights.letter-not-corrected', subject, { ...facts, case: caseId });
  const ground = { ground: 'not_corrected', since: on, note: summary } as const;
  return unlockByGround(work, house, { opened: found.value, ...ground });
};
