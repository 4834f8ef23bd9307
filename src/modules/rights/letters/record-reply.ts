import { satisfyClock } from '#kernel/commitments/public.ts';
import type { Clock } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type StepRefusal, takeStep } from '../cases/take-step.ts';
import { addEvent } from '../event-store.ts';
import { insertReply, repliesOf } from '../letter-proof-store.ts';
import { changeLetter } from '../letter-store.ts';
import type { KeptReply, ReplyRecord } from '../rules/letters/letter-record.ts';
import { faultsOfReply, type ReplyFault } from '../rules/letters/why-not-reply.ts';
import { type CommitmentsRefused, commitAccepted } from './commit-accepted.ts';
import { type LetterHouse, shelfOf } from './letter-house.ts';
import { standingLetters } from './load-ladder.ts';
import { isItsTime } from './move-case.ts';
import type { CaseShut } from './open-case.ts';
import { type LetterAsked, type OpenedLetter, openLetter } from './open-letter.ts';
import type { ReplyInput } from './reply-input.ts';

export type ReplyRefusal =
  | CaseShut
  | StepRefusal
  | CommitmentsRefused
  | { readonly code: 'case-text-hidden' }
  | { readonly code: 'no-reply-owed' }
  | { readonly code: 'not-served' }
  | { readonly code: 'invalid'; readonly errors: readonly ReplyFault[] };

const isOpen = (clock: Clock | null): clock is Clock =>
  clock?.state === 'running' || clock?.state === 'paused';

/** The clock of this very letter ends; those of the case's step have ended with the step. */
const endClock = async (
  work: Work,
  house: LetterHouse,
  { caseId, letterId, on }: LetterAsked & { readonly on: string },
): Promise<void> => {
  const standing = await standingLetters(work, house, caseId);
  const clock = standing.find(({ letter }) => letter.id === letterId)?.clock ?? null;
  if (!isOpen(clock)) return;
  const ended = await satisfyClock(work, clock.id, { on, note: '收到书面答复' });
  if (!ended.ok) throw new Error(`a clock refused: ${ended.refusal.code}`);
};

/** An answer to a 提示函 or 意见书 takes the case to its review; one of an authority is the steps of the authority. */
const moveCase = async (
  work: Work,
  house: LetterHouse,
  { input, opened }: { readonly input: ReplyInput; readonly opened: OpenedLetter },
): Promise<Result<null, StepRefusal>> => {
  const { caseId, on, attitude, disputed, id } = input;
  const isRecorded = opened.letter.kind !== 'proposal';
  if (!isRecorded || !(await isItsTime(work, caseId, 'record_reply'))) return done(null);
  const said = disputed.length === 0 ? null : disputed.join('；');
  const facts = { received_on: on, attitude, disputed: said, reply_id: id };
  const taken = await takeStep(work, house, { caseId, step: 'record_reply', facts });
  return taken.ok ? done(null) : taken;
};

const keep = (
  work: Work,
  house: LetterHouse,
  kept: ReplyRecord & Pick<KeptReply, 'id' | 'letterId' | 'commitmentIds'>,
) =>
  insertReply(work, house.sealer, {
    ...kept,
    recordedAt: work.now.toString(),
    recordedBy: work.actor.kind === 'person' ? work.actor.id : null,
  });

/** Records a written answer: what was accepted becomes commitments with their days, what is disputed stands for the
 *  review. The first answer ends the clock; later ones are kept beside it. */
export const recordReply = async (
  work: Work,
  house: LetterHouse,
  input: ReplyInput,
): Promise<Result<null, ReplyRefusal>> => {
  const { caseId, letterId, id, on } = input;
  const asked = { caseId, letterId, permissions: ['rights.handle'], isChange: true };
  const found = await openLetter(work, house, asked);
  if (!found.ok) return found;
  const opened = found.value;
  const { letter } = opened;
  const subject = { kind: 'letter', id: letterId };
  const before = await repliesOf(shelfOf(work, house), letterId);
  if (before.some((reply) => reply.id === id)) {
    work.note('rights.letter-answer-repeated', subject);
    return done(null);
  }
  if (letter.replyRule === null) return refuse({ code: 'no-reply-owed' });
  if (letter.servedOn === null) return refuse({ code: 'not-served' });
  const days = { servedOn: letter.servedOn, today: work.today.toString() };
  const errors = faultsOfReply(input, days);
  if (errors.length > 0) return refuse({ code: 'invalid', errors });

  const committed = await commitAccepted(work, house, { opened, input });
  if (!committed.ok) return committed;
  const { summary, disputed, accepted, fileIds } = input;
  const said = { kind: 'answer', on, summary, disputed, accepted, fileIds } as const;
  await keep(work, house, { ...said, id, letterId, commitmentIds: committed.value });
  if (letter.repliedOn === null) await changeLetter(work, { id: letterId, replied_on: on });
  const moved = await moveCase(work, house, { input, opened });
  if (!moved.ok) return moved;
  await endClock(work, house, { caseId, letterId, on });
  const facts = { letter: letterId, on, accepts: accepted.length, disputes: disputed.length };
  await addEvent(work, { caseId, act: 'rights.letter-answered', facts });
  work.note('rights.letter-answered', subject, { ...facts, case: caseId });
  return done(null);
};
