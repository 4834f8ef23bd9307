import type { CommitmentStatus, PromiseSource } from '#kernel/commitments/types.ts';

/** How a promise stands. Silence after the day counts as broken. */
export const promiseStatusWords = {
  open: '等待履行',
  due_today: '今天到期',
  overdue: '到期没有履行',
  kept: '已履行',
  kept_late: '迟延履行',
  renegotiated: '已重新约定',
  withdrawn: '已撤回',
} as const satisfies Record<CommitmentStatus, string>;

export const promiseSourceWords = {
  meeting: '会议',
  reply: '答复',
  letter: '来函',
  agreement: '协议',
  telephone: '电话',
  other: '其他',
} as const satisfies Record<PromiseSource['kind'], string>;

/** Where a promise is owed to the case as a whole. */
export const WHOLE_CASE = '全案';
