import { type Static, Type } from 'typebox';
import { day, oneOf, orNull, uuid } from '../contract.ts';

const text = (most: number) => Type.String({ maxLength: most });
const filled = (most: number) => Type.String({ minLength: 1, maxLength: most, pattern: '\\S' });
const fen = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, description: '分' });
const strict = { additionalProperties: false } as const;

export const PromiseParams = Type.Object({ id: uuid, promise_id: uuid });

/** In what a promise was made. */
export const promiseSources = [
  'meeting',
  'reply',
  'letter',
  'agreement',
  'telephone',
  'other',
] as const;

const terms = {
  amount_fen: orNull(fen),
  act: orNull(text(1_000)),
  due_on: day,
  made_on: day,
  source: oneOf(promiseSources),
};

export const PromiseBody = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: '由发送方生成；重发不会重复登记' }),
    promiser: filled(100),
    is_person: Type.Boolean(),
    contact: Type.Optional(orNull(text(100))),
    ...terms,
  },
  strict,
);

export const RenegotiationBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1, description: '您看到的约定是第几版' }),
    ...terms,
    reason: filled(500),
  },
  strict,
);

export const FulfilmentBody = Type.Object(
  {
    submission: uuid,
    version: Type.Integer({ minimum: 1, description: '您看到的约定是第几版' }),
    on: day,
    note: Type.String({ minLength: 1, maxLength: 500, description: '凭证：转账单号、收条编号等' }),
    entries: Type.Array(Type.Object({ ref: filled(60), amount_fen: orNull(fen) }, strict), {
      minItems: 1,
      maxItems: 5_000,
    }),
  },
  strict,
);

const PartOnWire = Type.Object({
  ref: Type.String(),
  name: Type.String({ description: '工友姓名（不是承办人的看到遮盖的），或者“全案”' }),
  amount_fen: orNull(Type.Integer()),
  paid_fen: Type.Integer(),
  left_fen: Type.Integer(),
  is_act_done: Type.Boolean(),
});

export const PromiseOnWire = Type.Object({
  id: uuid,
  title: Type.String(),
  status: oneOf(['open', 'due_today', 'overdue', 'kept', 'kept_late', 'renegotiated', 'withdrawn']),
  status_label: Type.String(),
  version: Type.Integer(),
  promiser: Type.String(),
  act: orNull(Type.String()),
  amount_fen: orNull(Type.Integer()),
  left_fen: orNull(Type.Integer()),
  due_on: day,
  made_on: day,
  source_label: Type.String(),
  parts: Type.Array(PartOnWire),
  before: Type.Array(
    Type.Object({
      version: Type.Integer(),
      due_on: day,
      amount_fen: orNull(Type.Integer()),
      broken_on: orNull(day),
    }),
    { description: '被后来的约定取代的，最早的在前' },
  ),
  broken_on: orNull(day),
  fulfilments: Type.Array(
    Type.Object({
      id: uuid,
      on: day,
      amount_fen: orNull(Type.Integer()),
      note: Type.String(),
      by: Type.String(),
    }),
  ),
});

export const PromiseList = Type.Object({
  items: Type.Array(PromiseOnWire),
});

export type PromiseOnWire = Static<typeof PromiseOnWire>;
export type PromiseBody = Static<typeof PromiseBody>;
export type RenegotiationBody = Static<typeof RenegotiationBody>;
export type FulfilmentBody = Static<typeof FulfilmentBody>;
