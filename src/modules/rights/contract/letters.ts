import { type TSchema, Type } from 'typebox';
import { MOST_FEN } from '../rules/letters/capital-amount.ts';
import { letterKinds } from '../rules/letters/letter-kinds.ts';
import { LetterBodyWire } from './letter-body.ts';

const text = (most: number, least = 0) => Type.String({ maxLength: most, minLength: least });
const uuid = Type.String({ format: 'uuid' });
const day = Type.String({ format: 'date' });
const instant = Type.String({ format: 'date-time' });
const maybe = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const optional = <T extends TSchema>(schema: T) => Type.Optional(maybe(schema));
const oneOf = <const T extends readonly string[]>(words: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words] });
const strict = { additionalProperties: false } as const;
const fen = Type.Integer({ minimum: 0, maximum: MOST_FEN });

export const LetterParams = Type.Object({ id: uuid, letterId: uuid });

const Period = Type.Object(
  {
    count: Type.Integer({ minimum: 1, maximum: 365 }),
    unit: oneOf(['workday', 'day', 'month'] as const),
  },
  strict,
);

const DemandSchema = Type.Object({ text: text(500, 1), due_on: optional(day) }, strict);

const FindingSchema = Type.Object({ text: text(1_000, 1), evidence: optional(text(200)) }, strict);

const TermSchema = Type.Object(
  { by: optional(text(100)), text: text(500, 1), amount_fen: optional(fen), due_on: optional(day) },
  strict,
);

const SittingSchema = Type.Object(
  {
    title: optional(text(100)),
    on: optional(day),
    from: optional(text(20)),
    until: optional(text(20)),
    place: optional(text(200)),
    chair: optional(text(100)),
    recorder: optional(text(60)),
    attending: Type.Optional(Type.Array(text(100), { maxItems: 60 })),
    matters: Type.Optional(Type.Array(text(2_000), { maxItems: 40 })),
    exchanges: Type.Optional(
      Type.Array(Type.Object({ question: text(1_000, 1), answer: optional(text(4_000)) }, strict), {
        maxItems: 100,
      }),
    ),
    outcome: optional(text(2_000)),
  },
  strict,
);

const PaperSchema = Type.Object(
  {
    title: text(200, 1),
    on: optional(day),
    pages: optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    origin: optional(text(200)),
    proves: optional(text(300)),
  },
  strict,
);

/** A letter to be drafted; what the case does not know is said here. */
export const DraftLetterBody = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: '由发送方生成；重发时不变，不会重复起草' }),
    kind: oneOf(letterKinds),
    recipient_party_id: optional(uuid),
    recipient_name: optional(text(100)),
    skip_reason: optional(text(500)),
    reply: optional(Period),
    findings: Type.Optional(Type.Array(FindingSchema, { maxItems: 40 })),
    demands: Type.Optional(Type.Array(DemandSchema, { maxItems: 40 })),
    terms: Type.Optional(Type.Array(TermSchema, { maxItems: 60 })),
    sitting: optional(SittingSchema),
    papers: Type.Optional(Type.Array(PaperSchema, { maxItems: 300 })),
    attachments: Type.Optional(Type.Array(text(200, 1), { maxItems: 40 })),
    copies: Type.Optional(Type.Array(text(100, 1), { maxItems: 20 })),
    refusal_ground: optional(text(500)),
    guidance: optional(text(1_000)),
    closing: optional(text(2_000)),
    service_of: optional(uuid),
    proposal_id: optional(uuid),
  },
  strict,
);

export const EditLetterBody = Type.Object(
  { expected_version: Type.Integer({ minimum: 1 }), body: LetterBodyWire },
  strict,
);

export const VersionBody = Type.Object({ version: Type.Integer({ minimum: 1 }) }, strict);

export const SignLetterBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    code: Type.Optional(
      maybe(Type.String({ maxLength: 20, description: '机关代字，如 鲁工劳监' })),
    ),
  },
  strict,
);

export const ReasonBody = Type.Object({ reason: text(500) }, strict);

export const ReturnLetterBody = Type.Object(
  { version: Type.Integer({ minimum: 1 }), reason: text(500) },
  strict,
);

export const ServiceBody = Type.Object(
  {
    id: uuid,
    method: oneOf(['hand', 'left', 'post', 'electronic', 'public_notice'] as const),
    outcome: oneOf(['delivered', 'refused', 'failed', 'published'] as const),
    on: day,
    arrived_at: optional(instant),
    servers: Type.Optional(Type.Array(text(60), { maxItems: 6 })),
    receiver: optional(text(100)),
    place: optional(text(200)),
    reason: optional(text(500)),
    witness: optional(text(200)),
    has_photo: Type.Optional(Type.Boolean()),
    mail_number: optional(text(60)),
    consent: optional(text(500)),
    proof_file_ids: Type.Optional(Type.Array(uuid, { maxItems: 20 })),
  },
  strict,
);

export const ReplyBody = Type.Object(
  {
    id: uuid,
    on: day,
    attitude: oneOf(['accepts', 'accepts_in_part', 'disagrees'] as const),
    summary: text(2_000, 1),
    disputed: Type.Optional(Type.Array(text(1_000, 1), { maxItems: 40 })),
    accepted: Type.Optional(
      Type.Array(
        Type.Object({ text: text(500, 1), due_on: day, amount_fen: optional(fen) }, strict),
        { maxItems: 40 },
      ),
    ),
    file_ids: Type.Optional(Type.Array(uuid, { maxItems: 20 })),
  },
  strict,
);

export const NotCorrectedBody = Type.Object({ id: uuid, on: day, summary: text(2_000, 1) }, strict);

export const PreviewBody = Type.Object({ body: LetterBodyWire }, strict);

export const LetterheadBody = Type.Object(
  {
    address: maybe(text(200)),
    postcode: maybe(Type.String({ pattern: '^\\d{6}$' })),
    phone: maybe(text(40)),
    code: maybe(text(20)),
  },
  strict,
);
