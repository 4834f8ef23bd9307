import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type JointCase, type JointCaseRefusal, openJointCase } from '../joint/joint-case.ts';
import { invitationsOf, meetingsOf } from '../meeting-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { Invitation, Meeting } from '../rules/meetings/meeting-types.ts';

/** Which meeting of which case, and the version somebody saw. */
export interface MeetingAsked {
  readonly caseId: string;
  readonly meetingId: string;
  readonly version: number;
}

export type MeetingRefusal =
  | JointCaseRefusal
  | { readonly code: 'no-such-meeting' }
  | { readonly code: 'version-conflict'; readonly current: number };

/** A meeting somebody may work on; its case is locked. */
export interface OpenedMeeting {
  readonly found: JointCase;
  readonly meeting: Meeting;
  readonly guests: readonly Invitation[];
}

/** Opens a meeting for a change. */
export const openMeeting = async (
  work: Work,
  house: RightsHouse,
  asked: MeetingAsked,
): Promise<Result<OpenedMeeting, MeetingRefusal>> => {
  const found = await openJointCase(work, asked.caseId);
  if (!found.ok) return found;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const all = await meetingsOf(shelf, asked.caseId);
  const meeting = all.find((one) => one.id === asked.meetingId);
  if (!meeting) return refuse({ code: 'no-such-meeting' });
  if (meeting.version !== asked.version)
    return refuse({ code: 'version-conflict', current: meeting.version });
  const guests = (await invitationsOf(shelf, asked.caseId)).filter(
    (guest) => guest.meetingId === meeting.id,
  );
  return done({ found: found.value, meeting, guests });
};
