import type { Sealer } from '#kernel/secrets/public.ts';
import type { PromiseFacts } from './rules/promise-state.ts';
import { leftFen, partStates, promiseStatus } from './rules/promise-state.ts';
import type {
  Agreement,
  Break,
  Commitment,
  Fulfilment,
  PromisePart,
  PromiseSource,
} from './types.ts';

/** The head of a commitment as stored. */
export interface CommitmentRow {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly organisation_id: string;
  readonly person_id: string | null;
  readonly title: string;
  readonly version: number;
  readonly due_on: string;
  readonly settled_on: string | null;
  readonly withdrawn_on: string | null;
  readonly withdrawn_reason: string | null;
  readonly noted_version: number;
}

/** One version of what was agreed as stored. */
export interface AgreementRow {
  readonly commitment_id: string;
  readonly version: number;
  readonly amount_fen: number | null;
  readonly due_on: string;
  readonly has_act: boolean;
  readonly promiser_organisation_id: string | null;
  readonly promiser_is_person: boolean;
  readonly promiser_shown: string;
  readonly sealed_terms: Buffer;
  readonly source_kind: PromiseSource['kind'];
  readonly source_ref: string | null;
  readonly made_on: string;
  readonly reason: string | null;
}

/** Everything stored about one commitment, still sealed. */
export interface StoredCommitment {
  readonly head: CommitmentRow;
  /** Ascending, never empty. */
  readonly agreements: readonly AgreementRow[];
  readonly parts: ReadonlyMap<number, readonly PromisePart[]>;
  readonly fulfilments: readonly Fulfilment[];
  readonly breaks: readonly Break[];
}

/** What an agreement says in words; sealed, since it may name people. */
export interface SealedTerms {
  readonly name: string;
  readonly contact: string | null;
  readonly towards: string | null;
  readonly act: string | null;
}

const fieldOf = (commitmentId: string, version: number) => ({
  table: 'commitments.agreements',
  id: `${commitmentId}/${version}`,
  column: 'sealed_terms',
});

/** Seals the words of an agreement for its row. */
export const sealTerms = (
  sealer: Sealer,
  row: { readonly commitmentId: string; readonly version: number },
  terms: SealedTerms,
): Buffer => sealer.seal(JSON.stringify(terms), fieldOf(row.commitmentId, row.version));

/** The agreement that holds: the last. */
export const holding = ({ agreements, head }: StoredCommitment): AgreementRow => {
  const last = agreements.at(-1);
  if (!last) throw new Error(`a commitment without an agreement: ${head.id}`);
  return last;
};

/** The facts of the version that holds, and all fulfilments of it. */
export const factsOf = (
  stored: StoredCommitment,
): PromiseFacts & { readonly madeOn: string; readonly fulfilments: readonly Fulfilment[] } => {
  const last = holding(stored);
  return {
    version: last.version,
    dueOn: last.due_on,
    madeOn: last.made_on,
    amountFen: last.amount_fen,
    hasAct: last.has_act,
    parts: stored.parts.get(last.version) ?? [],
    withdrawnOn: stored.head.withdrawn_on,
    fulfilments: stored.fulfilments.filter((one) => one.version === last.version),
  };
};

const toAgreement = (
  sealer: Sealer,
  row: AgreementRow,
  parts: readonly PromisePart[],
): Agreement => {
  const sealed = sealer.open(row.sealed_terms, fieldOf(row.commitment_id, row.version));
  const { name, contact, towards, act } = JSON.parse(sealed) as SealedTerms;
  return {
    version: row.version,
    promiser: {
      name,
      isPerson: row.promiser_is_person,
      contact,
      organisationId: row.promiser_organisation_id,
    },
    towards,
    amountFen: row.amount_fen,
    act,
    dueOn: row.due_on,
    source: { kind: row.source_kind, ref: row.source_ref, madeOn: row.made_on },
    parts,
    reason: row.reason,
  };
};

/** The commitment opened, with its state on a day. */
export const toCommitment = (
  stored: StoredCommitment,
  sealer: Sealer,
  today: Parameters<typeof promiseStatus>[2],
): Commitment => {
  const { head } = stored;
  const facts = factsOf(stored);
  const states = partStates(facts, facts.fulfilments);
  const { withdrawn_on: on, withdrawn_reason: reason } = head;
  return {
    id: head.id,
    subject: { kind: head.subject_kind, id: head.subject_id },
    owner: { organisationId: head.organisation_id, personId: head.person_id },
    title: head.title,
    agreements: stored.agreements.map((row) =>
      toAgreement(sealer, row, stored.parts.get(row.version) ?? []),
    ),
    fulfilments: stored.fulfilments,
    breaks: stored.breaks,
    withdrawn: on !== null && reason !== null ? { on, reason } : null,
    version: head.version,
    status: promiseStatus(facts, states, today),
    leftFen: leftFen(facts, states),
  };
};
