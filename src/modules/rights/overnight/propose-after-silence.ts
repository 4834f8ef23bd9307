import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockCase } from '../case-store.ts';
import { changeCase } from '../cases/change-case.ts';
import type { ProposedLetter } from '../cases/proposals.ts';
import { pingWorkers } from '../cases/tell-worker.ts';
import { standingFacts } from '../letters/standing-facts.ts';
import { insertProposal } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { LetterKind } from '../rules/letters/letter-types.ts';
import { rungTitles } from '../rules/letters/rung-titles.ts';
import { isOpenState } from '../rules/states.ts';
import type { StepId } from '../rules/step-types.ts';
import { type SilentLetter, silenceCause } from '../silence-store.ts';
import { draftProposed } from './draft-proposed.ts';

interface Next {
  readonly step: StepId;
  readonly letterKind: LetterKind;
}

const nextAfterSilence = (kind: SilentLetter['kind'], isTownship: boolean): Next => {
  if (kind === 'reminder') return { step: 'serve_opinion', letterKind: 'opinion' };
  return isTownship
    ? { step: 'ask_upper', letterKind: 'request_to_county' }
    : { step: 'serve_proposal', letterKind: 'proposal' };
};

/** At an answer that did not come the case gets a line on its timeline, the worker is told, and the next rung of the
 *  ladder is proposed with its letter drafted; once for each letter. Silence counts from the day after the last day.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
export const proposeAfterSilence = async (
  work: Work,
  house: RightsHouse,
  silent: SilentLetter,
): Promise<Result<null, { readonly code: 'not-silent' }>> => {
  const one = await lockCase(work, silent.caseId);
  if (!one || !isOpenState(one.state)) return refuse({ code: 'not-silent' });
  const { isSuspended, unionLevel } = await standingFacts(work, house, one);
  // The supervision stands still while a court or an authority has the dispute; it is looked at again afterwards.
  if (isSuspended) return refuse({ code: 'not-silent' });
  const next = nextAfterSilence(silent.kind, unionLevel === 'township');
  const title = rungTitles[silent.kind];
  const letter: ProposedLetter = {
    letterKind: next.letterKind,
    cause: silenceCause(silent.id),
    reason: `到 ${silent.dueOn} 没有收到对${title}的答复`,
  };
  const proposal = { caseId: one.id, ...next, reason: letter.reason, cause: letter.cause };
  if (!(await insertProposal(work, proposal))) return refuse({ code: 'not-silent' });
  await pingWorkers(work, house, one);
  const facts = { due_on: silent.dueOn, letter: silent.id, kind: silent.kind, proposed: next.step };
  const workerText = `用人单位没有在${silent.dueOn}前答复工会的${title}，工会正在准备下一步。`;
  await changeCase(work, house, {
    one,
    change: { act: 'rights.reply-overdue', facts, workerText },
  });
  await draftProposed(work, house, { caseId: one.id, letter });
  return done(null);
};
