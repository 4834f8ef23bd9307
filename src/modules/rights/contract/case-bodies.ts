import { Type } from 'typebox';
import {
  ChannelSchema,
  day,
  instant,
  MatterSchema,
  oneOf,
  orNull,
  PartyRoleSchema,
  SourceSchema,
  TrackKindSchema,
  uuid,
  WorkerClassSchema,
} from '../contract.ts';
import { stepIds } from '../rules/step-types.ts';
import { claimResults } from '../types.ts';

const strict = { additionalProperties: false } as const;
const words = (most: number) => Type.String({ minLength: 1, maxLength: most, pattern: '\\S' });
const blankable = (most: number) => Type.Optional(orNull(Type.String({ maxLength: most })));

export const ClaimantBody = Type.Object(
  {
    name: blankable(50),
    phone: Type.Optional(orNull(Type.String({ pattern: '^[0-9+\\- ]{5,20}$' }))),
    id_number: Type.Optional(orNull(Type.String({ pattern: '^[0-9]{14,17}[0-9Xx]$' }))),
    is_complainant: Type.Optional(Type.Boolean()),
    is_representative: Type.Optional(Type.Boolean()),
  },
  strict,
);

export const PartyBody = Type.Object(
  {
    role: PartyRoleSchema,
    is_person: Type.Boolean(),
    name: words(200),
    credit_code: blankable(18),
    address: blankable(200),
    legal_representative: blankable(50),
    contact: blankable(100),
  },
  strict,
);

export const RegisterBody = Type.Object(
  {
    submission: Type.String({ format: 'uuid', description: '由发送方生成；重发不会重复登记' }),
    organisation_id: uuid,
    matter: MatterSchema,
    worker_class: Type.Optional(WorkerClassSchema),
    channel: ChannelSchema,
    source: SourceSchema,
    is_anonymous: Type.Boolean(),
    received_at: Type.Optional(instant),
    facts: Type.String({ minLength: 1, maxLength: 10_000 }),
    consent_version: Type.Optional(orNull(Type.String({ maxLength: 40 }))),
    claimants: Type.Array(ClaimantBody, { maxItems: 5_000 }),
    parties: Type.Array(PartyBody, { maxItems: 30 }),
    dangers: Type.Optional(Type.Array(words(100), { maxItems: 10 })),
  },
  strict,
);

export const Registered = Type.Object({ id: uuid, number: Type.String(), is_new: Type.Boolean() });

export const StepBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1, description: '您看到的版本号' }),
    step: oneOf(stepIds),
    facts: Type.Record(
      Type.String({ maxLength: 40 }),
      Type.Union([Type.String({ maxLength: 5_000 }), Type.Number(), Type.Boolean(), Type.Null()]),
    ),
  },
  strict,
);

export const HandlersBody = Type.Object(
  {
    handlers: Type.Array(
      Type.Object(
        {
          person_id: uuid,
          capacity: oneOf(['lead', 'second', 'mediator']),
          certificate_number: words(60),
        },
        strict,
      ),
      { minItems: 1, maxItems: 8 },
    ),
  },
  strict,
);

export const RecusalBody = Type.Object({ person_id: uuid, reason: words(500) }, strict);

export const ClaimantsBody = Type.Object(
  { people: Type.Array(ClaimantBody, { minItems: 1, maxItems: 5_000 }) },
  strict,
);

export const ReasonBody = Type.Object({ reason: words(500) }, strict);

export const ResultBody = Type.Object(
  {
    result: oneOf(claimResults.filter((one) => one !== 'withdrawn')),
    on: day,
    proof: blankable(200),
  },
  strict,
);

export const TrackBody = Type.Object(
  {
    kind: TrackKindSchema,
    body: words(100),
    reference: blankable(100),
    opened_on: day,
    accepted_on: Type.Optional(orNull(day)),
    basis: Type.Optional(orNull(oneOf(['consent', 'duty']))),
  },
  strict,
);

export const TrackEndBody = Type.Object({ closed_on: day, result: words(1_000) }, strict);

export const TransferBody = Type.Object(
  { version: Type.Integer({ minimum: 1 }), organisation_id: uuid, reason: words(500) },
  strict,
);

export const MessageBody = Type.Object({ text: words(500) }, strict);

export const EvidenceBody = Type.Object(
  {
    title: words(200),
    claimant_id: Type.Optional(orNull(uuid)),
    added_by: Type.Optional(oneOf(['staff', 'employer', 'partner'])),
  },
  strict,
);

export const Candidates = Type.Object({
  items: Type.Array(
    Type.Object({
      person_id: uuid,
      name: Type.String(),
      organisation_name: Type.String(),
      recused: Type.Boolean(),
    }),
  ),
});
