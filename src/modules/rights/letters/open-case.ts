import { mayAt } from '#kernel/access/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import {
  type NoSuchCase,
  type NotYours,
  type SeenCase,
  seeCase,
  seeCaseToChange,
} from '../cases/see-case.ts';
import { handlersOf } from '../handler-store.ts';
import type { Handler } from '../types.ts';

/** A case as somebody who may work on its letters sees it. */
export interface OpenedCase extends SeenCase {
  /** Those who work on it now. */
  readonly handlers: readonly Handler[];
  /** He is one of them. */
  readonly isHandler: boolean;
  /** Whether he holds a permission at a path of organisations; the house itself always does. */
  readonly may: (permission: string, path: string) => boolean;
}

export type CaseShut = NoSuchCase | NotYours;

const mayIn =
  (work: Work) =>
  (permission: string, path: string): boolean =>
    work.actor.kind === 'system' || mayAt(work.actor, permission, path);

/** Opens a case for a deed on its letters, for whoever holds one of the permissions there. A case outside his
 *  organisations answers like one that does not exist; one he stepped back from is not his. `isChange` locks it, so
 *  that deeds on one case follow each other. */
export const openCase = async (
  work: Work,
  asked: {
    readonly caseId: string;
    readonly permissions: readonly string[];
    readonly isChange: boolean;
  },
): Promise<Result<OpenedCase, CaseShut>> => {
  const see = asked.isChange ? seeCaseToChange : seeCase;
  const seen = await see(work, asked.caseId);
  if (!seen.ok) return seen;
  const { path } = seen.value.organisation;
  const may = mayIn(work);
  if (!asked.permissions.some((permission) => may(permission, path)))
    return refuse({ code: 'not-yours' });
  const all = await handlersOf(work, seen.value.one.id);
  const { actor } = work;
  const his = all.filter(({ personId }) => actor.kind === 'person' && personId === actor.id);
  if (his.some(({ endReason }) => endReason === 'recused')) return refuse({ code: 'not-yours' });
  const handlers = all.filter(({ endedAt }) => endedAt === null);
  const isHandler = actor.kind === 'system' || his.some(({ endedAt }) => endedAt === null);
  return done({ ...seen.value, handlers, isHandler, may });
};
