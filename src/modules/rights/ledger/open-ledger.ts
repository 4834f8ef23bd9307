import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Openness } from '../ledger-rows.ts';
import {
  findHandling,
  findHead,
  findLedgerCase,
  type LedgerCase,
  type LedgerHead,
  lockHead,
} from '../ledger-store.ts';
import type { RightsHouse } from '../rights-house.ts';

/** What the ledger's deeds need of the house. */
export type LedgerHouse = Pick<RightsHouse, 'site' | 'sealer'>;

export type OpenRefusal = {
  readonly code: 'not-found' | 'not-yours' | 'recused' | 'case-archived';
};

/** A ledger somebody may see, and how much of people he sees in it. */
export interface OpenedLedger {
  readonly case: LedgerCase;
  readonly head: LedgerHead;
  readonly openness: Openness;
  /** He may write in it. */
  readonly editable: boolean;
}

interface Standing {
  readonly openness: Openness;
  readonly refusal: OpenRefusal | null;
}

/** Names are open to the named handlers, and, while a case has none, to those who may handle it there. */
const standingOf = async (work: Work, found: LedgerCase, mayHandle: boolean): Promise<Standing> => {
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
  readonly found: LedgerCase;
  readonly standing: Standing;
}

/** The case, if the actor may see it: one he may not see answers like one that does not exist. */
const findSeen = async (work: Work, caseId: string): Promise<Found | null> => {
  const found = await findLedgerCase(work.db, work.cityId, caseId);
  if (!found) return null;
  const { actor } = work;
  const organisation = await findOrganisation(work.db, work.cityId, found.organisationId);
  const may = (permission: string) =>
    actor.kind === 'system' ||
    (organisation !== null && mayAt(actor, permission, organisation.path));
  if (!may('rights.read')) return null;
  return { found, standing: await standingOf(work, found, may('rights.handle')) };
};

/** Opens a ledger for reading. */
export const openLedger = async (
  work: Work,
  caseId: string,
): Promise<Result<OpenedLedger, OpenRefusal>> => {
  const seen = await findSeen(work, caseId);
  if (!seen) return refuse({ code: 'not-found' });
  const head = await findHead(work.db, work.cityId, caseId);
  const { openness, refusal } = seen.standing;
  return done({ case: seen.found, head, openness, editable: refusal === null });
};

/** Opens a ledger for writing; it stays locked until the work is over. */
export const lockLedger = async (
  work: Work,
  caseId: string,
): Promise<Result<OpenedLedger, OpenRefusal>> => {
  const seen = await findSeen(work, caseId);
  if (!seen) return refuse({ code: 'not-found' });
  const { openness, refusal } = seen.standing;
  if (refusal) return refuse(refusal);
  const head = await lockHead(work, caseId);
  return done({ case: seen.found, head, openness, editable: true });
};
