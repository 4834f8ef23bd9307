import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type AuditNote, appendNotes } from '#kernel/audit/public.ts';
import type { Database, Tx } from '#kernel/db/public.ts';
import type { Result } from '#lib/result.ts';
import type { Actor } from './types.ts';
import type { Work } from './work.ts';

/** Where work is done: the database, the clock, the city. */
export interface WorkSite {
  readonly database: Database;
  readonly cityId: number;
  readonly clock: () => Temporal.Instant;
  /** In tests and the demo: a change that leaves no audit entry is a fault. */
  readonly strict: boolean;
}

const TIME_ZONE = 'Asia/Shanghai';

const wroteSomething = async (db: Tx): Promise<boolean> => {
  const answer = await sql<{ xid: string | null }>`
    select pg_current_xact_id_if_assigned()::text as xid
  `.execute(db);
  return answer.rows[0]?.xid != null;
};

/** Runs one use case in one transaction: commits when it is done, rolls back when it is refused or throws.
 *  The audit entries are written last in the same transaction; the after-commit steps follow the commit. */
export const perform = async <T, R>(
  site: WorkSite,
  actor: Actor,
  deed: (work: Work) => Promise<Result<T, R>>,
): Promise<Result<T, R>> => {
  let steps: (() => void | Promise<void>)[] = [];
  const result = await site.database.inCity(site.cityId, async (db, control) => {
    const notes: AuditNote[] = [];
    steps = [];
    const now = site.clock();
    const outcome = await deed({
      db,
      cityId: site.cityId,
      actor,
      now,
      today: now.toZonedDateTimeISO(TIME_ZONE).toPlainDate(),
      note: (act, subject, facts = {}) =>
        notes.push({ act, subjectKind: subject.kind, subjectId: subject.id, facts }),
      afterCommit: (step) => steps.push(step),
    });
    if (!outcome.ok) {
      control.rollBack();
      return outcome;
    }
    if (site.strict && notes.length === 0 && (await wroteSomething(db))) {
      throw new Error('a change left no audit entry');
    }
    const { kind, id, name } = actor;
    await appendNotes(db, { cityId: site.cityId, at: now, actor: { kind, id, name } }, notes);
    return outcome;
  });
  if (result.ok) for (const step of steps) await step();
  return result;
};
