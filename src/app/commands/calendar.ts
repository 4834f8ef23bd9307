import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  type LoadedNotice,
  listNotices,
  loadNotice,
  type NoticeFile,
  type NoticeLoaded,
  type NoticeRefusal,
  readCalendar,
} from '#kernel/calendar/public.ts';
import type { Calendar } from '#kernel/calendar/types.ts';
import { changedDayWords, noticeRefusalWords } from '#kernel/calendar/words/zh.ts';
import { type Database, migrate, openDatabase } from '#kernel/db/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { createWallClock } from '#lib/wall-clock.ts';
import { type Config, readConfig } from '../config.ts';
import { loadCalendar } from '../load-calendar.ts';
import { migrationSets } from '../migration-sets.ts';
import { complain } from './complain.ts';
import { say } from './say.ts';

interface LoadOptions {
  readonly issuedOn: string;
  readonly number?: string;
  readonly evenIfOlder?: true;
}

type Answer = (code: number) => void;

const WRONG = 1;
const USAGE = 2;

interface Place {
  readonly config: Config;
  readonly database: Database;
  /** What stands below the notices in the database: the shipped years and the operator's files. */
  readonly base: Calendar;
}

const inPlace = async <T>(act: (place: Place) => Promise<T>): Promise<T> => {
  const config = readConfig(process.env);
  const base = loadCalendar(config.dataDir);
  const database = await openDatabase(config);
  try {
    await migrate(database, migrationSets);
    return await act({ config, database, base });
  } finally {
    await database.close();
  }
};

const refusalWords = (refusal: NoticeRefusal): string => {
  switch (refusal.code) {
    case 'not-a-calendar':
      return noticeRefusalWords[refusal.code](refusal.why);
    case 'older-notice':
      return noticeRefusalWords[refusal.code](refusal.heldIssuedOn);
    case 'not-issued-then':
    case 'loaded-meanwhile':
      return noticeRefusalWords[refusal.code]();
  }
};

const printLoaded = ({ year, changed, isNew, version }: NoticeLoaded): void => {
  if (!isNew) {
    say(`${year} 年的安排与现有的相同，没有改动。日历版本 ${version}`);
    return;
  }
  say(`已载入 ${year} 年的放假安排，${changed.length} 天有变。日历版本 ${version}`);
  for (const day of changed) say(`  ${changedDayWords(day)}`);
  say('正在计算的期限由系统按新安排重新推算，有变动的会逐一记录。');
};

const jsonOf = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    complain(`读不了 ${file}：${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
};

const load = async (file: string, options: LoadOptions, answer: Answer): Promise<void> => {
  const json = await jsonOf(file);
  if (json === null) return answer(USAGE);
  const notice: NoticeFile = {
    json,
    number: options.number?.trim() || null,
    issuedOn: options.issuedOn,
    evenIfOlder: options.evenIfOlder ?? false,
  };
  const loaded = await inPlace(({ config: { cityId }, database, base }) => {
    const site = { database, cityId, clock: createWallClock(), strict: false };
    return perform(site, systemActor('命令行'), (work) => loadNotice(work, { ...notice, base }));
  });
  if (loaded.ok) return printLoaded(loaded.value);
  complain(refusalWords(loaded.refusal));
  answer(WRONG);
};

const noticeLine = ({ seq, year, replaces, loadedAt, loadedBy }: LoadedNotice): string => {
  const { number, issuedOn, url } = year.notice;
  const at = loadedAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  const name = number ?? url;
  const instead = replaces === null ? '' : `，替换 ${replaces}`;
  const when = at.toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return `  ${seq}. ${year.year} 年 ${name}，${issuedOn} 发布${instead}；${when} 由${loadedBy}载入`;
};

const list = async (): Promise<void> => {
  const { known, loaded } = await inPlace(({ config: { cityId }, database, base }) =>
    database.inCity(cityId, async (db) => ({
      known: await readCalendar(db, { cityId, base }),
      loaded: await listNotices(db, cityId),
    })),
  );
  const years = [...known.calendar.years.values()].sort((a, b) => a.year - b.year);
  say(`日历版本 ${known.version}`);
  for (const { year, notice } of years) {
    say(`  ${year} 年：${notice.number ?? '（无文号）'}，${notice.issuedOn ?? '发布日期不详'}`);
  }
  say(loaded.length === 0 ? '没有另外载入的通知。' : '载入过的通知：');
  for (const notice of loaded) say(noticeLine(notice));
};

/** `yijia calendar load | list`: puts a new notice of days off into the database, and shows which are held. */
export const calendarCommand = (answer: Answer): Command =>
  new Command('calendar')
    .description('放假安排：载入新的通知，查看现有的')
    .addCommand(
      new Command('load')
        .description('载入一年的放假安排（holiday-cn 形式的 JSON）')
        .argument('<文件>', '如 2027.json')
        .requiredOption('--issued-on <日>', '通知的发布日期，如 2026-11-10')
        .option('--number <文号>', '通知的文号，如 国办发明电〔2024〕12号')
        .option('--even-if-older', '即使已有更新的通知也替换')
        .exitOverride()
        .action((file: string, options: LoadOptions) => load(file, options, answer)),
    )
    .addCommand(new Command('list').description('查看现有的放假安排').exitOverride().action(list));
