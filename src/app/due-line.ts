import { Command, CommanderError } from 'commander';
import { dueCommand } from './commands/due.ts';
import { version } from './version.ts';

const DONE = 0;
const USAGE = 2;

/** Runs `yijia due …` alone and answers its exit code: the same command as in `cli.ts`, without loading the house,
 *  so that an answer takes a moment and not seconds. A fault is left to the process. */
export const runCommandLine = async (words: readonly string[]): Promise<number> => {
  let code: number = DONE;
  const answer = (given: number): void => {
    code = given;
  };
  const due = dueCommand(answer).helpOption('-h, --help', '显示帮助').exitOverride();
  const program = new Command('yijia').version(version).exitOverride().addCommand(due);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? DONE : USAGE;
  }
};
