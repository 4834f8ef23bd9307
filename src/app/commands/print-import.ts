import type { Table } from '#lib/table/table.ts';
import { plainLine } from '#lib/text/narrow.ts';
import { reportLines } from '#modules/stations/public.ts';
import type { ImportOutcome } from './import-stations.ts';
import { say } from './say.ts';

const MOST_LINES = 60;

/** A cell for the terminal: nothing in it moves the cursor or colours the screen. */
const quoted = (value: string): string => (value === '' ? '' : `“${plainLine(value)}”`);

const printLines = (outcome: ImportOutcome, hasReport: boolean): void => {
  const lines = reportLines(outcome.plan.findings);
  if (lines.length === 0) return;
  say('');
  for (const line of lines.slice(0, MOST_LINES)) {
    const place = `第 ${line.rowNumber} 行 ${plainLine(line.column)}${quoted(line.value)}`;
    say(`  ${line.severity} ${place}：${line.why}${line.mend}`);
  }
  const more = lines.length - MOST_LINES;
  if (more > 0) say(`  ……还有 ${more} 条${hasReport ? '' : '，加 --report 文件.csv 保存全部'}`);
};

const printEnd = ({ plan, result }: ImportOutcome, isTrial: boolean): void => {
  say('');
  if (result) {
    const { created, changed, unchanged, skipped } = result;
    const left = skipped > 0 ? `，跳过有错误的 ${skipped} 行` : '';
    say(`已导入：新增 ${created} 个，修改 ${changed} 个，没有变化 ${unchanged} 个${left}。`);
    return;
  }
  const held = plan.counts.errors > 0;
  if (isTrial) say('这是试导入，什么都没有写入。');
  else if (held) say('有错误，什么都没有导入。改正后再来，或加 --good-rows 只导入没有错误的行。');
};

/** Tells what an import found and did, in Chinese, for a terminal. */
export const printImport = (
  outcome: ImportOutcome,
  told: {
    readonly fileName: string;
    readonly table: Table;
    readonly dryRun: boolean;
    readonly hasReport: boolean;
  },
): void => {
  const { counts } = outcome.plan;
  say(`${plainLine(told.fileName)}：${counts.rows} 个站点（${told.table.encoding}）`);
  for (const { why } of told.table.warnings) say(`  注意：${plainLine(why)}`);
  say(`  新增 ${counts.new}，修改 ${counts.changed}，没有变化 ${counts.unchanged}，`);
  say(`  有错误 ${counts.errors} 行，有提醒 ${counts.warnings} 行；`);
  say(`  有位置 ${counts.rows - counts.errors - counts.unplaced}，待上图 ${counts.unplaced}。`);
  printLines(outcome, told.hasReport);
  printEnd(outcome, told.dryRun);
};
