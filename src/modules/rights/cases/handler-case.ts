import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { handlersOf } from '../handler-store.ts';
import { isOpenState } from '../rules/states.ts';
import type { RightsCase } from '../types.ts';
import { caseFor, type NoSuchCase, type NotYours } from './see-case.ts';

export type HandlerCaseRefusal =
  | NoSuchCase
  | NotYours
  | { readonly code: 'not-a-handler' }
  | { readonly code: 'case-closed' };

/** An open case that the actor may change by a permission, locked. `asHandler`: he must be one of its named handlers. */
export const openCaseFor = async (
  work: Work,
  asked: { readonly id: string; readonly permission: string; readonly asHandler?: boolean },
): Promise<Result<RightsCase, HandlerCaseRefusal>> => {
  const seen = await caseFor(work, asked);
  if (!seen.ok) return seen;
  const { one } = seen.value;
  if (!isOpenState(one.state)) return refuse({ code: 'case-closed' });
  if (!asked.asHandler || work.actor.kind !== 'person') return done(one);
  const handlers = await handlersOf(work, one.id);
  const isHis = handlers.some((it) => it.endedAt === null && it.personId === work.actor.id);
  return isHis ? done(one) : refuse({ code: 'not-a-handler' });
};
