import { type Static, Type } from 'typebox';
import { day, instant, oneOf, uuid } from '../contract.ts';
import { lineKinds, lineStates, payBases } from '../rules/ledger/types.ts';
import { paymentMethods } from '../rules/ledger/why-not-pay.ts';

export const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
export const fen = Type.Integer({
  minimum: -1_000_000_000_000,
  maximum: 1_000_000_000_000,
  description: '分',
});
export const decimal = Type.String({
  pattern: '^\\d{1,10}(\\.\\d{1,4})?$',
  description: '最多四位小数的数，如 "12.5"',
});

export const LedgerParams = Type.Object({ id: uuid });
export const LineParams = Type.Object({ id: uuid, line_id: uuid });

export const LedgerQuery = Type.Object({
  page: Type.Optional(Type.Integer({ minimum: 1 })),
  page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
});

export const SumsSchema = Type.Object({
  claimed_fen: fen,
  confirmed_fen: fen,
  disputed_fen: fen,
  unanswered_fen: fen,
  deducted_fen: fen,
  refused_deductions_fen: fen,
  paid_fen: fen,
  owed_fen: fen,
  undisputed_owed_fen: fen,
});

export const LineSchema = Type.Object({
  id: uuid,
  version: Type.Integer(),
  kind: oneOf(lineKinds),
  item: Type.String(),
  unit: Type.String(),
  quantity: decimal,
  price: decimal,
  amount_fen: fen,
  confirmed_quantity: orNull(Type.String()),
  agreed_price: orNull(Type.String()),
  confirmed_fen: fen,
  disputed_fen: fen,
  state: oneOf(lineStates),
  state_label: Type.String(),
  counts: Type.Boolean({ description: '扣款是否从工资里减' }),
  evidence_id: orNull(uuid),
  answered_by: orNull(Type.String()),
  answered_on: orNull(day),
  answer_note: orNull(Type.String()),
});
export type LineSchema = Static<typeof LineSchema>;

export const WorkerSchema = Type.Object({
  id: uuid,
  version: Type.Integer(),
  ordinal: Type.Integer(),
  name: Type.String({ description: '承办人看全名，其他人看遮盖后的' }),
  id_number: orNull(Type.String({ description: '已遮盖' })),
  phone: orNull(Type.String({ description: '已遮盖' })),
  card: orNull(Type.String({ description: '已遮盖' })),
  bank: orNull(Type.String()),
  gender: orNull(oneOf(['male', 'female'])),
  team: orNull(Type.String()),
  trade: orNull(Type.String()),
  entered_on: orNull(day),
  left_on: orNull(day),
  pay_basis: orNull(oneOf(payBases)),
  signed: Type.Boolean(),
  authorised: Type.Boolean(),
  note: orNull(Type.String()),
  stated_paid_fen: fen,
  stated_owed_fen: orNull(fen),
  recovered_fen: fen,
  result: Type.String(),
  result_label: Type.String(),
  sums: SumsSchema,
  lines: Type.Array(LineSchema),
});
export type WorkerSchema = Static<typeof WorkerSchema>;

export const PaymentSchema = Type.Object({
  id: uuid,
  worker_id: uuid,
  amount_fen: fen,
  paid_on: day,
  method: oneOf(paymentMethods),
  method_label: Type.String(),
  payer: Type.String(),
  evidence_id: orNull(uuid),
  note: orNull(Type.String()),
  corrects: orNull(uuid),
  recorded_at: instant,
  recorded_by: Type.String(),
});

export const totals = Type.Object({
  workers: orNull(Type.Integer({ minimum: 0 })),
  claimed_fen: orNull(fen),
  paid_fen: orNull(fen),
  owed_fen: orNull(fen),
});

export const LedgerSchema = Type.Object({
  version: Type.Integer(),
  names_open: Type.Boolean({ description: '姓名未遮盖' }),
  why_not_edit: orNull(Type.String({ description: '不能改动的原因；空 = 可以改' })),
  workers: Type.Array(WorkerSchema, { description: '本页的工人' }),
  total: Type.Integer(),
  page: Type.Integer(),
  page_size: Type.Integer(),
  roster: SumsSchema,
  group: orNull(SumsSchema),
  group_lines: Type.Array(LineSchema),
  group_paid_fen: orNull(fen),
  stated: totals,
  recovered_fen: fen,
  differences: Type.Array(
    Type.Object({
      code: Type.String(),
      worker_id: orNull(uuid),
      difference_fen: fen,
      text: Type.String(),
    }),
    { description: '最多 500 条' },
  ),
  payments: Type.Array(PaymentSchema, { description: '本页工人的付款' }),
});
export type LedgerSchema = Static<typeof LedgerSchema>;

export const HistorySchema = Type.Object({
  items: Type.Array(
    Type.Object({
      version: Type.Integer(),
      at: instant,
      by: Type.String(),
      act: Type.String(),
      worker_id: orNull(uuid),
      line_id: orNull(uuid),
      changes: Type.Array(
        Type.Object({
          field: Type.String(),
          label: Type.String(),
          before: orNull(Type.String()),
          after: orNull(Type.String()),
        }),
      ),
    }),
  ),
});

export const SharedPeopleSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      worker_id: uuid,
      name: Type.String(),
      other_case: orNull(Type.Object({ id: uuid, number: Type.String() })),
    }),
  ),
});
