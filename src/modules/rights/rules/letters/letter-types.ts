import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { Source } from '../../types.ts';
import type { Citation } from '../law-types.ts';

/** A step of the ladder 提示函 > 意见书 > 建议书. */
export type Rung = 'reminder' | 'opinion' | 'proposal';

/** Whether a paper is one of the ladder. */
export const isRung = (kind: LetterKind): kind is Rung =>
  kind === 'reminder' || kind === 'opinion' || kind === 'proposal';

/** Every paper a case may bear. */
export type LetterKind =
  | Rung
  | 'registration'
  | 'acceptance_notice'
  | 'refusal_notice'
  | 'representatives'
  | 'investigation_notice'
  | 'interview_record'
  | 'evidence_list'
  | 'negotiation_record'
  | 'mediation_application'
  | 'mediation_agreement'
  | 'meeting_minutes'
  | 'service_certificate'
  | 'referral_procuratorate'
  | 'referral_labour'
  | 'referral_court'
  | 'request_to_county'
  | 'follow_up_record'
  | 'closing_report'
  | 'volume_index';

/** The three grounds on which a 建议书 may follow a 意见书.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
export type EscalationGround = 'refused_receipt' | 'no_reply' | 'not_corrected';

/** How a letter reached its addressee.
 *  @source 民事诉讼法（2023 修正）第八十七条至第九十五条, taken as the standard of proof */
export type ServiceMethod = 'hand' | 'left' | 'post' | 'electronic' | 'public_notice';

/** The union whose paper it is. */
export interface UnionFacts {
  readonly name: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  /** The word in the letter number, such as 鲁工劳监; null while it is not set. */
  readonly code: string | null;
  /** County level or above: it may itself issue a 建议书. */
  readonly mayRecommend: boolean;
}

/** A body that takes part: employer, contractor, authority. */
export interface PartyFacts {
  readonly name: string | null;
  /** Chinese word of its place in the chain: 总承包单位 … */
  readonly roleWord: string;
  /** 统一社会信用代码. */
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly representative: string | null;
  readonly phone: string | null;
}

export interface HandlerFacts {
  readonly name: string;
  /** 工会劳动法律监督员证号. */
  readonly certificate: string | null;
}

/** A fact found, with what proves it. */
export interface Finding {
  readonly text: string;
  readonly evidence: string | null;
}

/** One thing asked for, with its own last day (ISO). */
export interface Demand {
  readonly text: string;
  readonly dueOn: string | null;
}

/** How long the addressee has, counted from receipt; null source where the letter itself sets it. */
export interface ReplyTerm {
  readonly period: Period;
  readonly citation: Citation | null;
}

/** A letter of this case that went before. */
export interface EarlierLetter {
  readonly kind: Rung;
  readonly number: string | null;
  readonly servedOn: string | null;
  readonly methodWord: string | null;
  readonly replyDueOn: string | null;
  readonly repliedOn: string | null;
  /** What the reply said, or why there is none, in one sentence. */
  readonly outcome: string | null;
}

/** A claimant as the papers of the case may name him; letters to the employer never do by default. */
export interface ClaimantFacts {
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly trade: string | null;
  readonly owed_fen: number | null;
  readonly paid_fen: number | null;
}

/** What the letter speaks about: how many people, since when, how much. */
export interface DisputeFacts {
  /** 拖欠劳动报酬 … as a noun phrase. */
  readonly matter: string;
  readonly projectName: string | null;
  readonly workers: number | null;
  readonly trade: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly claimed_fen: number | null;
  readonly confirmed_fen: number | null;
  readonly disputed_fen: number | null;
}

/** One question and its answer in a record of questioning. */
export interface Exchange {
  readonly question: string;
  readonly answer: string | null;
}

/** A sitting: questioning, negotiation, mediation or meeting. */
export interface SittingFacts {
  readonly title: string | null;
  readonly on: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly recorder: string | null;
  readonly attending: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly matters: readonly string[];
  readonly outcome: string | null;
}

/** What somebody promised to do until when. */
export interface TermFacts {
  readonly by: string | null;
  readonly text: string;
  readonly amount_fen: number | null;
  readonly dueOn: string | null;
}

export interface ServiceFacts {
  readonly letterTitle: string;
  readonly letterNumber: string | null;
  readonly recipient: string;
  readonly place: string | null;
  readonly method: ServiceMethod | null;
}

export interface PaperFacts {
  readonly title: string;
  readonly on: string | null;
  readonly pages: number | null;
  readonly origin: string | null;
  readonly proves: string | null;
}

/** Everything a template may use; what is missing becomes a gap that stops the letter from being submitted. */
export interface LetterFacts {
  readonly union: UnionFacts;
  readonly caseNumber: string | null;
  readonly source: Source | null;
  readonly registeredOn: string | null;
  readonly acceptedOn: string | null;
  readonly employer: PartyFacts | null;
  /** Whom the paper goes to, where that is not the employer. */
  readonly recipient: PartyFacts | null;
  readonly chain: readonly PartyFacts[];
  readonly dispute: DisputeFacts;
  readonly claimants: readonly ClaimantFacts[];
  readonly representatives: readonly string[];
  readonly handlers: readonly HandlerFacts[];
  readonly contact: { readonly name: string | null; readonly phone: string | null };
  readonly findings: readonly Finding[];
  readonly laws: readonly Citation[];
  readonly demands: readonly Demand[];
  readonly reply: ReplyTerm | null;
  /** How long both sides may ask the court to confirm an agreement; null where the pack has no line. */
  readonly confirmation: ReplyTerm | null;
  readonly earlier: readonly EarlierLetter[];
  readonly ground: EscalationGround | null;
  readonly attachments: readonly string[];
  readonly copies: readonly string[];
  readonly consentToName: boolean;
  readonly refusalGround: string | null;
  readonly guidance: string | null;
  readonly sitting: SittingFacts | null;
  readonly terms: readonly TermFacts[];
  readonly service: ServiceFacts | null;
  readonly papers: readonly PaperFacts[];
  readonly closing: string | null;
  readonly paid_fen: number | null;
}
