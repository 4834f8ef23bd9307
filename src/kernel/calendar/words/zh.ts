import type { ChangedDay, NamedAs } from '../rules/compare-years.ts';

/** Words of this room's acts in the audit record. */
export const calendarActWords = { 'calendar.notice-loaded': '载入放假安排' } as const;

/** Why a notice was not loaded. */
export const noticeRefusalWords = {
  'not-a-calendar': (why: string) => `这不是完整的放假安排：${why}。没有载入。`,
  'not-issued-then': () => '通知的发布日期不是真实存在的日期，或者晚于今天。没有载入。',
  'older-notice': (heldIssuedOn: string) =>
    `已有 ${heldIssuedOn} 发布的更新的通知。确要用较早的通知替换，请加 --even-if-older。没有载入。`,
  'loaded-meanwhile': () => '另有一份通知刚刚载入，请核对后再试。没有载入。',
} as const;

const named = { off: '放假', worked: '调休上班', plain: '平常' } as const satisfies Record<
  NamedAs,
  string
>;

/** One changed day in Chinese: 2020-02-01：调休上班 → 放假. */
export const changedDayWords = ({ on, was, is }: ChangedDay): string =>
  `${on}：${named[was]} → ${named[is]}`;
