import { newId } from '#lib/id.ts';
import type { AgreementKind } from '#modules/rights/rules/meetings/meeting-types.ts';
import { whyNotAgree } from '#modules/rights/rules/meetings/why-not-agree.ts';
import type { AgreementWish, Meeting } from '../../api/rights-meetings.ts';
import { todayInChina } from '../../parts/time-text.ts';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import { dayOfInstant } from '../day-text.ts';
import { fenOf } from '../promises/fen-of.ts';

/** One item as typed; `who` is 'party:…', 'body:…' or '' for nobody yet, `amount` is in yuan. */
export interface ItemTyped {
  readonly key: string;
  readonly who: string;
  readonly amount: string;
  readonly act: string;
  readonly due_on: string;
}

/** The head of an agreement as typed. */
export type AgreementTyped = Readonly<
  Record<'kind' | 'meeting_id' | 'number' | 'agreed_on' | 'effective_on' | 'text', string>
>;

/** The boxes of an agreement. */
export interface AgreementTicks {
  readonly signed: boolean;
  readonly sealed: boolean;
}

const kindAfter = (one: Meeting | undefined): AgreementKind => {
  if (!one || one.outcome === 'promised') return 'promise';
  return one.kind === 'mediation' ? 'mediation' : 'settlement';
};

export const blankItem = (who: string): ItemTyped => ({
  ...{ key: newId(), who, amount: '', act: '', due_on: '' },
});

/** An empty agreement, taken to be that of a meeting where there was one. */
export const blankAgreement = (one: Meeting | undefined): AgreementTyped => {
  const day = one ? dayOfInstant(one.starts_at) : todayInChina();
  return {
    ...{ kind: kindAfter(one), meeting_id: one?.id ?? '', number: '', text: '' },
    ...{ agreed_on: day, effective_on: day },
  };
};

const itemOf = (one: ItemTyped): AgreementWish['items'][number] => {
  const [who, id = ''] = one.who.split(':');
  return {
    party_id: who === 'party' ? id : null,
    body_id: who === 'body' ? id : null,
    amount_fen: fenOf(one.amount) ?? null,
    act: one.act.trim() || null,
    due_on: one.due_on,
    parts: [],
  };
};

/** The agreement as it would be sent; money in whole fen. A promise takes effect on the day it is made. */
export const agreementOf = (
  submission: string,
  typed: AgreementTyped,
  more: { readonly ticks: AgreementTicks; readonly items: readonly ItemTyped[] },
): AgreementWish => {
  const isPromise = typed.kind === 'promise';
  return {
    submission,
    meeting_id: typed.meeting_id || null,
    kind: typed.kind as AgreementKind,
    number: isPromise ? null : typed.number.trim() || null,
    agreed_on: typed.agreed_on,
    effective_on: isPromise ? typed.agreed_on : typed.effective_on,
    signed_by_parties: !isPromise && more.ticks.signed,
    sealed_by_mediator: typed.kind === 'mediation' && more.ticks.sealed,
    text: typed.text.trim() || null,
    items: more.items.map(itemOf),
  };
};

const placed = (field: string, message: string): string => {
  const place = /^items\.(\d+)$/.exec(field)?.[1];
  return place === undefined ? message : `${w.item(Number(place) + 1)}：${message}`;
};

/** Everything the form itself can see is wrong in an agreement; null when it may be sent. */
export const faultInAgreement = (
  wish: AgreementWish,
  items: readonly ItemTyped[],
): string | null => {
  const faults: string[] = [];
  if (!wish.agreed_on || !wish.effective_on) faults.push(w.lacksDays);
  for (const [at, item] of items.entries()) {
    if (fenOf(item.amount) === undefined) faults.push(w.badAmount(at + 1));
    if (!item.due_on) faults.push(w.lacksDue(at + 1));
  }
  if (faults.length > 0) return faults.join('；');
  const named = wish.items.map((item) => ({
    ...{ partyId: item.party_id, bodyId: item.body_id, amountFen: item.amount_fen },
    ...{ act: item.act, dueOn: item.due_on, parts: [] },
  }));
  const ground = {
    partyIds: named.flatMap((item) => item.partyId ?? []),
    bodyIds: named.flatMap((item) => item.bodyId ?? []),
    ...{ claimantIds: [], today: todayInChina() },
  };
  const asked = {
    ...{ kind: wish.kind, agreedOn: wish.agreed_on, effectiveOn: wish.effective_on, items: named },
    isSignedByParties: wish.signed_by_parties,
    isSealedByMediator: wish.sealed_by_mediator,
  };
  return (
    whyNotAgree(asked, ground)
      .map((fault) => placed(fault.field, fault.message))
      .join('；') || null
  );
};
