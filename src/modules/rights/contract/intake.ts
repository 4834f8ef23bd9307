import { type Static, Type } from 'typebox';
import {
  ChannelSchema,
  day,
  instant,
  MatterSchema,
  orNull,
  uuid,
  WorkerClassSchema,
} from '../contract.ts';

const strict = { additionalProperties: false } as const;
const text = Type.String();
const line = (most: number) => Type.Optional(Type.String({ maxLength: most }));

/** Answers so far: chosen options by question. */
export const AnswersSchema = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 }),
);

export const QuestionsBody = Type.Object(
  {
    answers: AnswersSchema,
    story: line(6_000),
    people: Type.Optional(orNull(Type.Integer({ minimum: 1, maximum: 100_000 }))),
  },
  strict,
);

const Sorted = Type.Object({
  matter: MatterSchema,
  matter_label: text,
  worker_class: WorkerClassSchema,
  worker_class_label: text,
  class_reason: text,
  ways: Type.Array(text),
  major: Type.Boolean(),
  major_reasons: Type.Array(text),
  call_police_first: Type.Boolean(),
  may_elect_representatives: Type.Boolean(),
});

export const QuestionsOnWire = Type.Object({
  questions: Type.Array(
    Type.Object({
      id: text,
      asks: text,
      many: Type.Boolean(),
      options: Type.Array(Type.Object({ id: text, words: text })),
    }),
  ),
  sorted: Sorted,
});

export const NoticeOnWire = Type.Object({
  version: text,
  texts: Type.Array(
    Type.Object({ purpose: text, version: text, label: text, text, required: Type.Boolean() }),
  ),
});

export const IntakeBody = Type.Object(
  {
    submission: Type.String({ format: 'uuid', description: '由发送方生成；重发不会重复登记' }),
    organisation_id: uuid,
    channel: ChannelSchema,
    received_at: Type.Optional(instant),
    answers: AnswersSchema,
    story: Type.String({ minLength: 1, maxLength: 3_000 }),
    since: line(200),
    amount: line(200),
    employer: line(200),
    boss: line(200),
    workplace: line(200),
    people: Type.Optional(orNull(Type.Integer({ minimum: 2, maximum: 100_000 }))),
    members: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 30, pattern: '^[^\\n]*\\S[^\\n]*$' }),
            phone: Type.Optional(orNull(Type.String({ maxLength: 20 }))),
            is_representative: Type.Optional(Type.Boolean()),
          },
          strict,
        ),
        { maxItems: 500 },
      ),
    ),
    is_representative: Type.Optional(Type.Boolean()),
    is_anonymous: Type.Boolean(),
    name: line(30),
    phone: line(30),
    notice_version: Type.String({ maxLength: 200 }),
    agreed: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 5 }),
  },
  strict,
);

export const IntakeDone = Type.Object({
  id: uuid,
  number: text,
  is_new: Type.Boolean(),
  secret: Type.Union([text, Type.Null()], { description: '查询口令，只给这一次；留了手机的没有' }),
  answer_by: orNull(day),
  sorted: Sorted,
});

export const ComplaintOnWire = Type.Object({
  id: uuid,
  made_at: instant,
  due_on: orNull(day),
  text: orNull(text),
  answer: orNull(text),
  answered_at: orNull(instant),
});

export const ComplaintsOnWire = Type.Object({ items: Type.Array(ComplaintOnWire) });

export const ComplaintParams = Type.Object({ id: uuid, complaint_id: uuid });

export const ComplaintAnswerBody = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 1_000, pattern: '\\S' }) },
  strict,
);

export type IntakeBody = Static<typeof IntakeBody>;
export type SortedOnWire = Static<typeof Sorted>;
