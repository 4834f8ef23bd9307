import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const executable =
  process.env.CHROMIUM90 ??
  fileURLToPath(new URL('../../.cache/chromium90/chromium', import.meta.url));

/** Whether the Chromium 90 of `tools/chromium90.sh` is on this machine. */
export const hasOldBrowser = existsSync(executable);

const PATIENCE_MS = 60_000;

type Facts = Readonly<Record<string, unknown>>;

interface Message extends Facts {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Facts;
  readonly result?: Facts;
  readonly error?: Facts;
}

/** The pipe of the DevTools protocol: JSON messages, each ended by a zero byte.
 *  Playwright no longer speaks to a browser of this age, so the journey speaks for itself. */
const openPipe = (child: ChildProcess, hear: (message: Message) => void) => {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { resolve(facts: Facts): void; reject(fault: Error): void }>();
  let begun = '';
  let last = 0;
  const take = (message: Message): void => {
    const asked = waiting.get(message.id ?? 0);
    if (!asked) hear(message);
    else if (message.error) asked.reject(new Error(JSON.stringify(message.error)));
    else asked.resolve(message.result ?? {});
  };
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (begun + text).split('\0');
    begun = messages.pop() ?? '';
    for (const line of messages) take(JSON.parse(line) as Message);
  });
  return (method: string, params: Facts = {}, sessionId?: string): Promise<Facts> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
};

/** One page in the old browser. */
export interface OldPage {
  /** What the browser calls itself. */
  readonly version: string;
  /** Every fault the scripts of the page threw, and every resource it refused. */
  readonly faults: readonly string[];
  go(url: string): Promise<void>;
  /** Evaluates an expression in the page; a promise is awaited. */
  ask(expression: string): Promise<unknown>;
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>;
  /** Types into the field of a selector as a person does. */
  type(selector: string, text: string): Promise<void>;
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

const start = (profile: string): ChildProcess =>
  spawn(
    executable,
    [
      '--headless',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
      '--hide-scrollbars',
      '--lang=zh-CN',
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TZ: 'Asia/Shanghai',
        LD_LIBRARY_PATH: path.join(path.dirname(executable), 'aws/lib'),
      },
    },
  );

const faultIn = ({ method, params }: Message): string | null => {
  if (method === 'Runtime.exceptionThrown') return JSON.stringify(params?.exceptionDetails);
  if (method !== 'Log.entryAdded') return null;
  const entry = params?.entry as { level: string; text: string; url?: string };
  return entry.level === 'error' ? `${entry.text} ${entry.url ?? ''}` : null;
};

/** Opens Chromium 90 with one page of this size. */
export const openOldPage = async (width: number, height: number): Promise<OldPage> => {
  const profile = await mkdtemp(path.join(tmpdir(), 'yijia-chromium90-'));
  const child = start(profile);
  const gone = new Promise((resolve) => child.once('close', resolve));
  const faults: string[] = [];
  const send = openPipe(child, (message) => {
    const fault = faultIn(message);
    if (fault) faults.push(fault);
  });
  const { product } = await send('Browser.getVersion');
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', width, height });
  const attached = await send('Target.attachToTarget', { targetId, flatten: true });
  const tell = (method: string, params?: Facts) => send(method, params, String(attached.sessionId));
  await Promise.all(['Page.enable', 'Runtime.enable', 'Log.enable'].map((method) => tell(method)));
  const metrics = { width, height, deviceScaleFactor: 1, mobile: width < 600 };
  await tell('Emulation.setDeviceMetricsOverride', metrics);

  const ask = async (expression: string): Promise<unknown> => {
    const asked = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await tell('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as Facts).value;
  };
  const until = async (expression: string): Promise<void> => {
    const end = Date.now() + PATIENCE_MS;
    // While a page is being left there is nobody to ask.
    while ((await ask(expression).catch(() => false)) !== true) {
      if (Date.now() > end) throw new Error(`never came true: ${expression}\n${faults.join('\n')}`);
      await rest(100);
    }
  };
  return {
    version: String(product),
    faults,
    ask,
    until,
    go: async (url) => {
      await tell('Page.navigate', { url });
      await until(`document.readyState === 'complete' && location.href !== 'about:blank'`);
    },
    type: async (selector, text) => {
      await ask(`document.querySelector(${JSON.stringify(selector)}).focus()`);
      await tell('Input.insertText', { text });
    },
    picture: async () => {
      const { data } = await tell('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    close: async () => {
      child.kill('SIGKILL');
      await gone;
      await rm(profile, { recursive: true, force: true });
    },
  };
};
