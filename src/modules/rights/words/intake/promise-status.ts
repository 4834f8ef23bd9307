import type { CommitmentStatus } from '#kernel/commitments/types.ts';

/** How a promise stands, as its worker reads it. */
export const promiseStatusWords = {
  open: '还没到日子',
  due_today: '今天是最后一天',
  overdue: '到期没有做到',
  kept: '做到了',
  kept_late: '晚了，做到了',
  renegotiated: '改了日子',
  withdrawn: '作废了',
} as const satisfies Record<CommitmentStatus, string>;
