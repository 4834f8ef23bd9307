import { type Static, Type } from 'typebox';
import { day, instant, oneOf, orNull, uuid } from '../contract.ts';
import { bodyKinds } from '../rules/joint/bodies.ts';
import { paperKinds } from '../rules/joint/papers.ts';
import { referralKinds } from '../rules/joint/referral-kinds.ts';
import { personFields, referralStates } from '../rules/joint/referral-types.ts';

const text = (most: number) => Type.String({ maxLength: most });
const filled = (most: number) => Type.String({ minLength: 1, maxLength: most });

export const BodyParams = Type.Object({ id: uuid });
export const UnionQuery = Type.Object({ organisation_id: uuid });

export const BodyBody = Type.Object({
  id: orNull(uuid),
  organisation_id: uuid,
  kind: oneOf(bodyKinds),
  name: filled(100),
  address: orNull(text(200)),
  phone: orNull(text(30)),
  retired_on: orNull(day),
  version: Type.Integer({ minimum: 0, description: '0 = 新增' }),
});

export const ContactBody = Type.Object({
  id: orNull(uuid),
  name: filled(40),
  phone: orNull(text(20)),
  post: orNull(text(60)),
  left_on: orNull(day),
});

export const ContactSchema = Type.Object({
  id: uuid,
  name: Type.String(),
  phone: orNull(Type.String({ description: '只有可以承办或者维护的人看到全号' })),
  post: orNull(Type.String()),
  left_on: orNull(day),
});

export const BodySchema = Type.Object({
  id: uuid,
  organisation_id: uuid,
  kind: oneOf(bodyKinds),
  kind_label: Type.String(),
  name: Type.String(),
  address: orNull(Type.String()),
  phone: orNull(Type.String()),
  retired_on: orNull(day),
  version: Type.Integer(),
  contacts: Type.Array(ContactSchema),
});

export const DirectorySchema = Type.Object({ items: Type.Array(BodySchema) });

const referralFields = {
  submission: uuid,
  body_id: uuid,
  contact_id: orNull(uuid),
  basis: oneOf(['consent', 'duty']),
  legal_basis: filled(500),
  consented_on: orNull(day),
  summary: filled(5_000),
  people: Type.Array(
    Type.Object({
      claimant_id: uuid,
      fields: Type.Array(oneOf(personFields), { minItems: 1, maxItems: 3 }),
    }),
    { maxItems: 500, description: '提供哪些工友的哪些信息；没有列出的不提供' },
  ),
  party_ids: Type.Array(uuid, { maxItems: 20 }),
  letter_id: orNull(uuid),
  materials: Type.Array(
    Type.Object({
      title: filled(200),
      copies: Type.Integer({ minimum: 1, maximum: 100 }),
      evidence_id: orNull(uuid),
    }),
    { maxItems: 100 },
  ),
  sends_sms: Type.Boolean({ description: '同时把链接发到联系人手机' }),
};

export const ReferralBody = Type.Object({ kind: oneOf(referralKinds), ...referralFields });
export type ReferralBody = Static<typeof ReferralBody>;

export const AidBody = Type.Object({
  ...referralFields,
  is_migrant_worker: Type.Boolean({ description: '进城务工人员' }),
  limitation_on: orNull(day),
});
export type AidBody = Static<typeof AidBody>;

export const LinkSchema = Type.Object({
  url: Type.String({ description: '只显示这一次' }),
  expires_at: instant,
  is_sent: Type.Boolean(),
});

export const SentSchema = Type.Object({
  id: uuid,
  track_id: orNull(uuid),
  link: orNull(LinkSchema),
});

export const AidSentSchema = Type.Object({
  id: uuid,
  track_id: orNull(uuid),
  link: orNull(LinkSchema),
  no_means_check: Type.Boolean(),
  is_urgent: Type.Boolean(),
  reasons: Type.Array(Type.String()),
});

export const ReferralParams = Type.Object({ id: uuid, referral_id: uuid });
export const ResendBody = Type.Object({ sends_sms: Type.Boolean() });
export const WithdrawBody = Type.Object({ reason: filled(500) });
export const AnswerBody = Type.Object({
  answer: oneOf(['accept', 'refuse', '']),
  by: filled(60),
  text: text(2_000),
  reference: text(100),
});
export const NextLinkSchema = Type.Object({ link: orNull(LinkSchema) });

const AnswerSchema = Type.Object({
  by: Type.String(),
  text: Type.String(),
  file_id: orNull(uuid),
});

export const ReferralSchema = Type.Object({
  id: uuid,
  kind: oneOf(referralKinds),
  kind_label: Type.String(),
  body_id: uuid,
  body_name: Type.String(),
  basis: oneOf(['consent', 'duty']),
  legal_basis: Type.String(),
  consented_on: orNull(day),
  state: oneOf(referralStates),
  state_label: Type.String(),
  sent_on: day,
  answered_on: orNull(day),
  reference: orNull(Type.String()),
  finished_on: orNull(day),
  letter_id: orNull(uuid),
  track_id: orNull(uuid),
  shared: orNull(
    Type.Object(
      {
        summary: Type.String(),
        people: Type.Integer({ description: '列了几名工友' }),
        parties: Type.Array(Type.String()),
        materials: Type.Array(
          Type.Object({ title: Type.String(), copies: Type.Integer(), has_file: Type.Boolean() }),
        ),
      },
      { description: '只有承办人看得到' },
    ),
  ),
  answer: orNull(AnswerSchema),
  result: orNull(AnswerSchema),
  withdrawn_reason: orNull(Type.String()),
  links: Type.Array(
    Type.Object({
      made_at: instant,
      expires_at: instant,
      state: oneOf(['live', 'used', 'voided', 'expired']),
    }),
  ),
});

export const ReferralListSchema = Type.Object({
  items: Type.Array(ReferralSchema),
  aid: Type.Array(
    Type.Object({
      referral_id: uuid,
      no_means_check: Type.Boolean(),
      is_urgent: Type.Boolean(),
      requested_on: day,
      decided_on: orNull(day),
      is_granted: orNull(Type.Boolean()),
      appointed_on: orNull(day),
    }),
  ),
});

export const DisclosureListSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      at: instant,
      act: Type.String(),
      act_label: Type.String(),
      by: Type.String(),
      body_name: Type.String(),
      basis: orNull(Type.String()),
      legal_basis: orNull(Type.String()),
      items: Type.Array(Type.String()),
      kept_until: day,
    }),
  ),
});

export const PaperBody = Type.Object({
  submission: uuid,
  organisation_id: uuid,
  case_id: orNull(uuid),
  kind: oneOf(paperKinds),
  body_id: uuid,
  number: filled(100),
  title: filled(200),
  content: filled(5_000),
  dated_on: day,
  received_on: day,
  feedback_by_on: orNull(day),
  file_id: orNull(uuid),
});
export type PaperBody = Static<typeof PaperBody>;

export const PaperSchema = Type.Object({
  id: uuid,
  case_id: orNull(uuid),
  kind: oneOf(paperKinds),
  kind_label: Type.String(),
  body_name: Type.String(),
  number: Type.String(),
  title: Type.String(),
  content: Type.String(),
  dated_on: day,
  received_on: day,
  feedback_by_on: orNull(day),
  file_id: orNull(uuid),
  feedback: Type.Array(Type.Object({ id: uuid, on: day, text: Type.String() })),
});
export const PaperListSchema = Type.Object({ items: Type.Array(PaperSchema) });
export const FeedbackBody = Type.Object({ id: uuid, on: day, text: filled(5_000) });
