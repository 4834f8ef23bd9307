import { csvText } from '#lib/table/csv-text.ts';
import { amountOf, yuan } from '../money.ts';
import type { RosterDraft } from './roster-draft.ts';

/** How many rows became what. */
export interface RosterCounts {
  readonly workers: number;
  readonly good: number;
  readonly withErrors: number;
  /** Good workers with at least one warning in their rows. */
  readonly withWarnings: number;
  readonly claimedFen: number;
  readonly paidFen: number;
}

/** Counts of a list that was read. */
export const rosterCounts = ({ workers, findings }: RosterDraft): RosterCounts => {
  const good = workers.filter((one) => one.ok);
  const warned = new Set(findings.map((one) => one.rowNumber));
  const work = good.flatMap((one) => one.lines).filter((line) => line.kind === 'work');
  return {
    workers: workers.length,
    good: good.length,
    withErrors: workers.length - good.length,
    withWarnings: good.filter((one) => one.rowNumbers.some((row) => warned.has(row))).length,
    claimedFen: work.reduce((sum, line) => sum + amountOf(line.quantity, line.price), 0),
    paidFen: good.reduce((sum, one) => sum + (one.statedPaidFen ?? 0), 0),
  };
};

/** One sentence for the person who gave the list. */
export const rosterSummary = (counts: RosterCounts): string =>
  `共${counts.workers}名工人，可导入${counts.good}名，有错误${counts.withErrors}名，有提醒${counts.withWarnings}名；` +
  `可导入的应付合计${yuan(counts.claimedFen)}元，已付合计${yuan(counts.paidFen)}元。`;

/** The report of an import as a CSV: opens rightly in Excel and WPS, and no cell runs as a formula. */
export const rosterReportCsv = ({ findings }: RosterDraft): string =>
  csvText([
    ['行', '列', '内容', '程度', '原因', '怎么改'],
    ...findings.map((one) => [
      String(one.rowNumber),
      one.column === '' ? '整行' : one.column,
      one.value,
      one.severity === 'error' ? '错误' : '提醒',
      one.why,
      one.mend,
    ]),
  ]);
