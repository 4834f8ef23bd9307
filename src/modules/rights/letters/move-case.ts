import { openClock, restartClock } from '#kernel/commitments/public.ts';
import type { Clock } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { findCase } from '../case-store.ts';
import { clockRule } from '../cases/case-clocks.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { type StepRefusal, takeStep } from '../cases/take-step.ts';
import type { StepFacts } from '../rules/fact-rules.ts';
import { replyRules } from '../rules/letters/laws-for.ts';
import type { Letter } from '../rules/letters/letter-record.ts';
import { isRung, type Rung } from '../rules/letters/letter-types.ts';
import type { StepId } from '../rules/step-types.ts';
import { stepOf } from '../rules/steps.ts';
import type { LetterHouse } from './letter-house.ts';
import { numberOf } from './number-of.ts';
import type { OpenedLetter } from './open-letter.ts';
import type { ServiceDays } from './service-days.ts';

const serveSteps = {
  reminder: 'serve_reminder',
  opinion: 'serve_opinion',
  proposal: 'serve_proposal',
} as const satisfies Record<Rung, StepId>;

/** Whether the case is now in a state from which a step leads; whether he may take it is the step's own question. */
export const isItsTime = async (work: Work, caseId: string, step: StepId): Promise<boolean> => {
  const now = await findCase(work, caseId);
  return now !== null && stepOf(step).from.includes(now.state);
};

const statedPeriod = ({ reply }: Letter): StepFacts =>
  reply === null ? {} : { reply_count: reply.count, reply_unit: reply.unit };

const factsOf = (opened: OpenedLetter, days: ServiceDays, method: string): StepFacts => {
  const { letter, document, body } = opened;
  const served: StepFacts = {
    ...{ served_on: days.servedOn, method },
    ...{ letter_number: numberOf(document), letter_id: letter.id },
  };
  switch (letter.kind) {
    case 'reminder':
      return { ...served, ...statedPeriod(letter) };
    case 'opinion':
      return { ...served, skip_reason: letter.skipReason };
    case 'proposal':
      return {
        ...served,
        authority: letter.recipient ?? body.addressee,
        materials: body.attachments.join('；'),
      };
    default:
      return served;
  }
};

const must = <T>(result: Result<T, { readonly code: string }>): T => {
  if (!result.ok) throw new Error(`a clock refused: ${result.refusal.code}`);
  return result.value;
};

/** The clock of an answer where the case itself does not move: a second letter, to another body of the chain. */
const openReplyClock = async (
  work: Work,
  house: LetterHouse,
  { opened, days }: { readonly opened: OpenedLetter; readonly days: ServiceDays },
): Promise<void> => {
  const { letter, file } = opened;
  if (!isRung(letter.kind) || letter.reply === null) return;
  const rule = clockRule(house, replyRules[letter.kind], days.servedOn);
  const { one } = file;
  const lead = file.handlers.find(({ capacity }) => capacity === 'lead');
  must(
    await openClock(work, house.known(), {
      subject: caseSubject(one),
      rule: { ...rule, period: letter.reply },
      startOn: days.replyFromOn,
      owner: { organisationId: one.organisationId, personId: lead?.personId ?? null },
      title: `${one.caseNumber ?? one.number}：${rule.title}`,
      waitingFor: letter.kind === 'proposal' ? '行政部门' : '用人单位',
    }),
  );
};

/** A message that came after the hour: the step's clock is counted from the next workday. */
const countFromNextWorkday = async (
  work: Work,
  house: LetterHouse,
  { clocks, days }: { readonly clocks: readonly Clock[]; readonly days: ServiceDays },
): Promise<void> => {
  if (days.replyFromOn === days.servedOn) return;
  for (const { id: clockId } of clocks) {
    const restart = { clockId, startOn: days.replyFromOn, reason: '信息在规定时刻以后到达' };
    must(await restartClock(work, house.known(), restart));
  }
};

/** What the service of a rung does to its case: the step with its clock; or, where the case has gone on already, the
 *  clock alone. */
export const moveCaseByService = async (
  work: Work,
  house: LetterHouse,
  served: { readonly opened: OpenedLetter; readonly days: ServiceDays; readonly method: string },
): Promise<Result<null, StepRefusal>> => {
  const { opened, days, method } = served;
  const { kind, caseId } = opened.letter;
  if (!isRung(kind)) return done(null);
  const step = serveSteps[kind];
  if (!(await isItsTime(work, caseId, step))) {
    await openReplyClock(work, house, { opened, days });
    return done(null);
  }
  const facts = factsOf(opened, days, method);
  const taken = await takeStep(work, house, { caseId, step, facts });
  if (!taken.ok) return taken;
  await countFromNextWorkday(work, house, { clocks: taken.value.clocks, days });
  return done(null);
};
