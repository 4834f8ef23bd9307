import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { deleteParty, insertParty, partiesOf } from '../party-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';
import { type PartyInput, sealParty } from './seal-party.ts';

export type PartyRefusal =
  | HandlerCaseRefusal
  | { readonly code: 'no-such-party' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** 统一社会信用代码: eighteen characters without I, O, S, V, Z.
 *  @source GB 32100-2015 */
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

const whyNotParty = (one: PartyInput): FactFault[] => [
  ...(one.name.trim() === '' ? [{ field: 'name', message: '请填写名称' }] : []),
  ...(one.creditCode !== null && !CREDIT_CODE.test(one.creditCode)
    ? [{ field: 'credit_code', message: '统一社会信用代码应为 18 位' }]
    : []),
];

/** Names a body or person on the other side of a case. */
export const addParty = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly party: PartyInput },
): Promise<Result<string, PartyRefusal>> => {
  const found = await openCaseFor(work, { id: wish.caseId, permission: 'rights.register' });
  if (!found.ok) return found;
  const { party } = wish;
  const errors = whyNotParty(party);
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  const id = newId();
  await insertParty(work, wish.caseId, sealParty(house.sealer, id, party));
  const open = { role: party.role, ...(party.isPerson ? {} : { name: party.name }) };
  const closed = party.isPerson ? { name: party.name } : {};
  const change = { act: 'rights.party-added', facts: open, closed };
  await changeCase(work, house, { one: found.value, change });
  return done(id);
};

/** Takes a party away that was entered wrongly. */
export const removeParty = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly partyId: string },
): Promise<Result<null, PartyRefusal>> => {
  const found = await openCaseFor(work, { id: wish.caseId, permission: 'rights.handle' });
  if (!found.ok) return found;
  const party = (await partiesOf(work, wish.caseId)).find((one) => one.id === wish.partyId);
  if (!party) return refuse({ code: 'no-such-party' });
  await deleteParty(work, { caseId: wish.caseId, id: party.id });
  const facts = { role: party.role, ...(party.name === null ? {} : { name: party.name }) };
  await changeCase(work, house, {
    one: found.value,
    change: { act: 'rights.party-removed', facts },
  });
  return done(null);
};
