import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findBody } from '../body-store.ts';
import { changeCase } from '../cases/change-case.ts';
import { openClaimant } from '../cases/seal-claimant.ts';
import { openParty } from '../cases/seal-party.ts';
import { type StepRefusal, takeStep } from '../cases/take-step.ts';
import { sealedClaimantsOf } from '../claimant-store.ts';
import { addDisclosure } from '../disclosure-store.ts';
import { type JointCase, type JointCaseRefusal, openJointCase } from '../joint/joint-case.ts';
import { type MadeLink, makeLink } from '../joint/make-link.ts';
import { insertMeeting, meetingBySubmission, saveInvitation } from '../meeting-store.ts';
import { partiesOf } from '../party-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault, StepFacts } from '../rules/fact-rules.ts';
import { maskName } from '../rules/masks.ts';
import type { Invitation, Meeting, MeetingKind } from '../rules/meetings/meeting-types.ts';
import { meetingKindWords } from '../rules/meetings/meeting-words.ts';
import { type InviteeWish, type MeetingWish, whyNotMeet } from '../rules/meetings/why-not-meet.ts';

/** A meeting to be planned; `submission` is made by the sender. */
export interface PlanMeeting extends MeetingWish {
  readonly caseId: string;
  readonly submission: string;
  readonly kind: MeetingKind;
  readonly startsAt: Temporal.Instant;
  /** Takes the case into mediation with the same record: the facts of the step `mediate`; null = it is there already,
   *  or the meeting is no mediation. */
  readonly mediate: StepFacts | null;
  /** Whether contacts of bodies get their link by message. */
  readonly sends: boolean;
}

