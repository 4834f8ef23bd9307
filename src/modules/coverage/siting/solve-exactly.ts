import { Worker } from 'node:worker_threads';
import type { CoverProblem } from '../rules/siting/cover-problem.ts';
import { planAsLp } from '../rules/siting/plan-as-lp.ts';
import type { SitingRules } from '../rules/siting/siting-rules.ts';

/** Beyond so many pairs the solver runs out of time or of memory.
 *  @source measured: 27,502 pairs take seconds, 659,000 end in an abort at 1.7 GB */
export const MOST_PAIRS = 100_000;

const GRACE_S = 2;

interface Answer {
  readonly isOptimal: boolean;
  readonly chosen: number[];
}

/** The best choice there is, found and proven by HiGHS in a thread of its own; null = not within the time, or too
 *  large to try. */
export const solveExactly = (
  problem: CoverProblem,
  rules: SitingRules,
  seconds: number,
): Promise<readonly number[] | null> => {
  if (problem.groupsOf.items.length > MOST_PAIRS || problem.weight.length === 0) {
    return Promise.resolve(null);
  }
  const thread = new Worker(new URL('./exact-thread.mjs', import.meta.url), {
    execArgv: [],
    workerData: { program: planAsLp(problem, rules), seconds },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (answer: readonly number[] | null): void => {
      clearTimeout(limit);
      void thread.terminate();
      resolve(answer);
    };
    const limit = setTimeout(() => end(null), (seconds + GRACE_S) * 1000);
    thread.on('message', ({ isOptimal, chosen }: Answer) => end(isOptimal ? chosen : null));
    // A solver that runs out of memory proves nothing; the plan found before it stands.
    thread.on('error', () => end(null));
    thread.on('exit', () => end(null));
  });
};
