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

/** Whose lines the desk shows. */
export const deskScopes = ['mine', 'unit', 'all'] as const;

/** Which lines the desk shows. */
export const deskGroups = ['overdue', 'today', 'week', 'waiting'] as const;

export const DeskQuery = Type.Object({
  whose: Type.Optional(oneOf(deskScopes)),
  group: oneOf(deskGroups),
  after: Type.Optional(Type.String({ maxLength: 200, description: '上一页给出的位置' })),
});

/** Clocks and promises of cases by their day. */
export const DeskLines = Type.Object({
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
});
