import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { claimantsOf, insertClaimants, saveClaimant } from '../claimant-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import type { Claimant, ClaimantId, ClaimResult } from '../types.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';
import { newClaimants } from './new-claimants.ts';
import type { ClaimantInput } from './register-case.ts';

const MOST = 5_000;

export type ClaimantRefusal =
  | HandlerCaseRefusal
  | { readonly code: 'no-such-claimant' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

const invalid = (field: string, message: string) =>
  refuse({ code: 'invalid', errors: [{ field, message }] });

/** Adds workers to a case; from two on it is a group. Answers their ids in the order given. */
export const addClaimants = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly people: readonly ClaimantInput[] },
): Promise<Result<ClaimantId[], ClaimantRefusal>> => {
  const found = await openCaseFor(work, { id: wish.caseId, permission: 'rights.register' });
  if (!found.ok) return found;
  const one = found.value;
  const { people } = wish;
  if (people.length === 0) return invalid('people', '没有要加入的工友');
  if (people.some((it) => it.name === null || it.name.trim() === '')) {
    return invalid('people', '每位工友都要写姓名');
  }
  const before = await claimantsOf(work, one.id);
  if (before.length + people.length > MOST) return invalid('people', `一个案件最多 ${MOST} 人`);
  const afterOrdinal = before.at(-1)?.ordinal ?? 0;
  const fresh = newClaimants(house.sealer, { caseId: one.id, afterOrdinal, people });
  await insertClaimants(work, fresh);
  const isGroup = before.length + people.length > 1;
  const facts = { added: people.length, claimants: before.length + people.length };
  const change = { act: 'rights.claimants-added', facts };
  await changeCase(work, house, { one: { ...one, isGroup }, change });
  return done(fresh.map((it) => it.one.id));
};

const findIn = async (
  work: Work,
  caseId: string,
  claimantId: ClaimantId,
): Promise<Claimant | null> =>
  (await claimantsOf(work, caseId)).find((one) => one.id === claimantId) ?? null;

/** One worker of a group steps out; the case goes on for the others. Who withdraws twice has withdrawn once. */
export const withdrawClaimant = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly claimantId: ClaimantId; readonly reason: string },
): Promise<Result<Claimant, ClaimantRefusal>> => {
  const found = await openCaseFor(work, { id: wish.caseId, permission: 'rights.register' });
  if (!found.ok) return found;
  const claimant = await findIn(work, wish.caseId, wish.claimantId);
  if (!claimant) return refuse({ code: 'no-such-claimant' });
  if (claimant.withdrawnOn) {
    work.note('rights.claimant-withdrawn-again', { kind: 'case', id: wish.caseId });
    return done(claimant);
  }
  const next = {
    ...claimant,
    result: 'withdrawn',
    resultOn: work.today,
    withdrawnOn: work.today,
  } as const;
  await saveClaimant(work, next);
  const change = {
    act: 'rights.claimant-withdrawn',
    facts: { ordinal: claimant.ordinal },
    closed: wish.reason === '' ? {} : { reason: wish.reason },
  };
  await changeCase(work, house, { one: found.value, change });
  return done(next);
};

/** What came of one worker's claim. */
export interface ClaimResultInput {
  readonly caseId: string;
  readonly claimantId: ClaimantId;
  readonly result: Exclude<ClaimResult, 'withdrawn'>;
  /** ISO day; not in the future. */
  readonly on: string;
  /** Id of a file or letter, or the number of a receipt; a payment needs one. */
  readonly proof: string | null;
}

const paid: readonly ClaimResult[] = ['paid', 'paid_in_part'];

/** Records the result of one worker's claim; results are per worker.
 *  @source 法释〔2020〕26号 art. 17 (an award binds those who did not sue) */
export const setClaimResult = async (
  work: Work,
  house: RightsHouse,
  wish: ClaimResultInput,
): Promise<Result<Claimant, ClaimantRefusal>> => {
  const asked = { id: wish.caseId, permission: 'rights.handle', asHandler: true };
  const found = await openCaseFor(work, asked);
  if (!found.ok) return found;
  if (wish.on > work.today.toString()) return invalid('on', '不能是将来的日期');
  if (paid.includes(wish.result) && (wish.proof ?? '').trim() === '') {
    return invalid('proof', '写“已支付”要有这名工友的收款凭证');
  }
  const claimant = await findIn(work, wish.caseId, wish.claimantId);
  if (!claimant) return refuse({ code: 'no-such-claimant' });
  const { result, proof, on } = wish;
  const resultOn = Temporal.PlainDate.from(on);
  const next = { ...claimant, result, resultOn, resultProof: proof, withdrawnOn: null };
  await saveClaimant(work, next);
  const facts = { ordinal: claimant.ordinal, result, on };
  const change = { act: 'rights.claim-result', facts };
  await changeCase(work, house, { one: found.value, change });
  return done(next);
};
