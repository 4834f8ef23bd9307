import { commitmentsOf, renegotiate } from '#kernel/commitments/public.ts';
import { done } from '#lib/result.ts';
import { caseSubject } from '../../cases/case-moment.ts';
import { invitationsOf } from '../../meeting-store.ts';
import { holdMeeting } from '../../meetings/hold-meeting.ts';
import { planMeeting } from '../../meetings/plan-meeting.ts';
import { recordAgreement } from '../../meetings/record-agreement.ts';
import type { CastRole, Deed } from '../story-types.ts';
import { momentOf, type Playing, play, storyId } from './stage.ts';

type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

const invitee = { name: null, contactId: null } as const;

/** A meeting is planned; the parties and the first of the workers are asked to come. */
export const planned = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'plan_meeting'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  const { key, kind, mode, title, place, startsAt, mediate } = deed;
  const parties = [...playing.partyIds.values()].map((id) => ({
    ...{ ...invitee, who: 'party' as const, id, channel: 'notice' as const },
  }));
  const people = playing.claimantIds.slice(0, 1).map((id) => ({
    ...{ ...invitee, who: 'claimant' as const, id, channel: 'telephone' as const },
  }));
  const meeting = await play(playing, by, (work) =>
    planMeeting(work, stage.house, {
      ...{ caseId, submission: storyId(playing, `meeting-${key}`), kind, mode, title, place },
      ...{ chair: stage.cast.first.name, agenda: ['核对欠薪', '商定支付'], sends: false },
      ...{ invitees: [...parties, ...people], startsAt: momentOf(startsAt), mediate },
    }),
  );
  playing.meetingIds.set(key, meeting.id);
};

/** It is held: everybody came and signed. */
export const held = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'hold_meeting'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  const { house } = stage;
  const meetingId = playing.meetingIds.get(deed.key) ?? '';
  await play(playing, by, async (work) => {
    const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
    const guests = await invitationsOf(shelf, caseId);
    const invited = guests.filter((one) => one.meetingId === meetingId);
    const attendance = invited.map(({ id: invitationId }) => ({
      ...{ invitationId, hasAttended: true, representedBy: null, signature: 'signed' as const },
    }));
    const { outcome, minutes } = deed;
    return holdMeeting(work, house, {
      ...{ caseId, meetingId, version: 1, outcome, minutes, reason: '', attendance },
    });
  });
};

const partsOf = ({ claimantIds }: Playing, parts_fen: readonly number[]) =>
  parts_fen.map((amountFen, place) => ({ claimantId: claimantIds[place] ?? '', amountFen }));

const sumOf = (parts_fen: readonly number[]): number =>
  parts_fen.reduce((sum, fen) => sum + fen, 0);

/** What was agreed is recorded; its money becomes a commitment. */
export const agree = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'agree'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  const { kind, key, parts_fen, dueOn } = deed;
  const isAgreement = kind !== 'promise';
  const recorded = await play(playing, by, (work) => {
    const agreedOn = work.today.toString();
    return recordAgreement(work, stage.house, {
      ...{ caseId, submission: storyId(playing, `agreement-${key}`), kind, number: null },
      ...{ meetingId: playing.meetingIds.get(deed.meeting) ?? null, text: null },
      ...{ agreedOn, effectiveOn: agreedOn },
      ...{ isSignedByParties: isAgreement, isSealedByMediator: isAgreement },
      items: [
        {
          ...{ partyId: playing.partyIds.get(deed.by) ?? null, bodyId: null, act: null, dueOn },
          ...{ amountFen: sumOf(parts_fen), parts: partsOf(playing, parts_fen) },
        },
      ],
    });
  });
  playing.commitmentIds.set(key, recorded.commitmentIds[0] ?? '');
};

/** A promise is agreed anew by another of the chain: the old one is void, its break stays. */
export const agreeAnew = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'agree_anew'>,
): Promise<void> => {
  const { caseId, stage, story } = playing;
  const { house } = stage;
  const commitmentId = playing.commitmentIds.get(deed.instead) ?? '';
  const name = story.parties.find((one) => one.role === deed.by)?.name ?? '';
  const ref = playing.meetingIds.get(deed.meeting) ?? null;
  await play(playing, by, async (work) => {
    const all = await commitmentsOf(work, house, caseSubject({ id: caseId }));
    const { version = 1 } = all.find((one) => one.id === commitmentId) ?? {};
    const parts = partsOf(playing, deed.parts_fen).map(({ claimantId, amountFen }) => ({
      ...{ ref: claimantId, amountFen },
    }));
    const anew = await renegotiate(work, house, {
      ...{ commitmentId, version, reason: deed.reason, title: deed.title, parts, act: null },
      ...{ amountFen: sumOf(deed.parts_fen), dueOn: deed.dueOn },
      promiser: { name, isPerson: false, contact: null, organisationId: null },
      source: { kind: 'meeting', ref, madeOn: work.today.toString() },
    });
    return anew.ok ? done(null) : anew;
  });
};
