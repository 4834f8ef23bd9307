import { mayAt } from '#kernel/access/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type NoSuchCase, seeCase } from '../cases/see-case.ts';
import type { Openness } from '../ledger-rows.ts';
import { findHandling, findHead, type LedgerHead, lockHead } from '../ledger-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { RightsCase } from '../types.ts';

/** What the ledger's deeds need of the house. */
export type LedgerHouse = Pick<RightsHouse, 'site' | 'sealer'>;

export type OpenRefusal = {
  readonly code: 'not-found' | 'not-yours' | 'recused' | 'case-archived';
};

/** A ledger somebody may see, and how much of people he sees in it. */
export interface OpenedLedger {
  readonly case: RightsCase;
  readonly head: LedgerHead;
  readonly openness: Openness;
  /** Why he may not write in it; null = he may. */
  readonly whyNotEdit: OpenRefusal | null;
}

interface Standing {
  readonly openness: Openness;
  readonly refusal: OpenRefusal | null;
}

/** Names are open to the named handlers, and, while a case has none, to those who may handle it there. */
const standingOf = async (work: Work, found: RightsCase, mayHandle: boolean): Promise<Standing> => {
  const { actor } = work;
  if (actor.kind === 'system') return { openness: 'open', refusal: null };
  if (actor.kind !== 'person' || !mayHandle)
    return { openness: 'masked', refusal: { code: 'not-yours' } };
  const at = { caseId: found.id, personId: actor.id };
  const handling = await findHandling(work.db, work.cityId, at);
  if (handling.recused) return { openness: 'masked', refusal: { code: 'recused' } };
  const isTheirs = handling.handles || !handling.anybody;
  if (!isTheirs) return { openness: 'masked', refusal: { code: 'not-yours' } };
  const refusal = found.state === 'archived' ? ({ code: 'case-archived' } as const) : null;
  return { openness: 'open', refusal };
};

interface Found {
  readonly found: RightsCase;
  readonly standing: Standing;
}

const findSeen = async (work: Work, caseId: string): Promise<Result<Found, NoSuchCase>> => {
  const seen = await seeCase(work, caseId);
  if (!seen.ok) return seen;
  const { one: found, organisation } = seen.value;
  const mayHandle =
    work.actor.kind === 'system' || mayAt(work.actor, 'rights.handle', organisation.path);
  return done({ found, standing: await standingOf(work, found, mayHandle) });
};

/** Opens a ledger for reading. */
export const openLedger = async (
  work: Work,
  caseId: string,
): Promise<Result<OpenedLedger, OpenRefusal>> => {
  const seen = await findSeen(work, caseId);
  if (!seen.ok) return seen;
  const head = await findHead(work.db, work.cityId, caseId);
  const { openness, refusal } = seen.value.standing;
  return done({ case: seen.value.found, head, openness, whyNotEdit: refusal });
};

/** Opens a ledger for writing; it stays locked until the work is over. */
export const lockLedger = async (
  work: Work,
  caseId: string,
): Promise<Result<OpenedLedger, OpenRefusal>> => {
  const seen = await findSeen(work, caseId);
  if (!seen.ok) return seen;
  const { openness, refusal } = seen.value.standing;
  if (refusal) return refuse(refusal);
  const head = await lockHead(work, caseId);
  return done({ case: seen.value.found, head, openness, whyNotEdit: null });
};
