import type { CaseState } from '../states.ts';

const rated: readonly CaseState[] = [
  ...(['no_violation', 'not_accepted', 'fulfilled', 'closed', 'archived'] as const),
];

/** Whether there is a result to rate. */
export const mayRateIn = (state: CaseState): boolean => rated.includes(state);
