import { type Static, Type } from 'typebox';
import { reportStates } from '../rules/report-states.ts';
import { reportKinds, reportLimits } from '../rules/reports.ts';
import { nullable, oneOf } from './nullable.ts';
import { ConditionSchema } from './station.ts';

const instant = Type.String({ format: 'date-time' });
const date = Type.String({ format: 'date' });
const text = (most: number) => Type.String({ maxLength: most });

const reportFields = Type.Object(
  {
    kind: oneOf(reportKinds),
    facility_code: Type.Optional(nullable(text(40))),
    // Twice the letters: a rare character is two code units here and one letter to its writer.
    note: Type.Optional(text(reportLimits.noteLetters * 2)),
    submission: Type.String({
      format: 'uuid',
      description: '由发送方生成；同一次提交重发时不变，不会重复登记',
    }),
  },
  { additionalProperties: false },
);

/** A worker's report. As multipart/form-data the same fields come as parts, with up to three parts `photos`;
 *  such a body is read by the handler, which is why it may be null here. */
export const ReportBody = Type.Unsafe<Static<typeof reportFields> | null>({
  ...reportFields,
  nullable: true,
});

export const ReportTaken = Type.Object({ number: Type.String(), follow_url: Type.String() });

/** What anybody who knows the number may see: nothing personal, no photos. */
export const ReportProgressSchema = Type.Object({
  number: Type.String(),
  station: Type.Object({ id: Type.String(), name: Type.String() }),
  kind: oneOf(reportKinds),
  kind_label: Type.String(),
  facility_code: nullable(Type.String()),
  facility_name: nullable(Type.String()),
  note: Type.String(),
  photos: Type.Integer(),
  received_at: instant,
  due_on: nullable(date),
  overdue: Type.Boolean(),
  state: oneOf(reportStates),
  state_label: Type.String(),
  answer: nullable(Type.String()),
  handled_at: nullable(instant),
  steps: Type.Array(
    Type.Object({ state: oneOf(reportStates), at: instant, answer: nullable(Type.String()) }),
  ),
});

export const ReportItem = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  station: Type.Object({
    id: Type.String(),
    name: Type.String(),
    division_name: nullable(Type.String()),
  }),
  kind: oneOf(reportKinds),
  kind_label: Type.String(),
  facility_code: nullable(Type.String()),
  facility_name: nullable(Type.String()),
  note: Type.String(),
  photos: Type.Array(Type.Object({ id: Type.String(), url: Type.String() })),
  received_at: instant,
  due_on: nullable(date),
  overdue: Type.Boolean(),
  state: oneOf(reportStates),
  answer: nullable(Type.String()),
  handled_by: nullable(Type.String()),
  handled_at: nullable(instant),
});

export const ReportPage = Type.Object({
  items: Type.Array(ReportItem),
  total: Type.Integer(),
  page: Type.Integer(),
  page_size: Type.Integer(),
});

export const ReportQuery = Type.Object({
  state: Type.Optional(oneOf([...reportStates, 'open'] as const)),
  station_id: Type.Optional(Type.String({ format: 'uuid' })),
  division_code: Type.Optional(text(9)),
  overdue: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
  page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20 })),
});

export const HandlingBody = Type.Object(
  {
    step: oneOf(['confirm', 'dismiss', 'resolve']),
    answer: Type.String({ maxLength: 1_000, description: '给反映人看的答复，2 到 500 个字' }),
    facility_condition: Type.Optional(ConditionSchema),
  },
  { additionalProperties: false },
);

export type ReportItem = Static<typeof ReportItem>;
export type ReportProgressWire = Static<typeof ReportProgressSchema>;
