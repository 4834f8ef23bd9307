import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { EscalationGround, LetterKind, ServiceMethod } from './letter-types.ts';

/** A paper of a case as the slice keeps it; its text, state and number are the documents room's, under the same id.
 *  Days are ISO, moments ISO instants. */
export interface Letter {
  readonly id: string;
  readonly caseId: string;
  readonly kind: LetterKind;
  readonly organisationId: string;
  /** The party it goes to; null for papers to workers, authorities and the file. */
  readonly recipientPartyId: string | null;
  readonly recipient: string | null;
  /** Names workers: read by named handlers and by those who sign and seal. */
  readonly namesWorkers: boolean;
  readonly skipReason: string | null;
  readonly ground: EscalationGround | null;
  readonly groundLetterId: string | null;
  readonly reply: Period | null;
  /** The rule of the pack the period comes from; null where the letter sets it itself. */
  readonly replyRule: string | null;
  readonly servedOn: string | null;
  /** The day the period starts from, itself not counted. */
  readonly replyFromOn: string | null;
  readonly serviceMethod: ServiceMethod | null;
  readonly refusedOn: string | null;
  readonly repliedOn: string | null;
  readonly notCorrectedOn: string | null;
  readonly draftedAt: string;
  readonly draftedBy: string | null;
}

/** What came of one attempt to deliver: taken, refused, failed, or published and waiting. */
export type ServiceOutcome = 'delivered' | 'refused' | 'failed' | 'published';

/** One attempt to deliver a letter, with its proof. */
export interface ServiceAttempt {
  readonly method: ServiceMethod;
  readonly outcome: ServiceOutcome;
  /** The day on the certificate, the return slip, of the refusal, or of the publication; ISO. */
  readonly on: string;
  /** When an electronic message reached the receiver's system; ISO instant. */
  readonly arrivedAt: string | null;
  /** 送达人. */
  readonly servers: readonly string[];
  /** Who signed for it. */
  readonly receiver: string | null;
  readonly place: string | null;
  /** Why it was refused or failed, or why nothing but public notice is left. */
  readonly reason: string | null;
  readonly witness: string | null;
  readonly hasPhoto: boolean;
  /** Number of the registered letter. */
  readonly mailNumber: string | null;
  /** When and how the receiver agreed to electronic service, and to which address. */
  readonly consent: string | null;
  readonly proofFileIds: readonly string[];
}

/** An attempt as kept. */
export interface KeptService extends ServiceAttempt {
  readonly id: string;
  readonly letterId: string;
  /** It set the day of service. */
  readonly isEffective: boolean;
  /** It came after the letter was already served. */
  readonly isResend: boolean;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** Something the other side accepts to do, with its day: it becomes a commitment. */
export interface AcceptedItem {
  readonly text: string;
  readonly dueOn: string;
  readonly amount_fen: number | null;
}

/** What came back to a letter, or what the handlers found afterwards. */
export interface ReplyRecord {
  readonly kind: 'answer' | 'not_corrected';
  readonly on: string;
  /** In one or two sentences. */
  readonly summary: string;
  readonly disputed: readonly string[];
  readonly accepted: readonly AcceptedItem[];
  readonly fileIds: readonly string[];
}

/** A reply as kept. */
export interface KeptReply extends ReplyRecord {
  readonly id: string;
  readonly letterId: string;
  readonly commitmentIds: readonly string[];
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}
