import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { chinaCalendar } from '#kernel/calendar/law/china.ts';
import type { Due } from '#kernel/calendar/rules/clock-facts.ts';
import { dueOf } from '#kernel/calendar/rules/due.ts';
import { dayWords, dueRefusalWords } from '#kernel/calendar/rules/due-words.ts';
import { explainTrace } from '#kernel/calendar/rules/trace.ts';
import type { Calendar } from '#kernel/calendar/types.ts';
import { BadCalendarFile, withCalendarFile } from '../load-calendar.ts';
import { complain } from './complain.ts';
import { type DueOptions, readDueInput } from './due-input.ts';
import { say } from './say.ts';

const CANNOT_KNOW = 1;
const USAGE = 2;

const calendarWith = (files: readonly string[]): Calendar | BadCalendarFile => {
  try {
    return files.reduce(withCalendarFile, chinaCalendar);
  } catch (error) {
    if (error instanceof BadCalendarFile) return error; // the caller's file, not our fault
    throw error;
  }
};

const inWords = (iso: string): string => dayWords(Temporal.PlainDate.from(iso));

const printWords = (due: Due): void => {
  if (due.paused) say('到期日：中止期间不能确定');
  else {
    say(`到期日：${due.due} ${inWords(due.due)}`);
    if (due.raw !== due.due) say(`顺延前的最后一日：${due.raw} ${inWords(due.raw)}`);
  }
  say('推算过程：');
  for (const [at, line] of explainTrace(due.trace).entries()) say(`  ${at + 1}. ${line}`);
};

const printJson = ({ due, raw, trace }: Due): void =>
  say(JSON.stringify({ due, raw, trace }, null, 2));

/** Answers the exit code. */
const run = (options: DueOptions): number => {
  const facts = readDueInput(options);
  if (!facts.ok) {
    complain(`${facts.refusal.why}。`);
    return USAGE;
  }
  const calendar = calendarWith(options.calendar ?? []);
  if (calendar instanceof BadCalendarFile) {
    complain(`${calendar.message}。`);
    return USAGE;
  }
  const due = dueOf(calendar, facts.value);
  if (!due.ok) {
    complain(dueRefusalWords(due.refusal));
    return due.refusal.code === 'year-not-announced' ? CANNOT_KNOW : USAGE;
  }
  if (options.json) printJson(due.value);
  else printWords(due.value);
  return 0;
};

const translations: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'.*$/m, '没有 $1 这个选项。'],
  [/^error: option '(.+?)' argument missing.*$/m, '选项 $1 后面缺少内容。'],
  [/^error: too many arguments.*$/m, '有多余的参数。'],
  [/^\(Did you mean (.+?)\?\)$/m, '是不是 $1？'],
];

const inChinese = (text: string): string =>
  translations.reduce((words, [pattern, chinese]) => words.replace(pattern, chinese), text);

const many = (one: string, before: readonly string[] = []): string[] => [...before, one];

/** `yijia due`: the due day of a period with every step of the way, from the shipped days off and the given files.
 *  Opens no database and reads no setting. Exit codes: 1 a year is not announced, 2 something typed is wrong. */
export const dueCommand = (answer: (code: number) => void): Command =>
  new Command('due')
    .description('推算到期日，并逐日说明理由（不打开数据库）')
    .option('--start <日>', '起算日，当日不计入，如 2025-01-20')
    .option('--count <数目>', '期间的数目，如 15')
    .option('--unit <单位>', 'workday 工作日 | day 日 | month 月 | year 年')
    .option('--calendar <文件>', '节假日文件，替换该年的安排（可多次）', many)
    .option('--extend <数目:单位>', '延长，如 15:day（可多次）', many)
    .option(
      '--pause <首日..末日>',
      '中止，首末两日都不计；末日空着表示尚未恢复（可多次）',
      many,
      [],
    )
    .option('--json', '输出 JSON：due、raw、trace')
    .addHelpText('after', '\n例：yijia due --start 2025-01-20 --count 15 --unit workday')
    .configureOutput({ outputError: (text, write) => write(inChinese(text)) })
    .action((options: DueOptions) => answer(run(options)));
