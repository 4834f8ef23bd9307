import type { CaseState } from './states.ts';
import { caseStates, isOpenState } from './states.ts';
import type { Step, StepId } from './step-types.ts';
import { authoritySteps } from './steps/authority-steps.ts';
import { endingSteps } from './steps/ending-steps.ts';
import { intakeSteps } from './steps/intake-steps.ts';
import { letterSteps } from './steps/letter-steps.ts';
import { talkSteps } from './steps/talk-steps.ts';

const openStates: readonly CaseState[] = caseStates.filter(isOpenState);

// What may happen in any open state says so here once.
const anywhere: ReadonlySet<StepId> = new Set(['report_major', 'hand_over']);

/** The table of steps: the only place that says which state follows which, who may, on what grounds, and which clock
 *  that sets going. Lengths of clocks stand in the law pack, never here.
 *  @source rights.md 8, T1 to T28; T18 to T20 are tracks (`tracks.ts`) */
export const steps: readonly Step[] = [
  ...intakeSteps,
  ...talkSteps,
  ...letterSteps,
  ...authoritySteps,
  ...endingSteps,
].map((step) => (anywhere.has(step.id) ? { ...step, from: openStates } : step));

const byId: ReadonlyMap<string, Step> = new Map(steps.map((step) => [step.id, step]));

/** The line of a step. */
export const stepOf = (id: StepId): Step => {
  const step = byId.get(id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};

/** Whether a text names a step. */
export const isStepId = (id: string): id is StepId => byId.has(id);

/** The state a step leads to from another. */
export const stateAfter = (step: Step, from: CaseState): CaseState =>
  step.to === 'same' ? from : step.to;
