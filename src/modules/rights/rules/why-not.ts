import type { CaseFile, CaseMoment, StepAsker } from './case-file.ts';
import { guards, isSuspended, type Shut } from './guards.ts';
import { caseStateWords } from './states.ts';
import type { Step, StepActor, StepId } from './step-types.ts';
import { stepOf, steps } from './steps.ts';

/** Why a step is shut: it is not his, or it is not its time. */
export interface StepShut extends Shut {
  readonly code: 'not-now' | 'not-yours';
}

const notNow = (shut: Shut): StepShut => ({ code: 'not-now', ...shut });
const notYours = (why: string, rule: Shut['rule'] = null): StepShut => ({
  code: 'not-yours',
  why,
  rule,
});

const isHandler = (file: CaseFile, asker: StepAsker): boolean =>
  asker.personId !== null && file.handlers.some((one) => one.personId === asker.personId);

const isLeader = (asker: StepAsker): boolean => asker.may.includes('rights.decide');

type WhyNotHe = (file: CaseFile, asker: StepAsker) => StepShut | null;

const whyNotBy: Record<StepActor, WhyNotHe> = {
  intake: () => null,
  upper_union: () => null,
  leader: (_file, asker) => (isLeader(asker) ? null : notYours('这一步要由维权负责人决定')),
  handler: (file, asker) =>
    isHandler(file, asker)
      ? null
      : notYours('这一步要由本案的承办人办理', 'supervision.investigators'),
  handler_or_leader: (file, asker) =>
    isHandler(file, asker) || isLeader(asker)
      ? null
      : notYours('这一步要由本案的承办人或维权负责人办理'),
};

const whyNotHe = (step: Step, { file, asker }: CaseMoment): StepShut | null => {
  if (asker.kind === 'system') return null;
  if (asker.kind !== 'person') return step.isWorkers ? null : notYours('这一步要由工会办理');
  if (asker.personId !== null && file.recused.includes(asker.personId)) {
    return notYours('您已回避本案，不能办理', 'supervision.recusal');
  }
  if (!asker.may.includes(step.permission)) return notYours('您没有办理这一步的权限');
  return whyNotBy[step.by](file, asker);
};

const whyNotState = (step: Step, file: CaseFile): StepShut | null => {
  const rule = step.source[0] ?? null;
  if (!step.from.includes(file.state)) {
    return notNow({ why: `案件现在是“${caseStateWords[file.state]}”，还不能${step.title}`, rule });
  }
  if (step.isSupervision && isSuspended(file)) {
    return notNow({
      why: '已进入仲裁、诉讼等程序，监督暂停；程序结束后可以继续',
      rule: 'supervision.excluded-proceedings',
    });
  }
  return null;
};

/** Why a step may not be taken now by this person; null when it may. The server obeys it, the page greys the button and
 *  says it. Facts are checked apart (`check-facts.ts`). */
export const whyNot = (stepId: StepId, moment: CaseMoment): StepShut | null => {
  const step = stepOf(stepId);
  const isNotHis = whyNotHe(step, moment);
  if (isNotHis) return isNotHis;
  const isNotItsTime = whyNotState(step, moment.file);
  if (isNotItsTime) return isNotItsTime;
  for (const name of step.guards) {
    const shut = guards[name](moment);
    if (shut) return notNow(shut);
  }
  return null;
};

/** A step as the page shows it: open, or shut with its reason. */
export interface StepOffer {
  readonly step: Step;
  readonly shut: StepShut | null;
}

const isOffered = (step: Step, file: CaseFile): boolean => step.from.includes(file.state);

/** The steps that lead on from the case's state, each open or with the reason why not; open ones first. */
export const openSteps = (moment: CaseMoment): StepOffer[] =>
  steps
    .filter((step) => isOffered(step, moment.file))
    .map((step) => ({ step, shut: whyNot(step.id, moment) }))
    .sort((a, b) => Number(a.shut !== null) - Number(b.shut !== null));
