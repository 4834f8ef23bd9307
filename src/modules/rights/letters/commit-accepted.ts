import { makeCommitment } from '#kernel/commitments/public.ts';
import type { PromiseRefused } from '#kernel/commitments/rules/why-not-promise.ts';
import type { Promiser } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { derivedId } from '#lib/derived-id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { partiesOf } from '../party-store.ts';
import { letterCard } from '../rules/letters/letter-kinds.ts';
import type { LetterHouse } from './letter-house.ts';
import type { OpenedLetter } from './open-letter.ts';
import type { ReplyInput } from './reply-input.ts';

export type CommitmentsRefused = PromiseRefused;

const promiserOf = async (work: Work, { letter, body }: OpenedLetter): Promise<Promiser> => {
  const rows = await partiesOf(work, letter.caseId);
  const party = rows.find(({ id }) => id === letter.recipientPartyId);
  const name = letter.recipient ?? body.addressee ?? '受送达单位';
  return { name, isPerson: party?.isPerson ?? false, contact: null, organisationId: null };
};

/** What the other side accepts in its answer becomes commitments of the case, each with its last day; a repeat of the
 *  same answer makes none anew. Answers their ids. */
export const commitAccepted = async (
  work: Work,
  house: LetterHouse,
  { opened, input }: { readonly opened: OpenedLetter; readonly input: ReplyInput },
): Promise<Result<readonly string[], CommitmentsRefused>> => {
  const { file, letter } = opened;
  const { one } = file;
  const lead = file.handlers.find(({ capacity }) => capacity === 'lead');
  const promiser = await promiserOf(work, opened);
  const ids: string[] = [];
  for (const [place, item] of input.accepted.entries()) {
    const made = await makeCommitment(work, house, {
      id: derivedId('letter-reply-item', `${work.cityId}/${input.id}/${place}`),
      subject: caseSubject(one),
      owner: { organisationId: one.organisationId, personId: lead?.personId ?? null },
      title: `${one.caseNumber ?? one.number}：对${letterCard(letter.kind).word}答复中的承诺`,
      promiser,
      amountFen: item.amount_fen,
      act: item.text,
      dueOn: item.dueOn,
      source: { kind: 'reply', ref: input.id, madeOn: input.on },
    });
    if (made.ok) ids.push(made.value.id);
    // The case's own union is an organisation of this city: its absence is a fault.
    else if (made.refusal.code === 'no-such-organisation')
      throw new Error('a case without a union');
    else return refuse(made.refusal);
  }
  return done(ids);
};
