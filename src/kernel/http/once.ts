import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Refusal, type Result, refuse } from '#lib/result.ts';
import type { KeyReused } from './route-card.ts';

/** An idempotency key with what it stands for. */
export interface OnceKey {
  readonly scope: string;
  readonly key: string;
  readonly requestHash: string;
}

interface AnswerRow {
  request_hash: string;
  sealed_answer: Buffer | null;
}

/** Fingerprint of a request: the same key must come with the same bytes. */
export const requestHash = (method: string, url: string, body: unknown): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');

// The insert waits for a rival with the same key to commit, so two taps at once run the deed once.
const claim = async (work: Work, once: OnceKey): Promise<AnswerRow | null> => {
  const claimed = await sql`
    insert into http.answers (city_id, scope, key, request_hash, created_at)
    values (${work.cityId}, ${once.scope}, ${once.key}, ${once.requestHash}, ${work.now.toString()})
    on conflict (city_id, scope, key) do nothing returning key
  `.execute(work.db);
  if (claimed.rows.length > 0) return null;
  const earlier = await sql<AnswerRow>`
    select request_hash, sealed_answer from http.answers
    where city_id = ${work.cityId} and scope = ${once.scope} and key = ${once.key}
  `.execute(work.db);
  return earlier.rows[0] ?? null;
};

const cellOf = (once: OnceKey) => ({
  table: 'http.answers',
  id: `${once.scope}:${once.key}`,
  column: 'sealed_answer',
});

/** Wraps a deed so that its key runs it once: a repeat gets the first answer, another request with the key is refused.
 *  A refused deed rolls back with its claim, so it may be tried again under the same key. */
export const onceOnly =
  <T, R extends Refusal>(
    once: OnceKey,
    sealer: Sealer,
    deed: (work: Work) => Promise<Result<T, R>>,
  ): ((work: Work) => Promise<Result<T, R | KeyReused>>) =>
  async (work) => {
    const earlier = await claim(work, once);
    if (earlier && earlier.request_hash !== once.requestHash) {
      return refuse({ code: 'idempotency-key-reused' });
    }
    if (earlier?.sealed_answer) {
      return done(JSON.parse(sealer.open(earlier.sealed_answer, cellOf(once))) as T);
    }
    const result = await deed(work);
    if (!result.ok) return result;
    const answer = sealer.seal(JSON.stringify(result.value ?? null), cellOf(once));
    await sql`
      update http.answers set sealed_answer = ${answer}
      where city_id = ${work.cityId} and scope = ${once.scope} and key = ${once.key}
    `.execute(work.db);
    return result;
  };

/** Forgets answers older than a day. */
export const forgetOldAnswers = async (work: Work): Promise<void> => {
  await sql`
    delete from http.answers where city_id = ${work.cityId}
      and created_at < ${work.now.subtract({ hours: 24 }).toString()}::timestamptz
  `.execute(work.db);
};
