import type { Period } from '#kernel/calendar/rules/periods.ts';
import type {
  Demand,
  Finding,
  LetterKind,
  PaperFacts,
  SittingFacts,
  TermFacts,
} from '../rules/letters/letter-types.ts';

/** A letter to be drafted: what it is, to whom, and what the case does not know by itself. */
export interface DraftInput {
  /** Made by the sender, so that a repeat is the same letter. */
  readonly id: string;
  readonly caseId: string;
  readonly kind: LetterKind;
  /** A party of the case; null for the employer, a worker or the file. */
  readonly recipientPartyId: string | null;
  /** A body that is no party: an authority, a court, the county federation. */
  readonly recipientName: string | null;
  readonly skipReason: string | null;
  /** How long the addressee has, where it departs from the pack; only a 提示函 may set it. */
  readonly reply: Period | null;
  readonly findings: readonly Finding[];
  readonly demands: readonly Demand[];
  readonly terms: readonly TermFacts[];
  readonly sitting: SittingFacts | null;
  readonly papers: readonly PaperFacts[];
  readonly attachments: readonly string[];
  readonly copies: readonly string[];
  readonly refusalGround: string | null;
  readonly guidance: string | null;
  readonly closing: string | null;
  /** The letter a 送达回证 is for. */
  readonly serviceOf: string | null;
  /** What it is drafted for (a proposal of the house): drafted once for each. */
  readonly cause: string | null;
}

/** A draft of a kind without anything said beyond the case. */
export const plainDraft = (
  base: Pick<DraftInput, 'id' | 'caseId' | 'kind'>,
  given: Partial<DraftInput> = {},
): DraftInput => ({
  recipientPartyId: null,
  recipientName: null,
  skipReason: null,
  reply: null,
  findings: [],
  demands: [],
  terms: [],
  sitting: null,
  papers: [],
  attachments: [],
  copies: [],
  refusalGround: null,
  guidance: null,
  closing: null,
  serviceOf: null,
  cause: null,
  ...base,
  ...given,
});
