import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import { newId } from '#lib/id.ts';

/** A piece of work to be done later, at least once. */
export interface Job {
  readonly kind: string;
  readonly payload: unknown;
  /** One job a kind and key: a second request for it changes nothing. */
  readonly dedupeKey: string;
  readonly runAt: Temporal.Instant;
}

/** A claimed job under lease. */
export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
}

/** Writes a job in the caller's transaction: it exists exactly if the change it follows exists. */
export const enqueue = async (db: Tx, cityId: number, job: Job): Promise<void> => {
  await sql`
    insert into jobs.queue (city_id, id, kind, payload, dedupe_key, run_at)
    values (${cityId}, ${newId()}, ${job.kind}, ${JSON.stringify(job.payload)}::jsonb,
      ${job.dedupeKey}, ${job.runAt.toString()}::timestamptz)
    on conflict (city_id, kind, dedupe_key) do nothing
  `.execute(db);
};

/** Leases due jobs to this process; a process that dies loses its lease, not the job. */
export const claimDue = async (
  db: Tx,
  cityId: number,
  lease: { now: Temporal.Instant; seconds: number; limit: number },
): Promise<ClaimedJob[]> => {
  const now = lease.now.toString();
  const until = lease.now.add({ seconds: lease.seconds }).toString();
  const claimed = await sql<ClaimedJob>`
    with due as (
      select id from jobs.queue
      where city_id = ${cityId} and done_at is null and failed_at is null
        and run_at <= ${now}::timestamptz
        and (locked_until is null or locked_until < ${now}::timestamptz)
      order by run_at for update skip locked limit ${lease.limit}
    )
    update jobs.queue q set locked_until = ${until}::timestamptz, attempts = attempts + 1
    from due where q.city_id = ${cityId} and q.id = due.id
    returning q.id, q.kind, q.payload, q.attempts
  `.execute(db);
  return claimed.rows;
};

/** Marks a job done. */
export const markDone = async (
  db: Tx,
  cityId: number,
  end: { id: string; at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update jobs.queue set done_at = ${end.at.toString()}::timestamptz, last_error = null
    where city_id = ${cityId} and id = ${end.id}
  `.execute(db);
};

/** Puts a job back for a later attempt, or among the failed ones that a person must see. */
export const markTried = async (
  db: Tx,
  cityId: number,
  tried: { id: string; error: string; retryAt: Temporal.Instant | null; at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update jobs.queue set locked_until = null, last_error = ${tried.error.slice(0, 500)},
      run_at = coalesce(${tried.retryAt?.toString() ?? null}::timestamptz, run_at),
      failed_at = ${tried.retryAt ? null : tried.at.toString()}::timestamptz
    where city_id = ${cityId} and id = ${tried.id}
  `.execute(db);
};

/** How many jobs wait, and how many gave up. */
export const countJobs = async (
  db: Tx,
  cityId: number,
): Promise<{ waiting: number; failed: number }> => {
  const counts = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where done_at is null and failed_at is null)::int as waiting,
      count(*) filter (where failed_at is not null)::int as failed
    from jobs.queue where city_id = ${cityId}
  `.execute(db);
  return counts.rows[0] ?? { waiting: 0, failed: 0 };
};
