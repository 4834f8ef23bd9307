import type { DeskFilter } from '../rules/desk-range.ts';
import type { CommitmentStatus, NotDated } from '../types.ts';

/** The filters of the desk as its tabs name them. */
export const deskFilterWords: Readonly<Record<DeskFilter, string>> = {
  all: '全部',
  today: '今天到期',
  overdue: '已超期',
  next_7_days: '未来七天',
  waiting: '等对方',
  undated: '算不出日期',
};

/** The states of a promise as people say them. */
export const commitmentStatusWords: Readonly<Record<CommitmentStatus, string>> = {
  open: '未到期',
  due_today: '今天到期',
  overdue: '逾期未履行',
  kept: '已履行',
  kept_late: '逾期后履行',
  renegotiated: '已重新约定',
  withdrawn: '已撤回',
};

/** Why a line has no day. */
export const undatedWords: Readonly<Record<NotDated['code'], string>> = {
  paused: '期限中止',
  'year-not-announced': '当年放假通知尚未公布，算不出日期',
};
