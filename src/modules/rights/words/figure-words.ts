import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import type { IdleCause } from '../rules/figures/idle-days.ts';
import { LEAST_SHOWN } from '../rules/figures/protect-counts.ts';
import type { Rung } from '../rules/letters/letter-types.ts';

/** What a case waited for while nothing was done. */
export const idleCauseWords = {
  promise_broken: '承诺已经落空',
  proceedings: '等仲裁、法院或行政部门',
  answer_overdue: '对方逾期没有答复',
  answer_awaited: '等对方答复（期限内）',
  promise_pending: '等承诺到期',
  with_union: '在工会手里',
} as const satisfies Record<IdleCause, string>;

/** The letters of the ladder as tables name them. */
export const rungWords = {
  reminder: '提示函',
  opinion: '意见书',
  proposal: '建议书',
} as const satisfies Record<Rung, string>;

/** How each figure is reckoned; printed under every report, so that nobody has to ask. */
export const ownFigureNotes: readonly string[] = [
  '案件按收到诉求的日期计入，文书按签发日期计入，承诺按约定的履行日期计入，款项按到账日期计入；日期一律按北京时间。',
  '从诉求到拿到钱：从收到诉求之日到该名工友最后一笔款到账之日的自然日；台账没有付款记录的，用登记的结果日期。中位数是一半的人不超过的天数；90% 分位是十个人里九个人不超过的天数。',
  '追回金额是工资台账里登记的到账款，更正已冲减；按人计算时，同一案件同一工友的多笔款合并。',
  '文书“已改正”：送达之后、下一级文书送达之前，案件达成协议或者履行到位。',
  '承诺每约定一次算一次；到期没有做到就是没有履行，没有回音也算，事后重新约定不改变。',
  '停滞天数是没有人办理的自然日（系统自动记录的不算办理）；同一天只归入一个原因，排在前面的优先。',
];

/** The same, with what is hidden of others. */
export const figureNotes: readonly string[] = [
  ...ownFigureNotes,
  `其他工会只列件数；少于 ${LEAST_SHOWN} 件的不显示，并再隐去一些，使人不能从合计倒推。`,
];

/** Words for what can be refused about figures. */
export const figureRefusals: Readonly<Record<string, RefusalWords>> = {
  'not-a-period': { status: 422, detail: '起止日期不对：结束不能早于开始，最长五年。' },
  'month-not-begun': { status: 422, detail: '这个月还没有开始，没有可以统计的。' },
};
