import type { Temporal } from 'temporal-polyfill';
import type { CaseState } from './rules/states.ts';

export type CaseId = string;
export type ClaimantId = string;

/** What a case is about: 工资、工伤、合同、解除、社保、工时、高温、其他. */
export const matters = [
  'wages',
  'injury',
  'contract',
  'dismissal',
  'social_insurance',
  'hours',
  'heat',
  'other',
] as const;
export type Matter = (typeof matters)[number];

/** 劳动关系、不完全符合确立劳动关系、民事关系、尚未判明.
 *  @source 人社部发〔2021〕56号 */
export const workerClasses = ['labour_relation', 'incomplete', 'civil', 'unknown'] as const;
export type WorkerClass = (typeof workerClasses)[number];

/** How the case reached the union. */
export const channels = [
  'phone_page',
  'station',
  'telephone',
  'desk',
  'letter',
  'partner',
] as const;
export type Channel = (typeof channels)[number];

/** 来源: 投诉、举报、检查发现、转办、舆情. */
export const sources = ['complaint', 'report', 'inspection', 'referral', 'media'] as const;
export type Source = (typeof sources)[number];

/** How pressing a case is, graded at acceptance. */
export const riskGrades = ['ordinary', 'urgent', 'major'] as const;
export type RiskGrade = (typeof riskGrades)[number];

/** Parts in the chain of a project, and the employer: 建设单位、总包、分包、劳务公司、包工头、用人单位、平台、合作企业. */
export const partyRoles = [
  'employer',
  'owner',
  'general_contractor',
  'subcontractor',
  'labour_firm',
  'foreman',
  'platform',
  'partner_firm',
] as const;
export type PartyRole = (typeof partyRoles)[number];

/** What became of one worker's claim. Results and limitation are his own.
 *  @source 法释〔2020〕26号 art. 17 */
export const claimResults = [
  'open',
  'paid',
  'paid_in_part',
  'settled_otherwise',
  'not_established',
  'unpaid',
  'referred',
  'in_proceedings',
  'withdrawn',
] as const;
export type ClaimResult = (typeof claimResults)[number];

/** Parallel tracks: 仲裁、诉讼、支付令、执行、劳动监察、法律援助、移送检察. */
export const trackKinds = [
  'arbitration',
  'litigation',
  'payment_order',
  'enforcement',
  'inspection',
  'legal_aid',
  'procuratorate',
] as const;
export type TrackKind = (typeof trackKinds)[number];

/** One case as the slice keeps it; nothing personal stands here in the clear. */
export interface RightsCase {
  readonly id: CaseId;
  /** Told to the worker at registration; drawn, so that nobody guesses his neighbour's. */
  readonly number: string;
  /** 维〔2026〕17号: given at acceptance, without a gap in its organisation and year. */
  readonly caseNumber: string | null;
  readonly organisationId: string;
  readonly state: CaseState;
  /** Counts every change; who saves must have seen the newest. */
  readonly version: number;
  readonly matter: Matter;
  readonly workerClass: WorkerClass;
  readonly channel: Channel;
  readonly source: Source;
  readonly riskGrade: RiskGrade;
  /** Why the case is a major incident (重大情况), in Chinese; null = it is none. */
  readonly majorReason: string | null;
  readonly majorSince: Temporal.Instant | null;
  readonly majorReportedAt: Temporal.Instant | null;
  readonly isGroup: boolean;
  readonly isAnonymous: boolean;
  /** Which text of consent and privacy notice was shown; null where none was needed (own findings). */
  readonly consentVersion: string | null;
  /** Null when the worker did it himself. */
  readonly registeredBy: string | null;
  /** When the complaint arrived: clocks of acceptance start on this day. */
  readonly receivedAt: Temporal.Instant;
  readonly registeredAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  readonly invented: boolean;
}

/** One worker's claim within a case; a case of one worker has one. Texts are opened for named handlers only. */
export interface Claimant {
  readonly id: ClaimantId;
  readonly caseId: CaseId;
  /** 1, 2, 3 … in the order in which they joined. */
  readonly ordinal: number;
  /** Told the union himself; his identity is the complainant's secret. */
  readonly isComplainant: boolean;
  readonly isRepresentative: boolean;
  readonly result: ClaimResult;
  readonly resultOn: Temporal.PlainDate | null;
  /** File or document that proves the result. */
  readonly resultProof: string | null;
  readonly withdrawnOn: Temporal.PlainDate | null;
}

/** What is sealed about a claimant; null where not given. */
export interface ClaimantSecrets {
  readonly name: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
}

/** A body or person on the other side. A person's name (foreman) is personal and masked unless one may see it. */
export interface Party {
  readonly id: string;
  readonly caseId: CaseId;
  readonly role: PartyRole;
  readonly isPerson: boolean;
  readonly name: string;
  /** 统一社会信用代码. */
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly legalRepresentative: string | null;
}

/** One of the people who work on a case. */
export interface Handler {
  readonly id: string;
  readonly caseId: CaseId;
  readonly personId: string;
  readonly personName: string;
  readonly capacity: 'lead' | 'second' | 'mediator';
  /** Number of the 工会劳动法律监督员证. */
  readonly certificateNumber: string;
  /** Declared that neither he nor a near relative has an interest in the case. */
  readonly declaredNoInterestAt: Temporal.Instant | null;
  readonly assignedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly endReason: 'recused' | 'replaced' | 'transferred' | null;
}

/** A line of the timeline; written once, never changed. */
export interface CaseEvent {
  readonly id: string;
  readonly caseId: CaseId;
  /** 1, 2, 3 … within the case. */
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly actorKind: 'person' | 'keeper' | 'worker' | 'system';
  readonly actorName: string;
  /** `rights.<noun>-<done>`, as in the audit record. */
  readonly act: string;
  readonly step: string | null;
  readonly fromState: CaseState | null;
  readonly toState: CaseState | null;
  /** Plain facts; what is personal is sealed apart and opened for named handlers. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What the worker reads; null = nothing is told. */
  readonly workerText: string | null;
}

/** A proceeding that runs beside the supervision. */
export interface Track {
  readonly id: string;
  readonly caseId: CaseId;
  readonly kind: TrackKind;
  readonly body: string;
  /** The other body's case number. */
  readonly reference: string | null;
  readonly openedOn: Temporal.PlainDate;
  readonly closedOn: Temporal.PlainDate | null;
  readonly result: string | null;
  /** Whether the union's supervision stands still meanwhile. */
  readonly suspends: boolean;
}

/** A piece of evidence of a case. */
export interface Evidence {
  readonly id: string;
  readonly caseId: CaseId;
  readonly claimantId: ClaimantId | null;
  /** Of the files room; null for what exists on paper only. */
  readonly fileId: string | null;
  readonly title: string;
  readonly addedBy: 'worker' | 'staff' | 'employer' | 'partner';
  readonly addedAt: Temporal.Instant;
}

/** A next step the house proposes: a promise broke, or a clock ran out. */
export interface Proposal {
  readonly id: string;
  readonly caseId: CaseId;
  readonly step: string;
  /** Which letter to draft for it; null = none. */
  readonly letterKind: string | null;
  readonly reason: string;
  /** What it came from, so that it is proposed once. */
  readonly cause: string;
  readonly proposedAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
}
