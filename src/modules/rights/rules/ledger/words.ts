import type { LineKind, LineState, PayBasis } from './types.ts';

/** How wages are reckoned, in Chinese. */
export const payBasisNames = {
  hour: '计时（小时）',
  day: '按日',
  week: '按周',
  month: '按月',
  piece: '计件',
} as const satisfies Record<PayBasis, string>;

/** Kinds of lines in Chinese. */
export const lineKindNames = {
  work: '工资',
  advance: '借支、预支',
  tax: '个税和社保个人部分',
  court: '法院裁判代扣',
  damage: '赔偿扣款',
  fine: '罚款',
  other: '其他扣款',
} as const satisfies Record<LineKind, string>;

/** What the other side said, in Chinese. */
export const lineStateNames = {
  open: '对方未答复',
  confirmed: '已确认',
  disputed: '有争议',
} as const satisfies Record<LineState, string>;
