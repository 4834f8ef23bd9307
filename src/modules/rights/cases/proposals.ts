import type { BrokenPromise } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockCase } from '../case-store.ts';
import { standingFacts } from '../letters/standing-facts.ts';
import { answerProposals, insertProposal } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { nextStepAfterBreak } from '../rules/joint/next-step-after-break.ts';
import type { LetterKind } from '../rules/letters/letter-types.ts';
import { isOpenState } from '../rules/states.ts';
import type { StepId } from '../rules/step-types.ts';
import type { RightsCase } from '../types.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';
import { pingWorkers } from './tell-worker.ts';

interface Next {
  readonly step: StepId;
  /** Which letter goes with it. */
  readonly letterKind: LetterKind;
}

const stepsOfLetters: Partial<Record<LetterKind, StepId>> = {
  reminder: 'serve_reminder',
  opinion: 'serve_opinion',
  proposal: 'serve_proposal',
  request_to_county: 'ask_upper',
};

/** An agreement that was not kept stands on record as such first; everything else goes up the ladder. Null where nothing
 *  is written now: an answer is still waited for, or a court or an authority has the case. */
const nextAfterBreak = async (
  work: Work,
  house: RightsHouse,
  { one, broken }: { readonly one: RightsCase; readonly broken: BrokenPromise },
): Promise<Next | null> => {
  if (one.state === 'settled') return { step: 'record_default', letterKind: 'reminder' };
  const { state, matter } = one;
  const { madeIn, brokenCount, isMoney } = broken;
  const facts = { state, matter, madeIn, brokenCount, isMoney };
  const { step, letterKind } = nextStepAfterBreak({
    ...facts,
    ...(await standingFacts(work, house, one)),
  });
  const proposed = step ?? (letterKind && stepsOfLetters[letterKind]) ?? null;
  return proposed && letterKind ? { step: proposed, letterKind } : null;
};

const tellingBreak = ({ dueOn, brokenCount }: BrokenPromise): string => {
  const again = brokenCount > 1 ? `（第 ${brokenCount} 次）` : '';
  return `对方答应在${dueOn}前做到的事没有做到${again}，工会正在准备下一步。`;
};

/** A letter to be drafted for a proposal. */
export interface ProposedLetter {
  readonly letterKind: LetterKind;
  readonly cause: string;
  readonly reason: string;
}

/** At a broken promise the case gets a line on its timeline, the worker is told, and the next step is proposed with its
 *  letter; the room of promises calls it once for each version. A case that is closed gets nothing. Answers which letter
 *  to draft; null when none is. */
export const proposeAfterBreak = async (
  work: Work,
  house: RightsHouse,
  broken: BrokenPromise,
): Promise<ProposedLetter | null> => {
  const one = await lockCase(work, broken.subject.id);
  if (!one || !isOpenState(one.state)) return null;
  const next = await nextAfterBreak(work, house, { one, broken });
  const cause = `promise-${broken.commitmentId}-${broken.version}`;
  const reason = `承诺到 ${broken.dueOn} 没有履行：${broken.title}`;
  if (next && !(await insertProposal(work, { caseId: one.id, ...next, reason, cause })))
    return null;
  await pingWorkers(work, house, one);
  const facts = {
    ...{ due_on: broken.dueOn, commitment: broken.commitmentId, proposed: next?.step ?? null },
    ...{ left_fen: broken.leftFen, broken_count: broken.brokenCount },
  };
  const change = { act: 'rights.promise-broken', facts, workerText: tellingBreak(broken) };
  await changeCase(work, house, { one, change });
  return next && { letterKind: next.letterKind, cause, reason };
};

/** A handler sets a proposal aside, with his reason: something else was done, or it was renegotiated. */
export const dismissProposal = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly proposalId: string; readonly reason: string },
): Promise<Result<null, HandlerCaseRefusal | { readonly code: 'no-such-proposal' }>> => {
  const { caseId, proposalId: id, reason } = wish;
  const found = await openCaseFor(work, { id: caseId, permission: 'rights.handle' });
  if (!found.ok) return found;
  const answered = await answerProposals(work, { caseId, id, step: null });
  if (answered === 0) return refuse({ code: 'no-such-proposal' });
  const change = { act: 'rights.proposal-answered', facts: { proposal: id }, closed: { reason } };
  await changeCase(work, house, { one: found.value, change });
  return done(null);
};
