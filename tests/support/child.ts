import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Saying = readonly [word: string, fact: unknown];

/** A child process that says one JSON pair a line. */
export interface Child {
  readonly sayings: readonly Saying[];
  readonly complaints: () => string;
  /** The first fact said under a word, awaited; a fault when the child ends without saying it. */
  hears(word: string): Promise<unknown>;
  /** Ends it as a power switch would (SIGKILL) and waits until it is gone. */
  kill(): Promise<void>;
  readonly exit: Promise<number | null>;
}

interface Wait {
  readonly word: string;
  readonly resolve: (fact: unknown) => void;
  readonly reject: (fault: Error) => void;
}

const follow = (child: ChildProcess): Child => {
  const sayings: Saying[] = [];
  const waits: Wait[] = [];
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const saying = JSON.parse(line) as Saying;
    sayings.push(saying);
    for (const wait of waits) if (wait.word === saying[0]) wait.resolve(saying[1]);
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  void exit.then((code) => {
    for (const { word, reject } of waits)
      reject(new Error(`no "${word}" (${code}): ${complaints}`));
  });

  const hears = (word: string): Promise<unknown> => {
    const said = sayings.find((saying) => saying[0] === word);
    if (said) return Promise.resolve(said[1]);
    return new Promise((resolve, reject) => waits.push({ word, resolve, reject }));
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exit;
  };
  return { sayings, complaints: () => complaints, hears, kill, exit };
};

/** Starts a TypeScript file of the repository in its own process; `through` is a command to start it by. */
export const startChild = (
  file: string,
  args: readonly string[],
  through: readonly string[] = [],
): Child => {
  const [command = process.execPath, ...rest] = [
    ...through,
    process.execPath,
    '--import',
    'tsx',
    file,
    ...args,
  ];
  return follow(spawn(command, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }));
};
