import { type TSchema, Type } from 'typebox';
import { LetterBodyWire } from './letter-body.ts';

const uuid = Type.String({ format: 'uuid' });
const day = Type.String({ format: 'date' });
const instant = Type.String({ format: 'date-time' });
const maybe = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const Step = Type.Object({
  step: Type.String(),
  label: Type.String(),
  why_not: maybe(Type.String()),
  source: maybe(Type.String()),
});

export const LetterItem = Type.Object({
  id: uuid,
  kind: Type.String(),
  kind_label: Type.String(),
  state: Type.String(),
  state_label: Type.String(),
  version: Type.Integer(),
  number: maybe(Type.String()),
  recipient: maybe(Type.String()),
  drafted_at: instant,
  signed_on: maybe(day),
  served_on: maybe(day),
  service_label: maybe(Type.String()),
  reply_period_label: maybe(Type.String()),
  reply_due_on: maybe(day),
  overdue: Type.Boolean(),
  replied_on: maybe(day),
  refused_on: maybe(day),
  not_corrected_on: maybe(day),
  skip_reason: maybe(Type.String()),
  ground_label: maybe(Type.String()),
  readable: Type.Boolean(),
});

export const LetterList = Type.Object({
  items: Type.Array(LetterItem),
  kinds: Type.Array(
    Type.Object({
      kind: Type.String(),
      label: Type.String(),
      why_not: maybe(Type.String()),
      source: maybe(Type.String()),
    }),
  ),
  grounds: Type.Array(Type.Object({ ground: Type.String(), label: Type.String(), on: day })),
});

const ServiceItem = Type.Object({
  id: uuid,
  method: Type.String(),
  method_label: Type.String(),
  outcome: Type.String(),
  on: day,
  servers: Type.Array(Type.String()),
  receiver: maybe(Type.String()),
  place: maybe(Type.String()),
  reason: maybe(Type.String()),
  witness: maybe(Type.String()),
  has_photo: Type.Boolean(),
  is_effective: Type.Boolean(),
  is_resend: Type.Boolean(),
  recorded_at: instant,
});

const ReplyItem = Type.Object({
  id: uuid,
  kind: Type.String(),
  on: day,
  summary: Type.String(),
  disputed: Type.Array(Type.String()),
  accepted: Type.Array(
    Type.Object({ text: Type.String(), due_on: day, amount_fen: maybe(Type.Integer()) }),
  ),
  recorded_at: instant,
});

export const LetterPage = Type.Object({
  letter: LetterItem,
  body: LetterBodyWire,
  faults: Type.Array(Type.String()),
  suggested_code: maybe(Type.String()),
  signer: maybe(Type.String()),
  steps: Type.Array(Step),
  services: Type.Array(ServiceItem),
  replies: Type.Array(ReplyItem),
});

export const SavedVersion = Type.Object({ version: Type.Integer() });
