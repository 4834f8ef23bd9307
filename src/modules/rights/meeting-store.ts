import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Invitation, Meeting, Minutes } from './rules/meetings/meeting-types.ts';

type Shelf = Pick<Work, 'db' | 'cityId'> & { readonly sealer: Sealer };

interface MeetingRow extends Omit<Meeting, 'place' | 'startsAt'> {
  place_sealed: Buffer;
  starts_at: string;
}

interface InvitationRow extends Omit<Invitation, 'name' | 'replyText' | 'representedBy'> {
  name_sealed: Buffer;
  reply_sealed: Buffer | null;
  represented_by_sealed: Buffer | null;
}

const meetingColumns =
  sql.raw(`m.id, m.case_id as "caseId", m.kind, m.mode, m.title, m.place_sealed,
  m.agenda, m.chair, m.starts_at, m.state, m.outcome, m.cancel_reason as "cancelReason", m.version`);

const invitationColumns =
  sql.raw(`i.id, i.meeting_id as "meetingId", i.who, i.party_id as "partyId",
  i.body_id as "bodyId", i.contact_id as "contactId", i.claimant_id as "claimantId", i.shown,
  i.name_sealed, i.channel, i.reply, i.reply_sealed, i.has_attended as "hasAttended",
  i.represented_by_sealed, i.signature`);

const placeCell = (id: string) => ({ table: 'rights.meetings', id, column: 'place' });
const guestCell = (id: string, column: string) => ({ table: 'rights.invitations', id, column });

const toMeeting =
  (sealer: Sealer) =>
  ({ place_sealed, starts_at, ...one }: MeetingRow): Meeting => ({
    ...one,
    place: sealer.open(place_sealed, placeCell(one.id)),
    startsAt: Temporal.Instant.from(starts_at),
  });

const toInvitation =
  (sealer: Sealer) =>
  ({ name_sealed, reply_sealed, represented_by_sealed, ...one }: InvitationRow): Invitation => ({
    ...one,
    name: sealer.open(name_sealed, guestCell(one.id, 'name')),
    replyText: reply_sealed && sealer.open(reply_sealed, guestCell(one.id, 'reply')),
    representedBy:
      represented_by_sealed &&
      sealer.open(represented_by_sealed, guestCell(one.id, 'represented_by')),
  });

/** The meetings of a case, by their time. */
export const meetingsOf = async ({ db, cityId, sealer }: Shelf, caseId: string) => {
  const found = await sql<MeetingRow>`
    select ${meetingColumns} from rights.meetings m
    where m.city_id = ${cityId} and m.case_id = ${caseId} order by m.starts_at, m.id
  `.execute(db);
  return found.rows.map(toMeeting(sealer));
};

/** The meeting a submission made; null when it made none. */
export const meetingBySubmission = async (
  { db, cityId, sealer }: Shelf,
  submission: string,
): Promise<Meeting | null> => {
  const found = await sql<MeetingRow>`
    select ${meetingColumns} from rights.meetings m
    where m.city_id = ${cityId} and m.submission = ${submission}
  `.execute(db);
  return found.rows.map(toMeeting(sealer))[0] ?? null;
};

/** Everybody invited to the meetings of a case. */
export const invitationsOf = async (
  { db, cityId, sealer }: Shelf,
  caseId: string,
): Promise<Invitation[]> => {
  const found = await sql<InvitationRow>`
    select ${invitationColumns} from rights.invitations i
    where i.city_id = ${cityId} and i.case_id = ${caseId} order by i.meeting_id, i.invited_at, i.id
  `.execute(db);
  return found.rows.map(toInvitation(sealer));
};

/** One invitation with its meeting; null when there is none. */
export const findInvitation = async (
  { db, cityId, sealer }: Shelf,
  id: string,
): Promise<{ readonly invitation: Invitation; readonly meeting: Meeting } | null> => {
  const found = await sql<InvitationRow>`
    select ${invitationColumns} from rights.invitations i
    where i.city_id = ${cityId} and i.id = ${id}
  `.execute(db);
  const invitation = found.rows.map(toInvitation(sealer))[0];
  if (!invitation) return null;
  const meetings = await sql<MeetingRow>`
    select ${meetingColumns} from rights.meetings m
    where m.city_id = ${cityId} and m.id = ${invitation.meetingId}
  `.execute(db);
  const meeting = meetings.rows.map(toMeeting(sealer))[0];
  return meeting ? { invitation, meeting } : null;
};

