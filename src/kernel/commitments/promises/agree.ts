import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { type AgreementRow, sealTerms } from '../commitment-rows.ts';
import { insertAgreement } from '../commitment-write-store.ts';
import { shownName } from '../rules/shown-name.ts';
import type { PromisePart, Promiser, PromiseSource } from '../types.ts';

/** What this room needs besides the work: the words of promises are sealed. */
export interface CommitmentHouse {
  readonly sealer: Sealer;
}

/** What is agreed, new or anew. */
export interface Agreeing {
  readonly promiser: Promiser;
  /** To whom, in words; absent when the parts say it. */
  readonly towards?: string | null;
  /** Whole fen; null when only an act is promised. */
  readonly amountFen: number | null;
  readonly act: string | null;
  /** The last day on which it is kept, ISO. */
  readonly dueOn: string;
  readonly source: PromiseSource;
  /** One per worker: the claimant's id and his fen (null for an act). Absent: owed as a whole. */
  readonly parts?: readonly { readonly ref: string; readonly amountFen: number | null }[];
}

/** The name of the only part of a promise that nobody divided. */
export const WHOLE = 'whole';

const partsFrom = ({ parts, amountFen }: Agreeing): readonly PromisePart[] => {
  const given = parts && parts.length > 0 ? parts : [{ ref: WHOLE, amountFen }];
  return given.map((part) => ({ id: newId(), ...part }));
};

/** Writes a version of an agreement. */
export const writeAgreement = async (
  work: Work,
  { sealer }: CommitmentHouse,
  one: {
    readonly commitmentId: string;
    readonly version: number;
    readonly reason: string | null;
    readonly agreeing: Agreeing;
  },
): Promise<{ readonly row: AgreementRow; readonly parts: readonly PromisePart[] }> => {
  const { commitmentId, version, reason, agreeing } = one;
  const { promiser, source, act, towards = null, amountFen, dueOn } = agreeing;
  const { name, contact } = promiser;
  const row: AgreementRow = {
    commitment_id: commitmentId,
    version,
    amount_fen: amountFen,
    due_on: dueOn,
    has_act: act !== null,
    promiser_organisation_id: promiser.organisationId,
    promiser_is_person: promiser.isPerson,
    promiser_shown: shownName(promiser),
    sealed_terms: sealTerms(sealer, { commitmentId, version }, { name, contact, towards, act }),
    source_kind: source.kind,
    source_ref: source.ref,
    made_on: source.madeOn,
    reason,
  };
  const parts = partsFrom(agreeing);
  await insertAgreement(work, row, parts);
  return { row, parts };
};
