import type { Clock } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { saveCase } from '../case-store.ts';
import { addEvent } from '../event-store.ts';
import { answerProposals } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { CaseMoment } from '../rules/case-file.ts';
import { checkFacts } from '../rules/check-facts.ts';
import type { FactFault, StepFacts } from '../rules/fact-rules.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { Step, StepId } from '../rules/step-types.ts';
import { isStepId, stateAfter, stepOf } from '../rules/steps.ts';
import { whyNot } from '../rules/why-not.ts';
import { tellingOf } from '../rules/worker-words.ts';
import type { RightsCase } from '../types.ts';
import { turnClocks } from './case-clocks.ts';
import { caseMoment } from './case-moment.ts';
import { partFacts, sealFacts } from './seal-facts.ts';
import { type NoSuchCase, type SeenCase, seeCaseToChange } from './see-case.ts';
import { stepEffects } from './step-effects.ts';

/** A step somebody wants to take. */
export interface StepWish {
  readonly caseId: string;
  /** The version he saw; absent = whatever it is now (deeds that look at the case themselves). */
  readonly version?: number | undefined;
  readonly step: StepId;
  readonly facts: StepFacts;
}

export type StepRefusal =
  | NoSuchCase
  | { readonly code: 'no-such-step' }
  | { readonly code: 'version-conflict'; readonly current: number }
  | { readonly code: 'step-shut'; readonly why: string; readonly rule: RuleId | null }
  | { readonly code: 'step-not-yours'; readonly why: string; readonly rule: RuleId | null }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** A step taken: the case as it is now, its line on the timeline, and the clocks it set going. */
export interface StepTaken {
  readonly one: RightsCase;
  readonly seq: number;
  readonly eventId: string;
  readonly clocks: readonly Clock[];
}

const whyNotTake = (step: Step, wish: StepWish, moment: CaseMoment): StepRefusal | null => {
  const shut = whyNot(step.id, moment);
  if (shut) {
    const { why, rule } = shut;
    return { code: shut.code === 'not-yours' ? 'step-not-yours' : 'step-shut', why, rule };
  }
  const errors = checkFacts(step, wish.facts, moment);
  return errors.length > 0 ? { code: 'invalid', errors } : null;
};

// The day of the event, where the form asks for one: clocks end on it, not on the day somebody typed it.
const dayOfStep = (work: Work, step: Step, facts: StepFacts): string => {
  const field = step.facts.find((one) => one.kind === 'day' && one.past);
  const value = field && facts[field.name];
  return typeof value === 'string' && value !== '' ? value : work.today.toString();
};

const leadOf = ({ file }: CaseMoment): string | null =>
  (file.handlers.find((one) => one.capacity === 'lead') ?? file.handlers[0])?.personId ?? null;

/** What is about to be written, decided already. */
interface Decided {
  readonly seen: SeenCase;
  readonly step: Step;
  readonly facts: StepFacts;
  readonly moment: CaseMoment;
}

const writeStep = async (
  work: Work,
  house: RightsHouse,
  { seen, step, facts, moment }: Decided,
): Promise<StepTaken> => {
  const before = seen.one;
  const changed = (await stepEffects[step.id]?.(work, before, facts)) ?? before;
  const state = stateAfter(step, before.state);
  const one = { ...changed, state, version: before.version + 1, changedAt: work.now };
  await saveCase(work, one);

  const on = dayOfStep(work, step, facts);
  const turn = { one, clocks: step.clocks ?? {}, facts, on, title: step.title };
  const clocks = await turnClocks(work, house, { ...turn, personId: leadOf(moment) });
  const parted = partFacts(step.facts, facts);
  const open = { ...parted.open, ...(step.demand ? { demand: step.demand, demand_on: on } : {}) };
  const line = {
    caseId: one.id,
    act: `rights.${step.id}`,
    step: step.id,
    fromState: before.state,
    toState: state,
    facts: open,
    workerText: tellingOf(step.tells, facts),
  };
  const { id: eventId, seq } = await addEvent(work, line, sealFacts(house.sealer, parted.closed));
  await answerProposals(work, { caseId: one.id, id: null, step: step.id });
  const told = { from: before.state, to: state, seq, version: one.version };
  work.note(`rights.${step.id}`, { kind: 'case', id: one.id }, told);
  return { one, seq, eventId, clocks };
};

/** Takes a case one step on: the only deed that moves a case. Its row is locked first, so of two officers who step at
 *  once one waits and finds the step shut, or his version old. */
export const takeStep = async (
  work: Work,
  house: RightsHouse,
  wish: StepWish,
): Promise<Result<StepTaken, StepRefusal>> => {
  if (!isStepId(wish.step)) return refuse({ code: 'no-such-step' });
  const step = stepOf(wish.step);
  if (step.hasOwnDeed) return refuse({ code: 'no-such-step' });
  const seen = await seeCaseToChange(work, wish.caseId);
  if (!seen.ok) return seen;
  const current = seen.value.one.version;
  if (wish.version !== undefined && wish.version !== current) {
    return refuse({ code: 'version-conflict', current });
  }
  const moment = await caseMoment(work, seen.value);
  const refusal = whyNotTake(step, wish, moment);
  if (refusal) return refuse(refusal);
  return done(await writeStep(work, house, { seen: seen.value, step, facts: wish.facts, moment }));
};
