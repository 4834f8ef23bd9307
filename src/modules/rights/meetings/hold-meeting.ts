import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeCase } from '../cases/change-case.ts';
import { type StepRefusal, takeStep } from '../cases/take-step.ts';
import { insertMinutes, saveInvitation, saveMeeting } from '../meeting-store.ts';
import { voidLinks } from '../partner-link-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import { meetingKindWords, meetingOutcomeWords } from '../rules/meetings/meeting-words.ts';
import { type HoldingWish, whyNotHold } from '../rules/meetings/why-not-meet.ts';
import { remindOfLimitation } from './limitation-reminder.ts';
import {
  type MeetingAsked,
  type MeetingRefusal,
  type OpenedMeeting,
  openMeeting,
} from './open-meeting.ts';

export type HoldRefusal =
  | MeetingRefusal
  | StepRefusal
  | { readonly code: 'meeting-over' }
  | { readonly code: 'not-begun' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** The record of a meeting held. */
export interface HoldMeeting extends MeetingAsked, HoldingWish {}

const keepAttendance = async (
  work: Work,
  house: RightsHouse,
  { opened, wish }: { readonly opened: OpenedMeeting; readonly wish: HoldMeeting },
): Promise<void> => {
  for (const guest of opened.guests) {
    const said = wish.attendance.find((one) => one.invitationId === guest.id);
    if (!said) continue;
    const { hasAttended, representedBy, signature } = said;
    const one = { ...guest, hasAttended, representedBy, signature };
    await saveInvitation(work, house.sealer, { one, caseId: wish.caseId });
    await voidLinks(work, { subjectId: guest.id, purpose: null, reason: '会议已召开' });
  }
};

/** A mediation without success ends its clock and takes the case on, with the limitation before everybody's eyes. */
const failMediation = async (
  work: Work,
  house: RightsHouse,
  { opened, wish }: { readonly opened: OpenedMeeting; readonly wish: HoldMeeting },
): Promise<Result<null, StepRefusal>> => {
  const { caseId, reason } = wish;
  const facts = { ended_on: work.today.toString(), reason };
  const taken = await takeStep(work, house, { caseId, step: 'mediation_fails', facts });
  if (!taken.ok) return taken;
  const { leadId } = opened.found;
  await remindOfLimitation(work, house, { one: taken.value.one, leadId });
  return done(null);
};

/** Records a meeting held: who came, the minutes (sealed) and who signed them, and what came of it. A mediation that
 *  failed takes the case's step; an agreement is recorded by `recordAgreement`, which takes its own.
 *  @source 劳动争议调解仲裁法（2007）第十四条第三款 */
export const holdMeeting = async (
  work: Work,
  house: RightsHouse,
  wish: HoldMeeting,
): Promise<Result<null, HoldRefusal>> => {
  const found = await openMeeting(work, house, wish);
  if (!found.ok) return found;
  const opened = found.value;
  const { meeting, guests } = opened;
  if (meeting.state !== 'planned') return refuse({ code: 'meeting-over' });
  if (meeting.startsAt.epochMilliseconds > work.now.epochMilliseconds)
    return refuse({ code: 'not-begun' });
  const { kind } = meeting;
  const errors = whyNotHold(wish, { kind, invitationIds: guests.map((guest) => guest.id) });
  if (errors.length > 0) return refuse({ code: 'invalid', errors });

  const { outcome, caseId, minutes } = wish;
  const version = meeting.version + 1;
  await saveMeeting(work, { ...meeting, state: 'held', outcome, version });
  await keepAttendance(work, house, { opened, wish });
  const first = { meetingId: meeting.id, version: 1, text: minutes.trim(), reason: null };
  await insertMinutes(work, house.sealer, first);
  const came = wish.attendance.filter((one) => one.hasAttended).length;
  const facts = { meeting: meeting.id, kind, outcome, came, invited: guests.length };
  const workerText = `${meetingKindWords[kind]}已举行，结果：${meetingOutcomeWords[outcome]}。`;
  const change = { act: 'rights.meeting-held', facts, workerText };
  await changeCase(work, house, { one: opened.found.one, change });
  if (kind !== 'mediation' || outcome !== 'failed') return done(null);
  if (opened.found.one.state !== 'mediating') return done(null);
  return failMediation(work, house, { opened, wish: { ...wish, caseId } });
};