/** Writes a new meeting. */
export const insertMeeting = async (
  work: Work,
  sealer: Sealer,
  { one, submission }: { readonly one: Meeting; readonly submission: string },
): Promise<void> => {
  const by = work.actor.kind === 'person' ? work.actor.id : null;
  await sql`
    insert into rights.meetings (city_id, case_id, id, submission, kind, mode, title, place_sealed,
      agenda, chair, starts_at, state, version, planned_at, planned_by)
    values (${work.cityId}, ${one.caseId}, ${one.id}, ${submission}, ${one.kind}, ${one.mode},
      ${one.title}, ${sealer.seal(one.place, placeCell(one.id))}, ${[...one.agenda]}::text[],
      ${one.chair}, ${one.startsAt.toString()}::timestamptz, ${one.state}, ${one.version},
      ${work.now.toString()}::timestamptz, ${by})
  `.execute(work.db);
};

/** Saves what may change of a meeting; its case must be locked. */
export const saveMeeting = async (work: Work, one: Meeting): Promise<void> => {
  await sql`
    update rights.meetings set state = ${one.state}, outcome = ${one.outcome},
      cancel_reason = ${one.cancelReason}, version = ${one.version},
      held_at = case when ${one.state} = 'held' then ${work.now.toString()}::timestamptz end
    where city_id = ${work.cityId} and case_id = ${one.caseId} and id = ${one.id}
  `.execute(work.db);
};

/** Writes an invitation, new or with what has come of it; its case must be locked. */
export const saveInvitation = async (
  work: Work,
  sealer: Sealer,
  { one, caseId }: { readonly one: Invitation; readonly caseId: string },
): Promise<void> => {
  const seal = (text: string | null, column: string) =>
    text === null ? null : sealer.seal(text, guestCell(one.id, column));
  const now = work.now.toString();
  await sql`
    insert into rights.invitations (city_id, case_id, meeting_id, id, who, party_id, body_id, contact_id,
      claimant_id, shown, name_sealed, channel, invited_at)
    values (${work.cityId}, ${caseId}, ${one.meetingId}, ${one.id}, ${one.who}, ${one.partyId},
      ${one.bodyId}, ${one.contactId}, ${one.claimantId}, ${one.shown}, ${seal(one.name, 'name')},
      ${one.channel}, ${now}::timestamptz)
    on conflict (city_id, meeting_id, id) do nothing
  `.execute(work.db);
  await sql`
    update rights.invitations set reply = ${one.reply}, reply_sealed = ${seal(one.replyText, 'reply')},
      replied_at = case when ${one.reply}::text is not null
        then coalesce(replied_at, ${now}::timestamptz) end,
      has_attended = ${one.hasAttended}, signature = ${one.signature},
      represented_by_sealed = ${seal(one.representedBy, 'represented_by')}
    where city_id = ${work.cityId} and meeting_id = ${one.meetingId} and id = ${one.id}
  `.execute(work.db);
};

const minutesCell = (meetingId: string, version: number) => ({
  ...{ table: 'rights.meeting_minutes', id: meetingId, column: `text_${version}` },
});

/** The minutes of a meeting, the first version first. */
export const minutesOf = async (
  { db, cityId, sealer }: Shelf,
  meetingId: string,
): Promise<Minutes[]> => {
  const found = await sql<Omit<Minutes, 'text'> & { text_sealed: Buffer }>`
    select version, text_sealed, reason, at, by_name as "by" from rights.meeting_minutes
    where city_id = ${cityId} and meeting_id = ${meetingId} order by version
  `.execute(db);
  return found.rows.map(({ text_sealed, ...one }) => ({
    ...one,
    text: sealer.open(text_sealed, minutesCell(meetingId, one.version)),
  }));
};

/** Adds a version of the minutes. */
export const insertMinutes = async (
  work: Work,
  sealer: Sealer,
  one: Pick<Minutes, 'version' | 'text' | 'reason'> & { readonly meetingId: string },
): Promise<void> => {
  const { actor } = work;
  const sealed = sealer.seal(one.text, minutesCell(one.meetingId, one.version));
  await sql`
    insert into rights.meeting_minutes (city_id, meeting_id, version, text_sealed, reason, at, by_name, by_id)
    values (${work.cityId}, ${one.meetingId}, ${one.version}, ${sealed}, ${one.reason},
      ${work.now.toString()}::timestamptz, ${actor.name}, ${actor.kind === 'person' ? actor.id : null})
  `.execute(work.db);
};
