import { type Static, Type } from 'typebox';
import { day, orNull, uuid } from '../contract.ts';
import { idleCauses } from '../rules/figures/idle-days.ts';

const count = Type.Integer({ minimum: 0 });
const fen = Type.Integer({ description: '分' });
const text = Type.String();

/** Which figures: of a unit and below (everything one may count, unless said), in a period. */
export const FiguresQuery = Type.Object({
  from: Type.Optional(day),
  until: Type.Optional(day),
  organisation: Type.Optional(uuid),
});

/** Which monthly report. */
export const MonthlyQuery = Type.Object({
  month: Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' }),
  organisation: Type.Optional(uuid),
});

const Counted = Type.Array(Type.Object({ key: text, label: text, count }));

const Durations = {
  workers: count,
  median_days: orNull(Type.Number()),
  ninetieth_days: orNull(Type.Number({ description: '90% 的人不超过的天数' })),
};

/** The figures of a period. */
export const FiguresAnswer = Type.Object({
  organisation: orNull(text),
  from: day,
  until: day,
  as_of: day,
  registered: count,
  workers: count,
  closed: count,
  in_hand: count,
  matters: Counted,
  channels: Counted,
  states: Counted,
  time: Type.Object(Durations),
  quarters: Type.Array(Type.Object({ quarter: text, ...Durations })),
  letters: Type.Array(
    Type.Object({
      ...{ kind: text, label: text, issued: count, served: count, answered: count },
      obeyed: count,
    }),
  ),
  promises: Type.Object({
    ...{ due: count, kept: count, kept_late: count, broken: count, replaced: count, open: count },
  }),
  money: Type.Object({ recovered_fen: fen, workers: count, median_fen: orNull(Type.Number()) }),
  idle: Type.Array(
    Type.Object({
      cause: Type.Unsafe<(typeof idleCauses)[number]>({ type: 'string', enum: [...idleCauses] }),
      label: text,
      days: count,
    }),
  ),
  federations: Type.Object(
    {
      quarter: text,
      threshold: count,
      total: orNull(count),
      rows: Type.Array(Type.Object({ name: text, own: Type.Boolean(), cases: orNull(count) })),
    },
    { description: '最近一个已结束的季度；其他工会只给件数，少于门槛的不给' },
  ),
  notes: Type.Array(text),
});

export type FiguresWire = Static<typeof FiguresAnswer>;
