import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Environment = Readonly<Record<string, string>>;

/** A server started as a user starts it, in a process and a data directory of its own. */
export interface Yijia {
  readonly origin: string;
  readonly dataDir: string;
  readonly port: number;
  /** Everything it printed so far. */
  readonly said: () => string;
  /** The one-time link it printed; a fault when it printed none. */
  readonly setUpLink: () => string;
  /** Ends it as a power switch would and keeps its data. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop and waits; answers its exit code. */
  readonly end: () => Promise<number | null>;
  /** Asks it to stop, waits, throws its data away; answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** What a command line said and how it ended. */
export interface CommandEnd {
  readonly code: number | null;
  readonly said: string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const launch = (words: readonly string[], env: Environment): ChildProcess =>
  spawn(process.execPath, [path.join(root, 'bin/yijia.mjs'), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...ownEnvironment(), ...env },
  });

/** The settings of the machine, without those that would lead the server to somebody's real data. */
const ownEnvironment = (): NodeJS.ProcessEnv => {
  const settings = [
    'DATABASE_URL',
    'SECRET_KEYS',
    'PUBLIC_URL',
    'HOST',
    'NODE_ENV',
    'NODE_OPTIONS',
  ];
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !settings.includes(name) && !name.startsWith('VITEST'),
    ),
  );
};

const listen = (child: ChildProcess): (() => string) => {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return () => said;
};

/** Runs one command of the command line to its end. */
export const runYijia = async (words: readonly string[], env: Environment): Promise<CommandEnd> => {
  const child = launch(words, env);
  const said = listen(child);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said: said() };
};

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

const untilReady = async (child: ChildProcess, origin: string, said: () => string) => {
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error(`yijia ended (${child.exitCode}): ${said()}`);
    await rest(200);
  }
};

const linkIn = (said: string): string => {
  const link = /http\S+\/console\/setup\?token=\S+/.exec(said)?.[0];
  if (!link) throw new Error(`no set-up link in: ${said}`);
  return link;
};

/** Starts `yijia demo` or `yijia start` and waits until it is ready; on `DATA_DIR` when one is named. */
export const startYijia = async (mode: 'demo' | 'start', env: Environment = {}): Promise<Yijia> => {
  if (!existsSync(path.join(root, 'dist/console/index.html')))
    throw new Error('nothing is built yet: run node tools/build.mjs');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = env.DATA_DIR ?? (await mkdtemp(path.join(tmpdir(), 'yijia-journey-')));
  const child = launch([mode], { LOG_LEVEL: 'error', ...env, DATA_DIR: dataDir, PORT: `${port}` });
  const said = listen(child);
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  const send = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone;
  };
  await untilReady(child, origin, said);
  return {
    origin,
    dataDir,
    port,
    said,
    setUpLink: () => linkIn(said()),
    kill: async () => {
      await send('SIGKILL');
    },
    end: () => send('SIGTERM'),
    stop: async () => {
      const code = await send('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
};
