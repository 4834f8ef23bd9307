import { type Static, Type } from 'typebox';
import { day, oneOf, uuid } from '../contract.ts';
import { rosterFields } from '../rules/ledger/import/fields.ts';
import { lineKinds, lineStates, payBases } from '../rules/ledger/types.ts';
import { paymentMethods } from '../rules/ledger/why-not-pay.ts';
import { decimal, fen, orNull, PaymentSchema, totals } from './ledger.ts';

const text = (most: number) => Type.String({ maxLength: most });

const WorkerEditSchema = Type.Object({
  id: uuid,
  version: Type.Integer({ minimum: 0, description: '0 = 新增' }),
  removed: Type.Optional(Type.Boolean()),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  id_number: Type.Optional(orNull(text(25))),
  phone: Type.Optional(orNull(text(25))),
  card: Type.Optional(orNull(text(40))),
  bank: Type.Optional(orNull(text(60))),
  gender: Type.Optional(orNull(oneOf(['male', 'female']))),
  team: Type.Optional(orNull(text(40))),
  trade: Type.Optional(orNull(text(40))),
  entered_on: Type.Optional(orNull(day)),
  left_on: Type.Optional(orNull(day)),
  pay_basis: Type.Optional(orNull(oneOf(payBases))),
  signed: Type.Optional(Type.Boolean()),
  authorised: Type.Optional(Type.Boolean()),
  note: Type.Optional(orNull(text(200))),
  stated_paid_fen: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
  stated_owed_fen: Type.Optional(orNull(fen)),
});
export type WorkerEditSchema = Static<typeof WorkerEditSchema>;

const LineEditSchema = Type.Object({
  id: uuid,
  version: Type.Integer({ minimum: 0, description: '0 = 新增' }),
  removed: Type.Optional(Type.Boolean()),
  worker_id: Type.Optional(orNull(uuid)),
  kind: Type.Optional(oneOf(lineKinds)),
  item: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
  quantity: Type.Optional(decimal),
  price: Type.Optional(decimal),
});
export type LineEditSchema = Static<typeof LineEditSchema>;

export const BlockBody = Type.Object({
  workers: Type.Array(WorkerEditSchema, { maxItems: 1_000 }),
  lines: Type.Array(LineEditSchema, { maxItems: 2_000 }),
  group_paid_fen: Type.Optional(
    orNull(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, description: '分' })),
  ),
  stated: Type.Optional(Type.Partial(totals)),
});
export type BlockBody = Static<typeof BlockBody>;

export const BlockResult = Type.Object({
  version: Type.Integer(),
  rows: Type.Array(Type.Object({ id: uuid, version: Type.Integer() })),
});

export const AnswerBody = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  state: oneOf(lineStates),
  confirmed_quantity: Type.Optional(orNull(decimal)),
  agreed_price: Type.Optional(orNull(decimal)),
  evidence_id: Type.Optional(orNull(uuid)),
  answered_by: Type.String({ minLength: 1, maxLength: 60 }),
  answered_on: day,
  note: Type.Optional(orNull(text(500))),
});
export type AnswerBody = Static<typeof AnswerBody>;

export const PaymentBody = Type.Object({
  submission: uuid,
  worker_id: uuid,
  amount_fen: fen,
  paid_on: day,
  method: oneOf(paymentMethods),
  payer: Type.String({ minLength: 1, maxLength: 80 }),
  evidence_id: Type.Optional(orNull(uuid)),
  note: Type.Optional(orNull(text(200))),
  corrects: Type.Optional(orNull(uuid)),
});
export type PaymentBody = Static<typeof PaymentBody>;

export const PaymentResult = Type.Object({ payment: PaymentSchema, owed_fen: fen });

export const RosterQuery = Type.Object({
  mode: Type.Optional(oneOf(['all_or_nothing', 'good_rows'])),
  mapping: Type.Optional(
    Type.String({ maxLength: 600, description: '字段:列号，用逗号隔开，如 name:0,due:3' }),
  ),
});

export const RosterResult = Type.Object({
  version: Type.Integer(),
  columns: Type.Array(Type.String()),
  mapping: Type.Record(Type.String(), Type.Integer(), { description: '字段 → 列号' }),
  fields: Type.Array(Type.Object({ field: oneOf(rosterFields), label: Type.String() })),
  warnings: Type.Array(Type.String()),
  summary: Type.String(),
  workers: Type.Integer(),
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  skipped: Type.Integer(),
  findings: Type.Array(
    Type.Object({
      row: Type.Integer(),
      column: Type.String(),
      value: Type.String(),
      severity: oneOf(['error', 'warning']),
      code: Type.String(),
      why: Type.String(),
      mend: Type.String(),
    }),
    { description: '最多 500 条，错误在前' },
  ),
  truncated: Type.Boolean(),
});
export type RosterResult = Static<typeof RosterResult>;

export const HistoryQuery = Type.Object({
  line_id: Type.Optional(uuid),
  before_version: Type.Optional(Type.Integer({ minimum: 1 })),
});
