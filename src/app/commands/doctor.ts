import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { openDatabase, serverVersion } from '#kernel/db/public.ts';
import { type Config, readConfig } from '../config.ts';
import { loadCalendar } from '../load-calendar.ts';
import { say } from './say.ts';

type Finding = readonly [state: 'ok' | 'warn' | 'bad', subject: string, words: string];

const LEAST_NODE = [20, 20] as const;
const LEAST_FREE_BYTES = 1_000_000_000;

const checkNode = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const wanted = `${LEAST_NODE.join('.')} 或更新`;
  return [isEnough ? 'ok' : 'bad', 'Node.js', `${process.versions.node}（需要 ${wanted}）`];
};

const checkDisk = async (config: Config): Promise<Finding> => {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  await access(config.dataDir, constants.W_OK);
  const disk = await statfs(config.dataDir);
  const free = disk.bavail * disk.bsize;
  const words = `${config.dataDir} 可写，剩余 ${(free / 1e9).toFixed(1)} GB`;
  return [free >= LEAST_FREE_BYTES ? 'ok' : 'warn', '磁盘', words];
};

const checkDatabase = async (config: Config): Promise<Finding> => {
  const before = Date.now();
  const database = await openDatabase(config);
  try {
    const took = `${Date.now() - before} 毫秒`;
    const name = await serverVersion(database);
    return ['ok', '数据库', `${database.engine}，打开用时 ${took}，${name}`];
  } finally {
    await database.close();
  }
};

const checkClock = (): Finding => {
  const now = Temporal.Now.instant();
  const year = now.toZonedDateTimeISO('Asia/Shanghai').year;
  const words = `北京时间 ${now.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'second' })}`;
  return [year >= 2025 && year < 2100 ? 'ok' : 'bad', '时钟', words];
};

const checkCalendar = (config: Config): Finding => {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  const calendar = loadCalendar(config.dataDir);
  const years = [...calendar.years.keys()].sort((a, b) => a - b);
  const hasThisYear = calendar.years.has(today.year);
  const words = `已载入节假日安排：${years.join('、')} 年`;
  return [hasThisYear ? 'ok' : 'bad', '日历', words];
};

const guarded = async (
  subject: string,
  check: () => Promise<Finding> | Finding,
): Promise<Finding> => {
  try {
    return await check();
  } catch (error) {
    return ['bad', subject, error instanceof Error ? error.message : String(error)];
  }
};

const marks = { ok: '✓', warn: '!', bad: '✗' } as const;

/** `yijia doctor`: looks at node, settings, disk, database, clock and calendar; exit code 1 when something is bad. */
export const doctorCommand = (answer: (code: number) => void): Command =>
  new Command('doctor')
    .description('检查运行环境：Node、设置、磁盘、数据库、时钟、日历')
    .action(async () => {
      const config = readConfig(process.env);
      const findings = [
        await guarded('Node.js', checkNode),
        await guarded('磁盘', () => checkDisk(config)),
        await guarded('数据库', () => checkDatabase(config)),
        await guarded('时钟', checkClock),
        await guarded('日历', () => checkCalendar(config)),
      ];
      for (const [state, subject, words] of findings) say(`${marks[state]} ${subject}：${words}`);
      if (findings.some(([state]) => state === 'bad')) answer(1);
    });
