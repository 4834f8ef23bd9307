import { mayAt, scopesOf } from '#kernel/access/public.ts';
import { handOver } from '#kernel/commitments/public.ts';
import { findPerson } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { endHandlers, handlersOf, insertHandler, setDeclared } from '../handler-store.ts';
import { rightsPermissions } from '../permissions.ts';
import type { RightsHouse } from '../rights-house.ts';
import { isOpenState } from '../rules/states.ts';
import type { CaseId, Handler, RightsCase } from '../types.ts';
import { caseSubject } from './case-moment.ts';
import { changeCase } from './change-case.ts';
import {
  caseFor,
  type NoSuchCase,
  type NotYours,
  type SeenCase,
  seeCaseToChange,
} from './see-case.ts';

/** Who shall handle a case. */
export interface HandlerInput {
  readonly personId: string;
  readonly capacity: Handler['capacity'];
  /** Number of the 工会劳动法律监督员证. */
  readonly certificateNumber: string;
}

export type AssignRefusal =
  | NoSuchCase
  | NotYours
  | { readonly code: 'case-closed' }
  | { readonly code: 'no-such-person' }
  | { readonly code: 'may-not-handle'; readonly name: string }
  | { readonly code: 'recused-before'; readonly name: string }
  | { readonly code: 'two-leads' }
  | { readonly code: 'certificate-twice' };

type Known = { readonly input: HandlerInput; readonly name: string };

const whyNotHe = async (
  work: Work,
  seen: SeenCase,
  { input, before }: { readonly input: HandlerInput; readonly before: readonly Handler[] },
): Promise<Result<Known, AssignRefusal>> => {
  const person = await findPerson(work.db, work.cityId, input.personId);
  if (!person || person.disabledAt !== null) return refuse({ code: 'no-such-person' });
  const { name } = person;
  const asked = { personId: person.id, cards: rightsPermissions };
  const scopes = await scopesOf(work.db, work.cityId, asked);
  const may = mayAt({ kind: 'person', scopes }, 'rights.handle', seen.organisation.path);
  if (!may) return refuse({ code: 'may-not-handle', name });
  const isRecused = before.some((one) => one.personId === person.id && one.endReason === 'recused');
  return isRecused ? refuse({ code: 'recused-before', name }) : done({ input, name });
};

const isTwice = (values: readonly string[]): boolean => new Set(values).size < values.length;

const knownHandlers = async (
  work: Work,
  seen: SeenCase,
  { inputs, before }: { inputs: readonly HandlerInput[]; before: readonly Handler[] },
): Promise<Result<Known[], AssignRefusal>> => {
  if (inputs.filter((one) => one.capacity === 'lead').length > 1)
    return refuse({ code: 'two-leads' });
  if (isTwice(inputs.map((one) => one.certificateNumber.trim()))) {
    return refuse({ code: 'certificate-twice' });
  }
  const known: Known[] = [];
  for (const input of inputs) {
    const one = await whyNotHe(work, seen, { input, before });
    if (!one.ok) return one;
    known.push(one.value);
  }
  return done(known);
};

/** Names the handlers of a case: they replace those before, except that whoever stays keeps his declaration. Each must
 *  hold `rights.handle` at the case's union, and nobody who stepped back comes again.
 *  @source 浙江省工会劳动法律监督条例（2016）第十三条, 第二十条 */
export const assignHandlers = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: CaseId; readonly handlers: readonly HandlerInput[] },
): Promise<Result<RightsCase, AssignRefusal>> => {
  const seen = await caseFor(work, { id: wish.caseId, permission: 'rights.decide' });
  if (!seen.ok) return seen;
  const { one } = seen.value;
  if (!isOpenState(one.state)) return refuse({ code: 'case-closed' });
  const before = await handlersOf(work, one.id);
  const known = await knownHandlers(work, seen.value, { inputs: wish.handlers, before });
  if (!known.ok) return known;

  const active = before.filter((it) => it.endedAt === null);
  const declared = new Map(active.map((it) => [it.personId, it.declaredNoInterestAt]));
  await endHandlers(work, { caseId: one.id, id: null, reason: 'replaced' });
  for (const { input } of known.value) {
    await insertHandler(work, {
      id: newId(),
      caseId: one.id,
      personId: input.personId,
      capacity: input.capacity,
      certificateNumber: input.certificateNumber.trim(),
      declaredNoInterestAt: declared.get(input.personId) ?? null,
      assignedAt: work.now,
    });
  }
  const lead = wish.handlers.find((it) => it.capacity === 'lead') ?? wish.handlers[0];
  const owner = { organisationId: one.organisationId, personId: lead?.personId ?? null };
  await handOver(work, caseSubject(one), owner);
  const names = known.value.map((it) => it.name).join('、');
  const change = { act: 'rights.handlers-assigned', facts: { names } };
  return done(await changeCase(work, house, { one, change }));
};

export type OwnHandRefusal =
  | NoSuchCase
  | { readonly code: 'not-a-handler' }
  | { readonly code: 'invalid'; readonly errors: readonly { field: string; message: string }[] };

const ownHand = async (work: Work, caseId: CaseId) => {
  const seen = await seeCaseToChange(work, caseId);
  if (!seen.ok) return seen;
  const { one } = seen.value;
  const handlers = await handlersOf(work, one.id);
  const mine = handlers.find((it) => it.endedAt === null && it.personId === work.actor.id);
  return mine ? done({ one, mine }) : refuse({ code: 'not-a-handler' });
};

/** A handler declares that neither he nor a near relative has an interest in the case. Only he himself can.
 *  @source 浙江省工会劳动法律监督条例（2016）第十三条 */
export const declareNoInterest = async (
  work: Work,
  house: RightsHouse,
  { caseId }: { readonly caseId: CaseId },
): Promise<Result<RightsCase, OwnHandRefusal>> => {
  const hand = await ownHand(work, caseId);
  if (!hand.ok) return hand;
  const { one, mine } = hand.value;
  await setDeclared(work, { caseId, id: mine.id });
  const change = { act: 'rights.no-interest-declared', facts: { name: mine.personName } };
  return done(await changeCase(work, house, { one, change }));
};

/** A handler steps back because he or a near relative has an interest; he stays back. The leader may also make him.
 *  @source 浙江省工会劳动法律监督条例（2016）第十三条 */
export const recuseHandler = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: CaseId; readonly personId: string; readonly reason: string },
): Promise<Result<RightsCase, OwnHandRefusal | NotYours>> => {
  const { caseId, personId, reason } = wish;
  const isOwn = work.actor.kind === 'person' && work.actor.id === personId;
  const seen = isOwn
    ? await seeCaseToChange(work, caseId)
    : await caseFor(work, { id: caseId, permission: 'rights.decide' });
  if (!seen.ok) return seen;
  if (reason.trim() === '') {
    return refuse({ code: 'invalid', errors: [{ field: 'reason', message: '请写明回避理由' }] });
  }
  const { one } = seen.value;
  const handlers = await handlersOf(work, one.id);
  const his = handlers.find((it) => it.endedAt === null && it.personId === personId);
  if (!his) return refuse({ code: 'not-a-handler' });
  await endHandlers(work, { caseId, id: his.id, reason: 'recused' });
  const facts = { name: his.personName, by_himself: isOwn };
  const change = { act: 'rights.handler-recused', facts, closed: { reason } };
  return done(await changeCase(work, house, { one, change }));
};
