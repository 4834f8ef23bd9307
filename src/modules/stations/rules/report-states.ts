/** What becomes of a worker's report (反映). */
export const reportStates = ['received', 'confirmed', 'dismissed', 'resolved'] as const;

export type ReportState = (typeof reportStates)[number];

/** What staff may do with a report: 属实, 不属实, 办结. */
export const reportSteps = {
  confirm: { from: ['received'], to: 'confirmed' },
  dismiss: { from: ['received', 'confirmed'], to: 'dismissed' },
  resolve: { from: ['received', 'confirmed'], to: 'resolved' },
} as const satisfies Record<string, { from: readonly ReportState[]; to: ReportState }>;

export type ReportStep = keyof typeof reportSteps;

/** Why a step is not open: the report's state does not allow it. */
export interface StepNotNow {
  readonly code: 'not-now';
  readonly state: ReportState;
  readonly step: ReportStep;
  /** Chinese, for the screen. */
  readonly why: string;
}

const stateWords: Record<ReportState, string> = {
  received: '这条反映已经收到，还没有核实。',
  confirmed: '这条反映已经核实过了，可以办结或驳回。',
  dismissed: '这条反映已经驳回，不能再改。有新情况请另记巡查。',
  resolved: '这条反映已经办结，不能再改。有新情况请另记巡查。',
};

/** Why a step may not be taken in a state; null when it may. */
export const whyNot = (state: ReportState, step: ReportStep): StepNotNow | null => {
  const from: readonly ReportState[] = reportSteps[step].from;
  return from.includes(state) ? null : { code: 'not-now', state, step, why: stateWords[state] };
};

/** The state a step leads to. */
export const stateAfter = (step: ReportStep): ReportState => reportSteps[step].to;

/** Whether somebody still owes the worker an answer. */
export const isWaiting = (state: ReportState): boolean =>
  state === 'received' || state === 'confirmed';
