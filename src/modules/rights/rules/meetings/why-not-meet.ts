import type { FactFault } from '../fact-rules.ts';
import type {
  InviteChannel,
  InviteeKind,
  MeetingKind,
  MeetingMode,
  MeetingOutcome,
  Signature,
} from './meeting-types.ts';

/** Somebody to be asked. */
export interface InviteeWish {
  readonly who: InviteeKind;
  /** Of the party, the body or the claimant; null for `other`. */
  readonly id: string | null;
  /** For `other` only. */
  readonly name: string | null;
  readonly contactId: string | null;
  readonly channel: InviteChannel;
}

/** A meeting as it is planned. */
export interface MeetingWish {
  readonly mode: MeetingMode;
  readonly title: string;
  readonly place: string;
  readonly chair: string;
  readonly agenda: readonly string[];
  readonly invitees: readonly InviteeWish[];
}

const inviteeFaults = (one: InviteeWish, place: number): FactFault[] => {
  const field = `invitees.${place}`;
  const isNamed = one.who === 'other' ? (one.name ?? '').trim() !== '' : one.id !== null;
  return [
    ...(isNamed ? [] : [{ field, message: '请写明邀请谁' }]),
    ...(one.channel === 'partner_link' && one.who !== 'body'
      ? [{ field, message: '只有协作单位能用链接答复；当事人请用通知、电话或当面' }]
      : []),
  ];
};

/** Everything wrong with a plan. */
export const whyNotMeet = (wish: MeetingWish): FactFault[] => {
  const needed = [
    ['title', wish.title, '请写明会议名称'],
    ['place', wish.place, wish.mode === 'online' ? '请填写线上会议的链接或编号' : '请填写地点'],
    ['chair', wish.chair, '请写明主持人'],
  ] as const;
  return [
    ...needed.flatMap(([field, text, message]) => (text.trim() === '' ? [{ field, message }] : [])),
    ...(wish.invitees.length === 0 ? [{ field: 'invitees', message: '请写明邀请谁' }] : []),
    ...wish.invitees.flatMap(inviteeFaults),
  ];
};

/** How one of those invited took part. */
export interface Attendance {
  readonly invitationId: string;
  readonly hasAttended: boolean;
  readonly representedBy: string | null;
  readonly signature: Signature;
}

/** What came of a meeting. */
export interface HoldingWish {
  readonly outcome: MeetingOutcome;
  readonly minutes: string;
  readonly reason: string;
  readonly attendance: readonly Attendance[];
}

/** Everything wrong with the record of a meeting held: minutes are true to what happened, and name who signed. */
export const whyNotHold = (
  wish: HoldingWish,
  meeting: { readonly kind: MeetingKind; readonly invitationIds: readonly string[] },
): FactFault[] => {
  const faults: FactFault[] = [];
  const say = (field: string, message: string) => faults.push({ field, message });
  if (wish.minutes.trim() === '') say('minutes', '请写会议记录');
  if (wish.outcome === 'failed' && wish.reason.trim() === '') say('reason', '请写明未成的原因');
  const said = wish.attendance.map((one) => one.invitationId);
  if (said.some((id) => !meeting.invitationIds.includes(id))) say('attendance', '没有邀请过这个人');
  if (meeting.invitationIds.some((id) => !said.includes(id)))
    say('attendance', '请写明每一位受邀的人是否到场');
  if (!wish.attendance.some((one) => one.hasAttended)) say('attendance', '没有人到场，请改为取消');
  if (wish.attendance.some((one) => one.hasAttended === (one.signature === 'absent')))
    say('attendance', '到场的写明是否签字，没有到场的写“未到场”');
  return faults;
};
