import type { WorkSite } from '#kernel/work/public.ts';
import { secondsToRetry } from './rules/retry.ts';
import { type ClaimedJob, claimDue, markDone, markTried } from './store.ts';

/** Where an attempt stands: after the last one a person must look. */
export interface Attempt {
  readonly isLast: boolean;
}

/** Does one kind of job; throws to be tried again. It may run twice, so it must bear that. */
export type JobHandler = (payload: unknown, attempt: Attempt) => Promise<void>;

const LEASE_SECONDS = 60;
const BATCH = 20;

const attempt = async (
  site: WorkSite,
  handlers: Readonly<Record<string, JobHandler>>,
  job: ClaimedJob,
): Promise<void> => {
  try {
    const handler = handlers[job.kind];
    if (!handler) throw new Error(`nobody does jobs of kind ${job.kind}`);
    await handler(job.payload, { isLast: secondsToRetry(job.attempts) === null });
    await site.database.inCity(site.cityId, (db) =>
      markDone(db, site.cityId, { id: job.id, at: site.clock() }),
    );
  } catch (error) {
    const wait = secondsToRetry(job.attempts);
    const at = site.clock();
    await site.database.inCity(site.cityId, (db) =>
      markTried(db, site.cityId, {
        id: job.id,
        error: error instanceof Error ? error.message : String(error),
        retryAt: wait === null ? null : at.add({ seconds: wait }),
        at,
      }),
    );
  }
};

/** Does the due jobs once and says how many were tried. */
export const runDueJobs = async (
  site: WorkSite,
  handlers: Readonly<Record<string, JobHandler>>,
): Promise<number> => {
  const claimed = await site.database.inCity(site.cityId, (db) =>
    claimDue(db, site.cityId, { now: site.clock(), seconds: LEASE_SECONDS, limit: BATCH }),
  );
  for (const job of claimed) await attempt(site, handlers, job);
  return claimed.length;
};
