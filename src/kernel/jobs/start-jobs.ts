import type { WorkSite } from '#kernel/work/public.ts';
import { type JobHandler, runDueJobs } from './run-jobs.ts';

/** Something done every so often in this process. */
export interface Chore {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: () => Promise<void>;
}

/** What the loop needs. */
export interface JobLoop {
  readonly site: WorkSite;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly chores: readonly Chore[];
  readonly onFault: (name: string, error: unknown) => void;
}

const POLL_SECONDS = 2;

/** Starts the queue and the chores; the answer stops them and waits for what is running. */
export const startJobs = (loop: JobLoop): (() => Promise<void>) => {
  const running = new Set<Promise<void>>();
  const queue: Chore = {
    name: 'queue',
    everySeconds: POLL_SECONDS,
    run: async () => {
      await runDueJobs(loop.site, loop.handlers);
    },
  };
  const timers = [queue, ...loop.chores].map((chore) => {
    let busy = false;
    const tick = (): void => {
      if (busy) return;
      busy = true;
      const turn = chore
        .run()
        .catch((error: unknown) => loop.onFault(chore.name, error))
        .finally(() => {
          busy = false;
          running.delete(turn);
        });
      running.add(turn);
    };
    const timer = setInterval(tick, chore.everySeconds * 1000);
    timer.unref();
    return timer;
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(running);
  };
};
