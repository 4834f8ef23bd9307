import type { Period } from '#kernel/calendar/rules/periods.ts';
import { chineseNumber } from './chinese-number.ts';

const unitWords = {
  workday: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
} as const satisfies Record<Period['unit'], string>;

/** A period as the law words it: 十五个工作日, 六十日. */
export const periodWords = ({ count, unit }: Period): string =>
  `${count === 2 ? '两' : chineseNumber(count)}${unitWords[unit]}`;

/** Until when an answer is due, counted from receipt: 自收到本意见书之日起十五个工作日内. */
export const replyWords = (period: Period, paper: string): string =>
  `自收到${paper}之日起${periodWords(period)}内`;

/** How the period is counted, said to a reader who counts himself.
 *  @source 民法典（2020）第二百零一条第一款、第二百零三条第一款 */
export const countingWords = ({ unit }: Period): string =>
  unit === 'workday'
    ? '收到当日不计入，自次一工作日起计算'
    : '收到当日不计入，自次日起计算；期间的最后一日是法定休假日的，以法定休假日结束的次日为最后一日';
