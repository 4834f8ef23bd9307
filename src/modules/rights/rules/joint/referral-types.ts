import type { Temporal } from 'temporal-polyfill';
import type { ReferralKind } from './referral-kinds.ts';

export const referralStates = [
  'sent',
  'accepted',
  'refused',
  'received',
  'finished',
  'withdrawn',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Chinese names of the states. */
export const referralStateWords = {
  sent: '已发出，等对方答复',
  accepted: '对方已受理',
  refused: '对方不予受理',
  received: '对方已签收',
  finished: '对方已反馈结果',
  withdrawn: '已撤回',
} as const satisfies Record<ReferralState, string>;

/** What of a worker may go along; nothing else does. */
export const personFields = ['name', 'phone', 'id_number'] as const;
export type PersonField = (typeof personFields)[number];

/** A worker as disclosed: only the fields that were chosen are there. */
export interface SharedPerson {
  readonly ordinal: number;
  readonly name?: string;
  readonly phone?: string;
  readonly id_number?: string;
}

/** Exactly what a partner is shown. Frozen when it is sent: later changes of the case do not leak through the link. */
export interface SharedFacts {
  readonly summary: string;
  readonly people: readonly SharedPerson[];
  /** Names of the bodies on the other side; persons only when chosen. */
  readonly parties: readonly string[];
}

/** One line of the 材料清单. */
export interface Material {
  readonly ordinal: number;
  readonly title: string;
  readonly copies: number;
  readonly evidenceId: string | null;
  readonly fileId: string | null;
}

/** Who answered, and what he said. */
export interface PartnerAnswer {
  readonly by: string;
  readonly text: string;
  readonly fileId: string | null;
}

/** A case, or a paper of it, put before another body. Days are ISO text. */
export interface Referral {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ReferralKind;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly contactId: string | null;
  readonly basis: 'consent' | 'duty';
  readonly legalBasis: string;
  readonly consentedOn: string | null;
  readonly letterId: string | null;
  readonly shared: SharedFacts;
  readonly trackId: string | null;
  readonly clockId: string | null;
  readonly state: ReferralState;
  readonly sentOn: string;
  readonly sentBy: string | null;
  readonly answeredOn: string | null;
  /** The other body's number. */
  readonly reference: string | null;
  readonly answer: PartnerAnswer | null;
  readonly finishedOn: string | null;
  readonly result: PartnerAnswer | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

/** What a link is for: one deed of one body. */
export type LinkPurpose = 'answer' | 'result' | 'invitation';

/** A link as kept; its address is signed and kept nowhere. */
export interface PartnerLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
  readonly usedSubmission: string | null;
  readonly voidedAt: Temporal.Instant | null;
  readonly voidReason: string | null;
}
