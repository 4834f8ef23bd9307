import type {
  AgreementKind,
  InviteChannel,
  MeetingKind,
  MeetingOutcome,
  MeetingState,
  Signature,
} from './meeting-types.ts';

/** Chinese names of the kinds of meetings. */
export const meetingKindWords = {
  mediation: '调解',
  coordination: '协调会',
  joint: '联席会议',
} as const satisfies Record<MeetingKind, string>;

export const meetingStateWords = {
  planned: '已安排',
  held: '已召开',
  cancelled: '已取消',
} as const satisfies Record<MeetingState, string>;

export const meetingOutcomeWords = {
  agreed: '达成协议',
  promised: '作出承诺',
  failed: '未成',
  adjourned: '改日再议',
  informed: '通报情况',
} as const satisfies Record<MeetingOutcome, string>;

export const inviteChannelWords = {
  notice: '书面通知',
  partner_link: '协作链接',
  telephone: '电话',
  in_person: '当面',
} as const satisfies Record<InviteChannel, string>;

export const signatureWords = {
  signed: '已签字',
  refused: '拒绝签字（已记明）',
  absent: '未到场',
} as const satisfies Record<Signature, string>;

export const agreementKindWords = {
  mediation: '调解协议',
  settlement: '和解协议',
  promise: '会议承诺',
} as const satisfies Record<AgreementKind, string>;
