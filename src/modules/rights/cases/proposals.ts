import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockCase } from '../case-store.ts';
import { answerProposals, insertProposal } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { isOpenState } from '../rules/states.ts';
import type { StepId } from '../rules/step-types.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';
import { pingWorkers } from './tell-worker.ts';

/** A promise that broke, as the commitments room tells of it. */
export interface BrokenPromise {
  readonly caseId: string;
  readonly commitmentId: string;
  readonly version: number;
  readonly dueOn: string;
  readonly title: string;
}

const nextStep = (state: string): { readonly step: StepId; readonly letterKind: string } => {
  if (state === 'settled') return { step: 'record_default', letterKind: 'reminder' };
  if (state === 'rectifying') return { step: 'unlock_proposal', letterKind: 'request_to_county' };
  if (state === 'reminder_served') return { step: 'serve_opinion', letterKind: 'opinion' };
  return { step: 'serve_reminder', letterKind: 'reminder' };
};

/** At a broken promise the case gets a line on its timeline, the worker is told, and the next step is proposed with its
 *  letter; once for each version of a promise. A case that is closed gets nothing. */
export const proposeAfterBreak = async (
  work: Work,
  house: RightsHouse,
  broken: BrokenPromise,
): Promise<boolean> => {
  const one = await lockCase(work, broken.caseId);
  if (!one || !isOpenState(one.state)) return false;
  const { step, letterKind } = nextStep(one.state);
  const cause = `promise-${broken.commitmentId}-${broken.version}`;
  const reason = `承诺到 ${broken.dueOn} 没有履行：${broken.title}`;
  if (!(await insertProposal(work, { caseId: one.id, step, letterKind, reason, cause })))
    return false;
  await pingWorkers(work, house, one);
  const facts = { due_on: broken.dueOn, commitment: broken.commitmentId, proposed: step };
  const workerText = `对方答应在${broken.dueOn}前做到的事没有做到，工会正在准备下一步。`;
  const change = { act: 'rights.promise-broken', facts, workerText };
  await changeCase(work, house, { one, change });
  return true;
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
