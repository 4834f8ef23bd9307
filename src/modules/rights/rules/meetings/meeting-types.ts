import type { Temporal } from 'temporal-polyfill';

export const meetingKinds = ['mediation', 'coordination', 'joint'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export const meetingModes = ['online', 'on_site'] as const;
export type MeetingMode = (typeof meetingModes)[number];
export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];
/** 达成协议、作出承诺、未成、改日再议、通报情况. */
export const meetingOutcomes = ['agreed', 'promised', 'failed', 'adjourned', 'informed'] as const;
export type MeetingOutcome = (typeof meetingOutcomes)[number];
export const inviteeKinds = ['party', 'body', 'claimant', 'other'] as const;
export type InviteeKind = (typeof inviteeKinds)[number];
export const inviteChannels = ['notice', 'partner_link', 'telephone', 'in_person'] as const;
export type InviteChannel = (typeof inviteChannels)[number];
export const signatures = ['signed', 'refused', 'absent'] as const;
export type Signature = (typeof signatures)[number];

/** A mediation session, a coordination meeting or a 联席会议 on a case. */
export interface Meeting {
  readonly id: string;
  readonly caseId: string;
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly title: string;
  /** An address, or the link of an online room. */
  readonly place: string;
  readonly agenda: readonly string[];
  readonly chair: string;
  readonly startsAt: Temporal.Instant;
  readonly state: MeetingState;
  readonly outcome: MeetingOutcome | null;
  readonly cancelReason: string | null;
  readonly version: number;
}

/** Somebody asked to come; names are opened for handlers, `shown` is for everybody else. */
export interface Invitation {
  readonly id: string;
  readonly meetingId: string;
  readonly who: InviteeKind;
  readonly partyId: string | null;
  readonly bodyId: string | null;
  readonly contactId: string | null;
  readonly claimantId: string | null;
  readonly shown: string;
  readonly name: string;
  readonly channel: InviteChannel;
  readonly reply: 'will_come' | 'will_not_come' | null;
  /** Who answered and why. */
  readonly replyText: string | null;
  readonly hasAttended: boolean | null;
  readonly representedBy: string | null;
  readonly signature: Signature | null;
}

/** One version of the minutes. */
export interface Minutes {
  readonly version: number;
  readonly text: string;
  /** Why it replaced the one before; null for the first. */
  readonly reason: string | null;
  /** UTC. */
  readonly at: string;
  readonly by: string;
}

export const agreementKinds = ['mediation', 'settlement', 'promise'] as const;
/** 调解协议、和解协议, or promises made at a meeting without one. */
export type AgreementKind = (typeof agreementKinds)[number];

/** One thing agreed: who owes what by when. */
export interface AgreementItem {
  readonly ordinal: number;
  readonly partyId: string | null;
  readonly bodyId: string | null;
  /** A body's name, or a person's masked. */
  readonly shown: string;
  /** Whole fen; null when only an act is owed. */
  readonly amountFen: number | null;
  readonly act: string | null;
  readonly dueOn: string;
  readonly commitmentId: string;
}

/** What was agreed. Days are ISO text. */
export interface Agreement {
  readonly id: string;
  readonly caseId: string;
  readonly meetingId: string | null;
  readonly kind: AgreementKind;
  readonly number: string | null;
  readonly agreedOn: string;
  readonly effectiveOn: string;
  readonly text: string | null;
  readonly lastDueOn: string;
  readonly items: readonly AgreementItem[];
}
