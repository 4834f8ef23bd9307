import type { Static } from 'typebox';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { agreementsOf } from '../agreement-store.ts';
import type { MeetingListSchema } from '../contract/meetings.ts';
import { type CaseShut, openCase } from '../letters/open-case.ts';
import { invitationsOf, meetingsOf, minutesOf } from '../meeting-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { Agreement, Invitation, Meeting, Minutes } from '../rules/meetings/meeting-types.ts';
import {
  agreementKindWords,
  meetingKindWords,
  meetingStateWords,
} from '../rules/meetings/meeting-words.ts';

type OnWire = Static<typeof MeetingListSchema>;

const guestToWire = (guest: Invitation, isOpen: boolean) => ({
  id: guest.id,
  who: guest.who,
  name: isOpen ? guest.name : guest.shown,
  channel: guest.channel,
  reply: guest.reply,
  reply_text: isOpen ? guest.replyText : null,
  has_attended: guest.hasAttended,
  represented_by: isOpen ? guest.representedBy : null,
  signature: guest.signature,
});

const meetingToWire = (
  one: Meeting,
  given: { readonly guests: readonly Invitation[]; readonly minutes: readonly Minutes[] },
  isOpen: boolean,
): OnWire['items'][number] => ({
  id: one.id,
  kind: one.kind,
  kind_label: meetingKindWords[one.kind],
  mode: one.mode,
  title: one.title,
  place: isOpen ? one.place : null,
  chair: one.chair,
  agenda: [...one.agenda],
  starts_at: one.startsAt.toString(),
  state: one.state,
  state_label: meetingStateWords[one.state],
  outcome: one.outcome,
  cancel_reason: one.cancelReason,
  version: one.version,
  invitations: given.guests.map((guest) => guestToWire(guest, isOpen)),
  minutes: isOpen ? given.minutes.map((minutes) => ({ ...minutes })) : [],
});

const agreementToWire = (one: Agreement, isOpen: boolean): OnWire['agreements'][number] => ({
  id: one.id,
  meeting_id: one.meetingId,
  kind: one.kind,
  kind_label: agreementKindWords[one.kind],
  number: one.number,
  agreed_on: one.agreedOn,
  effective_on: one.effectiveOn,
  last_due_on: one.lastDueOn,
  text: isOpen ? one.text : null,
  items: one.items.map((item) => ({
    ...{ ordinal: item.ordinal, shown: item.shown, amount_fen: item.amountFen },
    act: isOpen ? item.act : null,
    ...{ due_on: item.dueOn, commitment_id: item.commitmentId },
  })),
});

/** The meetings and agreements of a case for whoever may read it; names, minutes and texts are open to its handlers. */
export const readMeetings = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  caseId: string,
): Promise<Result<OnWire, CaseShut>> => {
  const seen = await openCase(work, { caseId, permissions: ['rights.read'], isChange: false });
  if (!seen.ok) return seen;
  const { isHandler } = seen.value;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const guests = await invitationsOf(shelf, caseId);
  const items: OnWire['items'] = [];
  for (const one of await meetingsOf(shelf, caseId)) {
    const minutes = isHandler ? await minutesOf(shelf, one.id) : [];
    const his = guests.filter((guest) => guest.meetingId === one.id);
    items.push(meetingToWire(one, { guests: his, minutes }, isHandler));
  }
  const agreements = await agreementsOf(shelf, caseId);
  return done({ items, agreements: agreements.map((one) => agreementToWire(one, isHandler)) });
};
