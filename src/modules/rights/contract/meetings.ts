import { type Static, Type } from 'typebox';
import { day, instant, oneOf, orNull, uuid } from '../contract.ts';
import {
  agreementKinds,
  inviteChannels,
  inviteeKinds,
  meetingKinds,
  meetingModes,
  meetingOutcomes,
  meetingStates,
  signatures,
} from '../rules/meetings/meeting-types.ts';
import { LinkSchema } from './joint.ts';

const text = (most: number) => Type.String({ maxLength: most });
const filled = (most: number) => Type.String({ minLength: 1, maxLength: most });
const version = Type.Integer({ minimum: 1 });
const fen = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, description: '分' });

export const MeetingParams = Type.Object({ id: uuid, meeting_id: uuid });
export const InvitationParams = Type.Object({ id: uuid, meeting_id: uuid, invitation_id: uuid });

export const PlanBody = Type.Object({
  submission: uuid,
  kind: oneOf(meetingKinds),
  mode: oneOf(meetingModes),
  title: filled(100),
  place: filled(500),
  chair: filled(60),
  agenda: Type.Array(text(200), { maxItems: 30 }),
  starts_at: instant,
  invitees: Type.Array(
    Type.Object({
      who: oneOf(inviteeKinds),
      id: orNull(uuid),
      name: orNull(text(60)),
      contact_id: orNull(uuid),
      channel: oneOf(inviteChannels),
    }),
    { minItems: 1, maxItems: 100 },
  ),
  mediate: orNull(
    Type.Object(
      {
        applied_on: day,
        kind: oneOf(['labour', 'one_stop']),
        form: oneOf(['written', 'oral']),
        both_consent: Type.Boolean(),
      },
      { description: '同时进入调解，开始计算调解期限' },
    ),
  ),
  sends_sms: Type.Boolean(),
});
export type PlanBody = Static<typeof PlanBody>;

export const PlannedSchema = Type.Object({
  id: uuid,
  links: Type.Array(Type.Object({ body_name: Type.String(), link: LinkSchema })),
});

export const HoldBody = Type.Object({
  version,
  outcome: oneOf(meetingOutcomes),
  minutes: filled(20_000),
  reason: text(1_000),
  attendance: Type.Array(
    Type.Object({
      invitation_id: uuid,
      has_attended: Type.Boolean(),
      represented_by: orNull(text(60)),
      signature: oneOf(signatures),
    }),
    { maxItems: 100 },
  ),
});
export type HoldBody = Static<typeof HoldBody>;

export const CancelBody = Type.Object({ version, reason: filled(500) });
export const MinutesBody = Type.Object({ version, text: filled(20_000), reason: filled(500) });
export const ReplyBody = Type.Object({
  version,
  reply: oneOf(['will_come', 'will_not_come']),
  text: text(500),
});
export const ResendInvitationBody = Type.Object({ version, sends_sms: Type.Boolean() });

const InvitationSchema = Type.Object({
  id: uuid,
  who: oneOf(inviteeKinds),
  name: Type.String({ description: '不是承办人的看到遮盖的名字' }),
  channel: oneOf(inviteChannels),
  reply: orNull(oneOf(['will_come', 'will_not_come'])),
  reply_text: orNull(Type.String()),
  has_attended: orNull(Type.Boolean()),
  represented_by: orNull(Type.String()),
  signature: orNull(oneOf(signatures)),
});

const MeetingSchema = Type.Object({
  id: uuid,
  kind: oneOf(meetingKinds),
  kind_label: Type.String(),
  mode: oneOf(meetingModes),
  title: Type.String(),
  place: orNull(Type.String()),
  chair: Type.String(),
  agenda: Type.Array(Type.String()),
  starts_at: instant,
  state: oneOf(meetingStates),
  state_label: Type.String(),
  outcome: orNull(oneOf(meetingOutcomes)),
  cancel_reason: orNull(Type.String()),
  version: Type.Integer(),
  invitations: Type.Array(InvitationSchema),
  minutes: Type.Array(
    Type.Object({
      version: Type.Integer(),
      text: Type.String(),
      reason: orNull(Type.String()),
      at: instant,
      by: Type.String(),
    }),
  ),
});

const ItemSchema = Type.Object({
  ordinal: Type.Integer(),
  shown: Type.String(),
  amount_fen: orNull(Type.Integer()),
  act: orNull(Type.String()),
  due_on: day,
  commitment_id: uuid,
});

export const MeetingListSchema = Type.Object({
  items: Type.Array(MeetingSchema),
  agreements: Type.Array(
    Type.Object({
      id: uuid,
      meeting_id: orNull(uuid),
      kind: oneOf(agreementKinds),
      kind_label: Type.String(),
      number: orNull(Type.String()),
      agreed_on: day,
      effective_on: day,
      last_due_on: day,
      text: orNull(Type.String()),
      items: Type.Array(ItemSchema),
    }),
  ),
});

export const AgreementBody = Type.Object({
  submission: uuid,
  meeting_id: orNull(uuid),
  kind: oneOf(agreementKinds),
  number: orNull(text(60)),
  agreed_on: day,
  effective_on: day,
  signed_by_parties: Type.Boolean(),
  sealed_by_mediator: Type.Boolean(),
  text: orNull(text(20_000)),
  items: Type.Array(
    Type.Object({
      party_id: orNull(uuid),
      body_id: orNull(uuid),
      amount_fen: orNull(fen),
      act: orNull(text(1_000)),
      due_on: day,
      parts: Type.Array(Type.Object({ claimant_id: uuid, amount_fen: orNull(fen) }), {
        maxItems: 5_000,
      }),
    }),
    { minItems: 1, maxItems: 100 },
  ),
});
export type AgreementBody = Static<typeof AgreementBody>;

export const RecordedSchema = Type.Object({ id: uuid, commitment_ids: Type.Array(uuid) });
