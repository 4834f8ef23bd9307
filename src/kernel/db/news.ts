import { type Kysely, sql } from 'kysely';
import type { Notification } from 'pg';

/** Hears one message: text of at most 7,999 bytes. */
export type Hear = (payload: string) => void;

/** Stops hearing; the last one on a channel gives the channel up. */
export type StopHearing = () => Promise<void>;

/** The one connection on which an engine hears messages. */
export interface Line {
  say(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the line; `hear` gets every message, `again` is called when a broken line is whole again. */
export type OpenLine = (
  hear: (message: Notification) => void,
  again: () => Promise<void>,
) => Promise<Line>;

/** Messages between connections and processes (LISTEN / NOTIFY). */
export interface News {
  listen(channel: string, hear: Hear): Promise<StopHearing>;
  close(): Promise<void>;
}

const CHANNEL = /^[a-z][a-z0-9_]{0,62}$/;

/** Opens the line at the first listener, and gives every listener of a channel its messages. */
export const newsOver = (openLine: OpenLine): News => {
  const listeners = new Map<string, Set<Hear>>();
  let line: Promise<Line> | null = null;

  const hear = (message: Notification): void => {
    for (const one of listeners.get(message.channel) ?? []) one(message.payload ?? '');
  };
  const again = async (): Promise<void> => {
    const whole = await line;
    for (const channel of listeners.keys()) await whole?.say(`listen ${channel}`);
  };

  const listen = async (channel: string, one: Hear): Promise<StopHearing> => {
    if (!CHANNEL.test(channel)) throw new RangeError(`not a channel name: ${channel}`);
    line ??= openLine(hear, again);
    const open = await line.catch((fault) => {
      line = null;
      throw fault;
    });
    const others = listeners.get(channel) ?? new Set<Hear>();
    listeners.set(channel, others.add(one));
    await open.say(`listen ${channel}`);
    return async () => {
      others.delete(one);
      if (others.size > 0 || listeners.get(channel) !== others) return;
      listeners.delete(channel);
      await open.say(`unlisten ${channel}`);
    };
  };

  const close = async (): Promise<void> => {
    const open = await line;
    listeners.clear();
    line = null;
    await open?.close();
  };

  return { listen, close };
};

/**
 * Tells every listener of a channel, here and in other processes, once the transaction commits; a
 * transaction rolled back tells nothing. A hint, not a queue: a listener whose line was broken meanwhile
 * hears nothing, so whoever needs certainty also looks for itself from time to time.
 */
export const notify = async (
  db: Kysely<unknown>,
  channel: string,
  payload: string,
): Promise<void> => {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db);
};
