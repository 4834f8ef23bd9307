import { Worker } from 'node:worker_threads';
import type { Press } from './house.ts';
import type { PressAnswer, PressOrder } from './render/press-worker.ts';

interface Waiting {
  readonly keep: (bytes: Uint8Array) => void;
  readonly fail: (fault: Error) => void;
}

const startThread = (fontsDir: string | null): Worker =>
  new Worker(new URL('./render/press-thread.mjs', import.meta.url), {
    execArgv: [],
    workerData: { fontsDir },
  });

/** Opens the press. It works in a thread of its own, because a roster of a thousand lines takes half a second; the
 *  thread starts with the first order and anew after it has died. `fontsDir` is the operator's folder of fonts
 *  (`DOCUMENT_FONTS`): where it holds 仿宋, 小标宋, 黑体 or 楷体, PDFs are set in them, else in Noto Serif SC. */
export const openPress = ({ fontsDir }: { readonly fontsDir: string | null }): Press => {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let orders = 0;

  const settle = (answer: PressAnswer): void => {
    const order = waiting.get(answer.id);
    waiting.delete(answer.id);
    // An idle thread must not keep the process alive.
    if (waiting.size === 0) thread?.unref();
    if ('bytes' in answer) order?.keep(answer.bytes);
    else order?.fail(new Error(`the press failed: ${answer.fault}`));
  };
  const lose = (lost: Worker, fault: Error): void => {
    if (thread !== lost) return;
    thread = null;
    for (const { fail } of waiting.values()) fail(fault);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = startThread(fontsDir);
    started.on('message', settle);
    started.on('error', (fault) => lose(started, fault));
    started.on('exit', () => lose(started, new Error('the press ended before it was done')));
    thread = started;
    return started;
  };
  const order = (asked: Omit<PressOrder, 'id'>): Promise<Uint8Array> =>
    new Promise((keep, fail) => {
      const at = thread ?? start();
      at.ref();
      orders += 1;
      waiting.set(orders, { keep, fail });
      at.postMessage({ ...asked, id: orders } satisfies PressOrder);
    });

  return {
    docx: (body, imprint) => order({ format: 'docx', body, imprint }),
    pdf: (body, imprint) => order({ format: 'pdf', body, imprint }),
    close: async () => {
      await thread?.terminate();
    },
  };
};
