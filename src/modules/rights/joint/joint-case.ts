import { mayAt } from '#kernel/access/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { caseFor, type NoSuchCase, type NotYours } from '../cases/see-case.ts';
import { handlersOf } from '../handler-store.ts';
import { isOpenState } from '../rules/states.ts';
import type { RightsCase } from '../types.ts';

export type JointCaseRefusal =
  | NoSuchCase
  | NotYours
  | { readonly code: 'not-a-handler' }
  | { readonly code: 'case-closed' };

/** A case one may work on with other bodies. */
export interface JointCase {
  readonly one: RightsCase;
  /** On whose desk clocks lie; null = the unit's. */
  readonly leadId: string | null;
  /** Path of the union that has it: bodies kept by a union on it may be used. */
  readonly path: string;
}

/** An open case, locked, for one of its handlers or the leader of its union; whoever stepped back stays out. */
export const openJointCase = async (
  work: Work,
  caseId: string,
): Promise<Result<JointCase, JointCaseRefusal>> => {
  const seen = await caseFor(work, { id: caseId, permission: 'rights.handle' });
  if (!seen.ok) return seen;
  const { one, organisation } = seen.value;
  if (!isOpenState(one.state)) return refuse({ code: 'case-closed' });
  const all = await handlersOf(work, one.id);
  const present = all.filter((it) => it.endedAt === null);
  const leadId = (present.find((it) => it.capacity === 'lead') ?? present[0])?.personId ?? null;
  const { actor } = work;
  const { path } = organisation;
  if (actor.kind !== 'person') return done({ one, leadId, path });
  if (all.some((it) => it.personId === actor.id && it.endReason === 'recused'))
    return refuse({ code: 'not-yours' });
  const isHis = present.some((it) => it.personId === actor.id);
  return isHis || mayAt(actor, 'rights.decide', path)
    ? done({ one, leadId, path })
    : refuse({ code: 'not-a-handler' });
};
