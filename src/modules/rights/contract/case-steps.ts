import { type Static, Type } from 'typebox';
import { CaseStateSchema, instant, oneOf, orNull } from '../contract.ts';

const text = Type.String();

export const RuleOnWire = Type.Object({
  id: text,
  title: text,
  law: text,
  version: text,
  article: text,
  quoted: orNull(text),
  verified: Type.Boolean(),
  note: orNull(text),
});

export const StepOnWire = Type.Object({
  step: text,
  row: text,
  title: text,
  open: Type.Boolean(),
  why: orNull(text),
  why_rule: orNull(RuleOnWire),
  to: orNull(CaseStateSchema),
  to_label: orNull(text),
  source: Type.Array(RuleOnWire),
  own_route: Type.Boolean({ description: '为真时在专门的地址办理（移交）' }),
  tells_worker: orNull(text),
  facts: Type.Array(
    Type.Object({
      name: text,
      label: text,
      kind: oneOf(['day', 'text', 'choice', 'count', 'id', 'tick']),
      required: Type.Boolean(),
      sealed: Type.Boolean(),
      past: Type.Boolean(),
      most: orNull(Type.Integer()),
      choices: Type.Array(Type.Object({ value: text, label: text })),
    }),
  ),
});

export const EventOnWire = Type.Object({
  seq: Type.Integer(),
  at: instant,
  actor_kind: text,
  actor_name: text,
  act: text,
  act_label: text,
  step: orNull(text),
  from_label: orNull(text),
  to_label: orNull(text),
  facts: Type.Array(Type.Object({ name: text, label: text, value: text })),
  sealed: Type.Boolean({ description: '有只给承办人看的内容' }),
  worker_text: orNull(text),
});

export const Timeline = Type.Object({
  items: Type.Array(EventOnWire),
  next_after_seq: orNull(Type.Integer()),
});

export const Demands = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String({ format: 'uuid' }),
      on: Type.String({ format: 'date' }),
      kind: oneOf(['to_other_side', 'to_authority', 'other_side_agreed', 'to_union']),
      kind_label: text,
      words: text,
      proven: Type.Boolean(),
    }),
  ),
});

export type StepOnWire = Static<typeof StepOnWire>;
export type RuleOnWire = Static<typeof RuleOnWire>;
export type EventOnWire = Static<typeof EventOnWire>;
