import { makeCommitment } from '#kernel/commitments/public.ts';
import type { PromiseSource } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { caseSubject } from '../cases/case-moment.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { ItemWish } from '../rules/meetings/why-not-agree.ts';
import type { RightsCase } from '../types.ts';

/** Who owes an item. */
export interface ItemPromiser {
  readonly name: string;
  readonly isPerson: boolean;
  readonly contact: string | null;
  /** As others than handlers see it. */
  readonly shown: string;
}

/** Makes the commitment of one item; answers its id. The item was checked before: what is refused now is a fault. */
export const commitItem = async (
  work: Work,
  house: RightsHouse,
  given: {
    readonly one: RightsCase;
    readonly leadId: string | null;
    readonly item: ItemWish;
    readonly promiser: ItemPromiser;
    readonly source: PromiseSource;
  },
): Promise<string> => {
  const { one, item, promiser, source } = given;
  const { name, isPerson, contact } = promiser;
  const what = item.amountFen === null ? '履行约定事项' : '付款';
  const made = await makeCommitment(work, house, {
    subject: caseSubject(one),
    owner: { organisationId: one.organisationId, personId: given.leadId },
    title: `${one.caseNumber ?? one.number}：${promiser.shown}承诺${what}`,
    promiser: { name, isPerson, contact, organisationId: null },
    towards: item.parts.length > 0 ? null : '本案工友',
    amountFen: item.amountFen,
    act: item.act?.trim() || null,
    dueOn: item.dueOn,
    source,
    parts: item.parts.map(({ claimantId: ref, amountFen }) => ({ ref, amountFen })),
  });
  if (!made.ok) throw new Error(`a commitment refused: ${JSON.stringify(made.refusal)}`);
  return made.value.id;
};
