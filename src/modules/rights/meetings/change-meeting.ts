import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeCase } from '../cases/change-case.ts';
import { type MadeLink, makeLink } from '../joint/make-link.ts';
import { insertMinutes, minutesOf, saveInvitation, saveMeeting } from '../meeting-store.ts';
import { voidLinks } from '../partner-link-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { type MeetingAsked, type MeetingRefusal, openMeeting } from './open-meeting.ts';

export type ChangeMeetingRefusal =
  | MeetingRefusal
  | { readonly code: 'meeting-over' }
  | { readonly code: 'not-held' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'text-needed' }
  | { readonly code: 'no-such-invitation' }
  | { readonly code: 'nothing-awaited' };

/** Calls a planned meeting off; links of invitations are void. */
export const cancelMeeting = async (
  work: Work,
  house: RightsHouse,
  asked: MeetingAsked & { readonly reason: string },
): Promise<Result<null, ChangeMeetingRefusal>> => {
  const opened = await openMeeting(work, house, asked);
  if (!opened.ok) return opened;
  const { meeting, guests, found } = opened.value;
  const reason = asked.reason.trim();
  if (meeting.state !== 'planned') return refuse({ code: 'meeting-over' });
  if (reason === '') return refuse({ code: 'reason-needed' });
  const version = meeting.version + 1;
  await saveMeeting(work, { ...meeting, state: 'cancelled', cancelReason: reason, version });
  for (const { id: subjectId } of guests)
    await voidLinks(work, { subjectId, purpose: null, reason: '会议已取消' });
  const facts = { meeting: meeting.id, kind: meeting.kind, reason };
  const workerText = '原定的会议已取消，工会会另行通知。';
  const change = { act: 'rights.meeting-cancelled', facts, workerText };
  await changeCase(work, house, { one: found.one, change });
  return done(null);
};

/** Corrects the minutes: a new version with its reason beside the old one. */
export const correctMinutes = async (
  work: Work,
  house: RightsHouse,
  asked: MeetingAsked & { readonly text: string; readonly reason: string },
): Promise<Result<null, ChangeMeetingRefusal>> => {
  const opened = await openMeeting(work, house, asked);
  if (!opened.ok) return opened;
  const { meeting, found } = opened.value;
  if (meeting.state !== 'held') return refuse({ code: 'not-held' });
  const [text, reason] = [asked.text.trim(), asked.reason.trim()];
  if (text === '') return refuse({ code: 'text-needed' });
  if (reason === '') return refuse({ code: 'reason-needed' });
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const minutesVersion = (await minutesOf(shelf, meeting.id)).length + 1;
  const next = { meetingId: meeting.id, version: minutesVersion, text, reason };
  await insertMinutes(work, house.sealer, next);
  await saveMeeting(work, { ...meeting, version: meeting.version + 1 });
  const facts = { meeting: meeting.id, minutes_version: minutesVersion, reason };
  const change = { act: 'rights.minutes-corrected', facts };
  await changeCase(work, house, { one: found.one, change });
  return done(null);
};

/** Records what somebody invited said by telephone or in person. */
export const recordReply = async (
  work: Work,
  house: RightsHouse,
  asked: MeetingAsked & {
    readonly invitationId: string;
    readonly reply: 'will_come' | 'will_not_come';
    readonly text: string;
  },
): Promise<Result<null, ChangeMeetingRefusal>> => {
  const opened = await openMeeting(work, house, asked);
  if (!opened.ok) return opened;
  const { meeting, guests, found } = opened.value;
  if (meeting.state !== 'planned') return refuse({ code: 'meeting-over' });
  const guest = guests.find((one) => one.id === asked.invitationId);
  if (!guest) return refuse({ code: 'no-such-invitation' });
  const { reply } = asked;
  const one = { ...guest, reply, replyText: asked.text.trim() };
  await saveInvitation(work, house.sealer, { one, caseId: meeting.caseId });
  await voidLinks(work, { subjectId: guest.id, purpose: null, reason: '已由工会登记答复' });
  const facts = { meeting: meeting.id, invitation: guest.id, reply };
  const change = { act: 'rights.invitation-answered', facts, closed: { who: guest.name } };
  await changeCase(work, house, { one: found.one, change });
  return done(null);
};

/** Sends the link of an invitation again; the one before opens nothing any more. */
export const resendInvitation = async (
  work: Work,
  house: RightsHouse,
  asked: MeetingAsked & { readonly invitationId: string; readonly sends: boolean },
): Promise<Result<MadeLink, ChangeMeetingRefusal>> => {
  const opened = await openMeeting(work, house, asked);
  if (!opened.ok) return opened;
  const { meeting, guests } = opened.value;
  const guest = guests.find((one) => one.id === asked.invitationId);
  if (!guest) return refuse({ code: 'no-such-invitation' });
  const { id: subjectId, bodyId, contactId, name: bodyName } = guest;
  if (meeting.state !== 'planned' || guest.reply !== null || bodyId === null)
    return refuse({ code: 'nothing-awaited' });
  const to = { caseId: meeting.caseId, subjectId, bodyId, bodyName, contactId };
  return done(await makeLink(work, house, { ...to, purpose: 'invitation', sends: asked.sends }));
};
