import { Type } from 'typebox';
import { day, oneOf, orNull, uuid } from '../contract.ts';

const text = Type.String();

/** How each clock of a case came to its day, as lines to read and print. */
export const ClockTraces = Type.Object({
  calendar: Type.String({ description: '推算所用的放假安排版本' }),
  items: Type.Array(
    Type.Object({
      id: uuid,
      title: text,
      due_on: orNull(day),
      lines: Type.Array(text, {
        description: '逐日推算，每行附条款；那一年没有公布放假安排时为空',
      }),
    }),
  ),
});

/** Whose lines the desk shows: one's own, or everything one may see. */
export const deskScopes = ['mine', 'all'] as const;

export const DeskQuery = Type.Object({
  whose: Type.Optional(oneOf(deskScopes)),
  organisation_id: Type.Optional(uuid),
  filter: oneOf(['today', 'overdue', 'next_7_days', 'waiting', 'undated']),
  after: Type.Optional(Type.String({ maxLength: 200, description: '上一页的 next' })),
});

const count = Type.Integer({ description: '最多数到 1000' });

/** Clocks and promises of cases by their day, and how many there are of each sort. */
export const DeskLines = Type.Object({
  today: day,
  items: Type.Array(
    Type.Object({
      id: uuid,
      kind: oneOf(['clock', 'commitment']),
      case_id: uuid,
      title: text,
      due_on: orNull(day),
      undated: orNull(oneOf(['paused', 'year-not-announced'])),
      waiting_for: orNull(text),
      overdue: Type.Boolean(),
    }),
  ),
  next: orNull(text),
  counts: Type.Object({
    today: count,
    overdue: count,
    next_7_days: count,
    waiting: count,
    undated: count,
  }),
});
