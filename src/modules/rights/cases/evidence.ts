import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { claimantsOf } from '../claimant-store.ts';
import { type EvidenceKept, insertEvidence } from '../evidence-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import type { Evidence } from '../types.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';

const TABLE = 'rights.evidence';

/** A piece of evidence to add; its file, if any, is kept already. */
export interface EvidenceInput {
  readonly caseId: string;
  readonly claimantId: string | null;
  readonly fileId: string | null;
  readonly title: string;
  readonly addedBy: Evidence['addedBy'];
}

export type EvidenceRefusal =
  | HandlerCaseRefusal
  | { readonly code: 'no-such-claimant' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** Adds a piece of evidence to a case; the same file twice is there once. Answers its id. */
export const addEvidence = async (
  work: Work,
  house: RightsHouse,
  wish: EvidenceInput,
): Promise<Result<string, EvidenceRefusal>> => {
  const found = await openCaseFor(work, { id: wish.caseId, permission: 'rights.register' });
  if (!found.ok) return found;
  const title = wish.title.trim();
  if (title === '' || [...title].length > 200) {
    return refuse({
      code: 'invalid',
      errors: [{ field: 'title', message: '请写明是什么证据，最多 200 字' }],
    });
  }
  if (wish.claimantId !== null) {
    const claimants = await claimantsOf(work, wish.caseId);
    const isHere = claimants.some((one) => one.id === wish.claimantId);
    if (!isHere) return refuse({ code: 'no-such-claimant' });
  }
  const id = newId();
  const { caseId, claimantId, fileId, addedBy } = wish;
  const titleSealed = house.sealer.seal(title, { table: TABLE, id, column: 'title' });
  const one = { id, caseId, claimantId, fileId, addedBy, titleSealed, addedAt: work.now };
  if (!(await insertEvidence(work, one))) {
    work.note('rights.evidence-repeated', { kind: 'case', id: caseId });
    return done(id);
  }
  const change = {
    act: 'rights.evidence-added',
    facts: { added_by: addedBy, has_file: fileId !== null },
    closed: { title },
    workerText: addedBy === 'worker' ? '您补充的材料已收到。' : null,
  };
  await changeCase(work, house, { one: found.value, change });
  return done(id);
};

/** A piece of evidence with its title opened. */
export const openEvidence = (sealer: Sealer, { titleSealed, ...one }: EvidenceKept): Evidence => ({
  ...one,
  title: sealer.open(titleSealed, { table: TABLE, id: one.id, column: 'title' }),
});