export type PlanRefusal =
  | JointCaseRefusal
  | StepRefusal
  | { readonly code: 'no-such-invitee' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** A meeting planned, with the links made for bodies; none when it had been planned before. */
export interface PlannedMeeting {
  readonly id: string;
  readonly links: readonly { readonly bodyName: string; readonly link: MadeLink }[];
}

type Named = Pick<Invitation, 'partyId' | 'bodyId' | 'claimantId' | 'shown' | 'name'>;

const nobody = { partyId: null, bodyId: null, claimantId: null };

const partyNamed = async (
  work: Work,
  house: RightsHouse,
  at: { readonly caseId: string; readonly id: string },
): Promise<Named | null> => {
  const row = (await partiesOf(work, at.caseId)).find((party) => party.id === at.id);
  if (!row) return null;
  const { name, isPerson } = openParty(house.sealer, row, { caseId: at.caseId, plain: true });
  return { ...nobody, partyId: row.id, name, shown: isPerson ? maskName(name) : name };
};

const claimantNamed = async (
  work: Work,
  house: RightsHouse,
  at: { readonly caseId: string; readonly id: string },
): Promise<Named | null> => {
  const all = await sealedClaimantsOf(work, at.caseId);
  const found = all.find(({ claimant }) => claimant.id === at.id);
  if (!found) return null;
  const { name } = openClaimant(house.sealer, at.id, found.sealed);
  const shown = `第 ${found.claimant.ordinal} 位工友`;
  return { ...nobody, claimantId: at.id, name: name ?? shown, shown };
};

const named = async (
  work: Work,
  house: RightsHouse,
  { found, one }: { readonly found: JointCase; readonly one: InviteeWish },
): Promise<Named | null> => {
  const at = { caseId: found.one.id, id: one.id ?? '' };
  if (one.who === 'party') return partyNamed(work, house, at);
  if (one.who === 'claimant') return claimantNamed(work, house, at);
  if (one.who === 'body') {
    const body = await findBody(work, at.id);
    const isKnown = body && body.retiredOn === null && found.path.includes(body.organisationId);
    return isKnown ? { ...nobody, bodyId: body.id, name: body.name, shown: body.name } : null;
  }
  const name = (one.name ?? '').trim();
  return { ...nobody, name, shown: maskName(name) };
};

const invitationOf = (meetingId: string, wish: InviteeWish, who: Named): Invitation => ({
  ...{ id: newId(), meetingId, who: wish.who, ...who },
  ...{ contactId: wish.contactId, channel: wish.channel },
  ...{ reply: null, replyText: null, hasAttended: null, representedBy: null, signature: null },
});

const inviteAll = async (
  work: Work,
  house: RightsHouse,
  given: {
    readonly plan: PlanMeeting;
    readonly meeting: Meeting;
    readonly guests: readonly Invitation[];
  },
): Promise<PlannedMeeting['links']> => {
  const { plan, guests } = given;
  const { caseId } = plan;
  const links: { bodyName: string; link: MadeLink }[] = [];
  for (const guest of guests) {
    await saveInvitation(work, house.sealer, { one: guest, caseId });
    if (guest.channel !== 'partner_link' || guest.bodyId === null) continue;
    const to = { caseId, bodyId: guest.bodyId, bodyName: guest.name };
    const subject = { kind: 'invitation', id: guest.id } as const;
    const items = ['会议名称、时间、地点、议程'];
    const ground = { basis: 'duty', legalBasis: '协作机制会议邀请', items };
    await addDisclosure(work, { ...to, ...ground, act: 'shared', subject });
    const wanted = { ...to, subjectId: guest.id, contactId: guest.contactId, sends: plan.sends };
    const link = await makeLink(work, house, { ...wanted, purpose: 'invitation' });
    links.push({ bodyName: guest.name, link });
  }
  return links;
};

const timeWords = (moment: Temporal.Instant): string => {
  const at = moment.toZonedDateTimeISO('Asia/Shanghai');
  const minutes = String(at.minute).padStart(2, '0');
  return `${at.year}年${at.month}月${at.day}日${at.hour}:${minutes}`;
};

const write = async (
  work: Work,
  house: RightsHouse,
  { found, plan }: { readonly found: JointCase; readonly plan: PlanMeeting },
): Promise<Result<PlannedMeeting, PlanRefusal>> => {
  const { caseId, submission, kind, mode, startsAt } = plan;
  const id = newId();
  const guests: Invitation[] = [];
  for (const wish of plan.invitees) {
    const who = await named(work, house, { found, one: wish });
    if (!who) return refuse({ code: 'no-such-invitee' });
    guests.push(invitationOf(id, wish, who));
  }
  const meeting: Meeting = {
    ...{ id, caseId, kind, mode, startsAt, title: plan.title.trim(), place: plan.place.trim() },
    ...{ agenda: plan.agenda.map((line) => line.trim()).filter(Boolean), chair: plan.chair.trim() },
    ...{ state: 'planned', outcome: null, cancelReason: null, version: 1 },
  };
  await insertMeeting(work, house.sealer, { one: meeting, submission });
  const links = await inviteAll(work, house, { plan, meeting, guests });
  const facts = { meeting: id, kind, mode, starts_at: startsAt.toString(), guests: guests.length };
  const workerText = `${meetingKindWords[kind]}定于${timeWords(startsAt)}举行。`;
  const change = { act: 'rights.meeting-planned', facts, workerText };
  await changeCase(work, house, { one: found.one, change });
  if (plan.mediate === null) return done({ id, links });
  const taken = await takeStep(work, house, { caseId, step: 'mediate', facts: plan.mediate });
  return taken.ok ? done({ id, links }) : taken;
};

/** Plans a meeting and asks people to come: parties by notice, telephone or in person, bodies also by a link. With the
 *  facts of an application the case enters mediation in the same breath, which starts its fifteen days.
 *  @source 劳动争议调解仲裁法（2007）第十四条第三款; 人社厅发〔2024〕4号 */
export const planMeeting = async (
  work: Work,
  house: RightsHouse,
  plan: PlanMeeting,
): Promise<Result<PlannedMeeting, PlanRefusal>> => {
  const found = await openJointCase(work, plan.caseId);
  if (!found.ok) return found;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const before = await meetingBySubmission(shelf, plan.submission);
  if (before?.caseId === plan.caseId) {
    work.note('rights.meeting-repeated', { kind: 'meeting', id: before.id });
    return done({ id: before.id, links: [] });
  }
  const errors = whyNotMeet(plan);
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  return write(work, house, { found: found.value, plan });
};
