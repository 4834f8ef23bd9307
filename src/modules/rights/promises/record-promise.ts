import {
  commitmentsOf,
  makeCommitment,
  recordFulfilment,
  renegotiate,
} from '#kernel/commitments/public.ts';
import { shownName } from '#kernel/commitments/rules/shown-name.ts';
import type { Commitment } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Refusal, type Result, refuse } from '#lib/result.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { changeCase } from '../cases/change-case.ts';
import { openCaseFor } from '../cases/handler-case.ts';
import type { FulfilmentBody, PromiseBody, RenegotiationBody } from '../contract/promises.ts';
import { handlersOf } from '../handler-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { tellingOf } from '../rules/worker-words.ts';
import type { RightsCase } from '../types.ts';

type Done = Promise<Result<null, Refusal>>;

const openCase = (work: Work, id: string) => openCaseFor(work, { id, permission: 'rights.handle' });

/** A promise of this very case; another case's answers as if there were none. */
const promiseHere = async (
  work: Work,
  house: RightsHouse,
  { one, id }: { readonly one: RightsCase; readonly id: string },
): Promise<Commitment | null> =>
  (await commitmentsOf(work, house, caseSubject(one))).find((it) => it.id === id) ?? null;

/** Puts on record what somebody promised, e.g. on the telephone: it stands on the desk until it is kept. */
export const recordPromise = async (
  work: Work,
  house: RightsHouse,
  { caseId, body }: { readonly caseId: string; readonly body: PromiseBody },
): Done => {
  const found = await openCase(work, caseId);
  if (!found.ok) return found;
  const one = found.value;
  if (await promiseHere(work, house, { one, id: body.id })) {
    work.note('rights.promise-repeated', { kind: 'case', id: caseId });
    return done(null);
  }
  const lead = (await handlersOf(work, caseId)).find(
    (it) => it.endedAt === null && it.capacity === 'lead',
  );
  const promiser = { name: body.promiser.trim(), isPerson: body.is_person };
  const what = body.amount_fen === null ? '履行约定事项' : '付款';
  const made = await makeCommitment(work, house, {
    id: body.id,
    subject: caseSubject(one),
    owner: { organisationId: one.organisationId, personId: lead?.personId ?? null },
    title: `${one.caseNumber ?? one.number}：${shownName(promiser)}承诺${what}`,
    promiser: { ...promiser, contact: body.contact?.trim() || null, organisationId: null },
    amountFen: body.amount_fen,
    act: body.act?.trim() || null,
    dueOn: body.due_on,
    source: { kind: body.source, ref: null, madeOn: body.made_on },
  });
  if (!made.ok) return made;
  const facts = { due_on: body.due_on, amount_fen: body.amount_fen, commitment: body.id };
  const workerText = tellingOf('对方答应最迟{due_on}做到，工会会盯着这一天。', facts);
  const closed = { promiser: promiser.name, promised: body.act };
  const change = { act: 'rights.promise-made', facts, closed, workerText };
  await changeCase(work, house, { one, change });
  return done(null);
};

/** Puts on record that a promise, or a part of it, was kept, with its proof. */
export const recordPromiseKept = async (
  work: Work,
  house: RightsHouse,
  given: { readonly caseId: string; readonly promiseId: string; readonly body: FulfilmentBody },
): Done => {
  const { caseId, promiseId, body } = given;
  const found = await openCase(work, caseId);
  if (!found.ok) return found;
  const one = found.value;
  const before = await promiseHere(work, house, { one, id: promiseId });
  if (!before) return refuse({ code: 'not-found' });
  const kept = await recordFulfilment(work, house, {
    ...{ commitmentId: promiseId, submission: body.submission, version: body.version },
    ...{ on: body.on, proofRefs: [], note: body.note.trim() },
    entries: body.entries.map(({ ref, amount_fen: amountFen }) => ({ ref, amountFen })),
  });
  if (!kept.ok) return kept;
  // A repeat of the same tap wrote nothing: the timeline gets no second line.
  if (kept.value.fulfilments.length === before.fulfilments.length) return done(null);
  const amount_fen = body.entries.reduce((sum, it) => sum + (it.amount_fen ?? 0), 0);
  const facts = { on: body.on, amount_fen: amount_fen || null, commitment: promiseId };
  const workerText = '对方已履行答应的一部分或者全部，工会正在核对。';
  const closed = { proof: body.note.trim() };
  const change = { act: 'rights.promise-fulfilled', facts, closed, workerText };
  await changeCase(work, house, { one, change });
  return done(null);
};

/** A promise agreed anew: the earlier agreement is void and stays readable, a break of it stays a break. */
export const recordPromiseAnew = async (
  work: Work,
  house: RightsHouse,
  given: { readonly caseId: string; readonly promiseId: string; readonly body: RenegotiationBody },
): Done => {
  const { caseId, promiseId, body } = given;
  const found = await openCase(work, caseId);
  if (!found.ok) return found;
  const one = found.value;
  const before = await promiseHere(work, house, { one, id: promiseId });
  const last = before?.agreements[before.agreements.length - 1];
  if (!before || !last) return refuse({ code: 'not-found' });
  const anew = await renegotiate(work, house, {
    ...{ commitmentId: promiseId, version: body.version, reason: body.reason.trim() },
    ...{ promiser: last.promiser, towards: last.towards },
    ...{ amountFen: body.amount_fen, act: body.act?.trim() || null, dueOn: body.due_on },
    source: { kind: body.source, ref: null, madeOn: body.made_on },
  });
  if (!anew.ok) return anew;
  const facts = {
    ...{ old_due_on: last.dueOn, due_on: body.due_on },
    ...{ amount_fen: body.amount_fen, commitment: promiseId },
  };
  const workerText = tellingOf('对方答应的事改到{due_on}，原来的约定作废。', facts);
  const closed = { reason: body.reason.trim() };
  const change = { act: 'rights.promise-renegotiated', facts, closed, workerText };
  await changeCase(work, house, { one, change });
  return done(null);
};
