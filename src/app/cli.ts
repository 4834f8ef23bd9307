import { Command, CommanderError } from 'commander';
import { DataDirectoryInUse } from '#kernel/db/public.ts';
import { BrokenStreetFile } from '#modules/coverage/public.ts';
import { calendarCommand } from './commands/calendar.ts';
import { coverageCommand } from './commands/coverage.ts';
import { doctorCommand } from './commands/doctor.ts';
import { dueCommand } from './commands/due.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { planCommand } from './commands/plan.ts';
import { resealCommand } from './commands/reseal.ts';
import { demoCommand, startCommand } from './commands/start.ts';
import { verifyAuditCommand } from './commands/verify-audit.ts';
import { BadConfig } from './config.ts';
import { BadCalendarFile } from './load-calendar.ts';
import { version } from './version.ts';

/** Exit codes: 0 done, 1 found something wrong (a broken chain, rows with errors), 2 wrong usage or settings,
 *  3 the data directory is in use, 70 a fault. */
export const exitCodes = { done: 0, wrong: 1, usage: 2, inUse: 3, fault: 70 } as const;

const HELP = `
设置来自环境变量：HOST、PORT、DATA_DIR、DATABASE_URL、JURISDICTION 等，见 docs/operations.md。
退出码：0 完成；1 查出问题；2 用法或设置有误；3 数据目录正被使用；70 系统出错。`;

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof BadConfig || error instanceof BadCalendarFile) {
    complain(error.message);
    return exitCodes.usage;
  }
  if (error instanceof BrokenStreetFile) {
    complain(error.message);
    return exitCodes.wrong;
  }
  if (error instanceof DataDirectoryInUse) {
    complain(error.message);
    return exitCodes.inUse;
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.fault;
};

/** Runs `yijia …` and answers its exit code. */
export const runCommandLine = async (words: readonly string[]): Promise<number> => {
  let code: number = exitCodes.done;
  const answer = (given: number): void => {
    code = given;
  };
  const program = new Command('yijia')
    .description('驿家：工会驿站服务平台 Yijia, the house of union stations')
    .version(version, '-v, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .addHelpText('after', HELP)
    .showHelpAfterError('（yijia --help 查看用法）')
    .exitOverride();
  program.addCommand(startCommand());
  program.addCommand(demoCommand());
  program.addCommand(importCommand(answer));
  program.addCommand(exportCommand(answer));
  program.addCommand(verifyAuditCommand(answer));
  program.addCommand(doctorCommand(answer));
  program.addCommand(dueCommand(answer));
  program.addCommand(calendarCommand(answer));
  program.addCommand(coverageCommand());
  program.addCommand(resealCommand(answer));
  program.addCommand(planCommand());
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error);
  }
};
