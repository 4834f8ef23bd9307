import type { Temporal } from 'temporal-polyfill';
import type { AuditFacts } from '#kernel/audit/public.ts';
import type { Tx } from '#kernel/db/public.ts';
import type { Actor } from './types.ts';

/** One piece of work: a transaction in one city, who acts, and when. Every use case takes one. */
export interface Work {
  readonly db: Tx;
  readonly cityId: number;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** The civil day in Asia/Shanghai. */
  readonly today: Temporal.PlainDate;
  /** Records an act in the audit chain; written in this transaction, gone if it rolls back. */
  note(act: string, subject: { kind: string; id: string }, facts?: AuditFacts): void;
  /** Runs after the commit (refresh a cache, wake a queue); never after a rollback. */
  afterCommit(step: () => void | Promise<void>): void;
}
