import type { BrokenPromise } from '#kernel/commitments/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockCase } from '../case-store.ts';
import { answerProposals, insertProposal } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { UnionLevel } from '../rules/case-file.ts';
import type { LetterKind } from '../rules/letters/letter-types.ts';
import { type CaseState, isOpenState } from '../rules/states.ts';
import type { StepId } from '../rules/step-types.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';
import { pingWorkers } from './tell-worker.ts';

interface Next {
  readonly step: StepId;
  /** Which letter goes with it. */
  readonly letterKind: LetterKind;
}

const nextAfterBreak = (state: CaseState, level: UnionLevel | null): Next => {
  if (state === 'settled') return { step: 'record_default', letterKind: 'reminder' };
  if (state === 'reminder_served') return { step: 'serve_opinion', letterKind: 'opinion' };
  if (state !== 'rectifying') return { step: 'serve_reminder', letterKind: 'reminder' };
  const isGrassroots = level === 'township';
  return { step: 'unlock_proposal', letterKind: isGrassroots ? 'request_to_county' : 'proposal' };
};

const tellingBreak = ({ dueOn, brokenCount }: BrokenPromise): string => {
  const again = brokenCount > 1 ? `（第 ${brokenCount} 次）` : '';
  return `对方答应在${dueOn}前做到的事没有做到${again}，工会正在准备下一步。`;
};

/** At a broken promise the case gets a line on its timeline, the worker is told, and the next step is proposed with its
 *  letter; once for each version of a promise. A case that is closed gets nothing. Answers
 *  which letter to draft for it, and for what cause; null when nothing was proposed. */
export const proposeAfterBreak = async (
  work: Work,
  house: RightsHouse,
  broken: BrokenPromise,
): Promise<{ readonly letterKind: LetterKind; readonly cause: string } | null> => {
  const one = await lockCase(work, broken.subject.id);
  if (!one || !isOpenState(one.state)) return null;
  const union = await findOrganisation(work.db, work.cityId, one.organisationId);
  const { step, letterKind } = nextAfterBreak(one.state, union?.level ?? null);
  const cause = `promise-${broken.commitmentId}-${broken.version}`;
  const reason = `承诺到 ${broken.dueOn} 没有履行：${broken.title}`;
  const proposal = { caseId: one.id, step, letterKind, reason, cause };
  if (!(await insertProposal(work, proposal))) return null;
  await pingWorkers(work, house, one);
  const facts = {
    ...{ due_on: broken.dueOn, commitment: broken.commitmentId, proposed: step },
    ...{ left_fen: broken.leftFen, broken_count: broken.brokenCount },
  };
  const change = { act: 'rights.promise-broken', facts, workerText: tellingBreak(broken) };
  await changeCase(work, house, { one, change });
  return { letterKind, cause };
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
