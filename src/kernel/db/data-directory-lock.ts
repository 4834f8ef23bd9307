import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { DataDirectoryInUse } from './data-directory-in-use.ts';

/** Seconds without a sign of life after which a holder on another machine counts as gone. */
const FOREIGN_SILENCE_SECONDS = 120;
const BEAT_MILLISECONDS = 15_000;
const SOCKET = 'lock.sock';
const CARD = 'lock.json';

/** Who holds the lock, as written beside the data for people and for other machines. */
interface Card {
  readonly pid: number;
  readonly hostname: string;
  readonly bootId: string;
}

const ownCard = async (): Promise<Card> => ({
  pid: process.pid,
  hostname: os.hostname(),
  bootId: await fs.readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => '',
  ),
});

const listen = (name: string, answer: string): Promise<net.Server> =>
  new Promise((resolve, reject) => {
    const server = net.createServer((visitor) => {
      visitor.on('error', () => visitor.destroy());
      visitor.end(answer);
    });
    server.once('error', reject);
    server.listen(name, () => resolve(server.unref()));
  });

const close = (server: net.Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));

/** What the process behind a socket answers; null when nobody is behind it. */
const ask = (name: string): Promise<string | null> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const visitor = net.connect(name);
    visitor.setEncoding('utf8').setTimeout(1000, () => visitor.destroy());
    visitor.on('data', (text) => {
      answer += text;
    });
    visitor.on('close', () => resolve(answer));
    visitor.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ECONNREFUSED' || fault.code === 'ENOENT') resolve(null);
      else reject(fault);
    });
  });

const isTaken = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** Processes of one network namespace: the kernel frees the name with the process. */
const lockTheName = async (directory: string): Promise<net.Server | null> => {
  if (process.platform !== 'linux') return null;
  const digest = crypto.createHash('sha256').update(directory).digest('hex').slice(0, 32);
  const name = `\0yijia-${digest}`;
  return listen(name, String(process.pid)).catch(async (fault) => {
    if (!isTaken(fault)) throw fault;
    throw new DataDirectoryInUse(directory, `pid ${(await ask(name)) ?? '?'}`);
  });
};

/** Containers sharing a volume: a socket file answers across network namespaces of one kernel. */
const lockTheSocketFile = async (directory: string): Promise<net.Server> => {
  const file = path.join(directory, SOCKET);
  const token = crypto.randomUUID();
  const server = await listen(file, token).catch(async (fault) => {
    if (!isTaken(fault)) throw fault;
    if ((await ask(file)) !== null)
      throw new DataDirectoryInUse(directory, await readCard(directory));
    await fs.rm(file, { force: true });
    return listen(file, token);
  });
  // Two containers may both have found the same dead socket: whoever still answers here has won.
  await new Promise((resolve) => setTimeout(resolve, 25));
  if ((await ask(file)) === token) return server;
  throw new DataDirectoryInUse(directory, await readCard(directory));
};

const readCard = (directory: string): Promise<string> =>
  fs.readFile(path.join(directory, CARD), 'utf8').catch(() => '?');

/** Another machine over a shared volume cannot be asked: it is believed while its card is touched. */
const refuseAnotherMachine = async (directory: string, own: Card): Promise<void> => {
  const file = path.join(directory, CARD);
  const text = await fs.readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const silentFor = (Date.now() - (await fs.stat(file)).mtimeMs) / 1000;
  if (silentFor > FOREIGN_SILENCE_SECONDS) return;
  if (text.includes(`"bootId":"${own.bootId}"`)) return;
  if (text.includes(`"hostname":"${own.hostname}"`)) return;
  throw new DataDirectoryInUse(directory, text);
};

const keepBeating = (file: string): NodeJS.Timeout =>
  setInterval(() => {
    const now = new Date();
    fs.utimes(file, now, now).catch(() => undefined);
  }, BEAT_MILLISECONDS).unref();

/**
 * Takes a data directory for this process alone and answers how to give it back.
 * A living holder is refused with `DataDirectoryInUse`; `kill -9` frees the lock at once.
 * Between machines sharing a volume, which is not supported, a dead holder is believed for two minutes.
 */
export const lockDataDirectory = async (wanted: string): Promise<() => Promise<void>> => {
  await fs.mkdir(wanted, { recursive: true, mode: 0o700 });
  const directory = await fs.realpath(wanted);
  const card = await ownCard();
  const held: net.Server[] = [];
  try {
    const name = await lockTheName(directory);
    if (name) held.push(name);
    await refuseAnotherMachine(directory, card);
    held.push(await lockTheSocketFile(directory));
  } catch (fault) {
    await Promise.all(held.map(close));
    throw fault;
  }
  const file = path.join(directory, CARD);
  await fs.writeFile(file, JSON.stringify(card));
  const beat = keepBeating(file);

  return async () => {
    clearInterval(beat);
    await fs.rm(file, { force: true });
    await Promise.all(held.map(close));
  };
};
