import { Command, CommanderError } from 'commander';
import { complain } from './commands/complain.ts';
import { version } from './version.ts';

const DONE = 0;
const WRONG = 1;
const USAGE = 2;

type Answer = (code: number) => void;

/** Commands that need nothing of the house, each loaded when it is asked for. */
const commands: Readonly<Record<string, (answer: Answer) => Promise<Command>>> = {
  coverage: async () => (await import('./commands/coverage.ts')).coverageCommand(),
  plan: async () => (await import('./commands/plan.ts')).planCommand(),
  due: async (answer) => (await import('./commands/due.ts')).dueCommand(answer),
};

/** Whether a command stands alone. */
export const isLoneCommand = (name: string): boolean => Object.hasOwn(commands, name);

/** Runs one of them and answers its exit code: the same command as in `cli.ts`, without loading the house, so that an
 *  answer takes a moment and not seconds. A fault is left to the process. */
export const runLoneCommand = async (words: readonly string[]): Promise<number> => {
  let code: number = DONE;
  const command = await commands[words[0] ?? '']?.((given) => {
    code = given;
  });
  if (!command) throw new Error(`no command by the name of ${words[0]}`);
  command.helpOption('-h, --help', '显示帮助').exitOverride();
  const program = new Command('yijia').version(version).exitOverride().addCommand(command);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
    if (!(error instanceof Error && error.name === 'BrokenStreetFile')) throw error;
    complain(error.message);
    return WRONG;
  }
};
