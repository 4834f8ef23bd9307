import { idleCauses } from '../rules/figures/idle-days.ts';
import type { MonthlyLine } from '../rules/figures/monthly.ts';
import type { Figures } from '../rules/figures/reckon-figures.ts';
import { matterWords } from './case-words.ts';
import { idleCauseWords, rungWords } from './figure-words.ts';

/** A number, a sum in whole fen, or words; a number that cannot be reckoned is null. */
export type MonthlyCell = string | number | { readonly fen: number } | null;

/** A table of the monthly report, the same on paper and in the workbook. */
export interface MonthlyTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly MonthlyCell[])[];
}

export const MONTHLY_TITLE = '工会劳动权益维护工作情况月报表';

/** `2026-02` as the head of a report says it. */
export const monthWords = (month: string): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

const matterTable = (lines: readonly MonthlyLine[]): MonthlyTable => ({
  title: '一、案件情况（按事项）',
  head: [
    ...['事项', '本月受理（件）', '涉及人数', '本月办结（件）', '月末在办（件）'],
    ...['本月追回（元）', '收到款项人数', '本年受理（件）', '本年办结（件）', '本年追回（元）'],
  ],
  rows: lines.map((line) => [
    line.matter === null ? '合计' : matterWords[line.matter],
    ...[line.registered, line.workers, line.closed, line.inHand],
    ...[{ fen: line.recoveredFen }, line.paidWorkers],
    ...[line.yearRegistered, line.yearClosed, { fen: line.yearRecoveredFen }],
  ]),
});

const letterTable = ({ letters }: Figures): MonthlyTable => ({
  title: '二、文书情况（本月签发）',
  head: ['文书', '签发（件）', '送达（件）', '收到答复（件）', '已改正（件）'],
  rows: letters.map(({ kind, issued, served, answered, obeyed }) => [
    ...[rungWords[kind], issued, served, answered, obeyed],
  ]),
});

const promiseTable = ({ promises }: Figures): MonthlyTable => ({
  title: '三、承诺履行情况（本月到期）',
  head: ['到期（项）', '按期履行', '逾期履行', '没有履行', '到期前重新约定', '尚未到期'],
  rows: [
    [
      ...[promises.due, promises.kept, promises.keptLate],
      ...[promises.broken, promises.replaced, promises.open],
    ],
  ],
});

const timeTable = ({ time, money }: Figures): MonthlyTable => ({
  title: '四、从诉求到拿到钱（本月拿到钱的工友）',
  head: ['人数', '中位数（天）', '90% 分位（天）', '人均追回中位数（元）'],
  rows: [
    [
      ...[time.workers, time.medianDays, time.ninetiethDays],
      money.medianFen === null ? null : { fen: Math.round(money.medianFen) },
    ],
  ],
});

const idleTable = ({ idle }: Figures): MonthlyTable => ({
  title: '五、停滞天数（本月，各案合计）',
  head: ['原因', '天数'],
  rows: idleCauses.map((cause) => [idleCauseWords[cause], idle[cause]]),
});

/** The tables of a monthly report, in the order in which they are printed. */
export const monthlyTables = (
  lines: readonly MonthlyLine[],
  figures: Figures,
): readonly MonthlyTable[] => [
  matterTable(lines),
  letterTable(figures),
  promiseTable(figures),
  timeTable(figures),
  idleTable(figures),
];
