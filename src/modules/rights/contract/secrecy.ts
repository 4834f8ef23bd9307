import { type Static, Type } from 'typebox';
import { day, instant, oneOf, orNull, uuid } from '../contract.ts';
import { unmaskFields } from '../rules/secrecy/why-not-unmask.ts';

export const UnmaskBody = Type.Object({
  field: oneOf(unmaskFields),
  claimant_id: Type.Optional(orNull(uuid)),
  reason: Type.String({ maxLength: 300 }),
});

export const Unmasked = Type.Object({ value: Type.String() });

const Verdict = oneOf(['proper', 'improper']);

export const UnmaskingOnWire = Type.Object({
  id: uuid,
  case_id: uuid,
  case_label: Type.String(),
  organisation_name: Type.String(),
  claimant_ordinal: orNull(Type.Integer()),
  field: oneOf(unmaskFields),
  field_label: Type.String(),
  reason: Type.String(),
  as_handler: Type.Boolean(),
  at: instant,
  by: Type.String(),
  own: Type.Boolean(),
  review: orNull(
    Type.Object({
      verdict: Verdict,
      note: orNull(Type.String()),
      at: instant,
      by: Type.String(),
    }),
  ),
});
export type UnmaskingOnWire = Static<typeof UnmaskingOnWire>;

export const UnmaskingQuery = Type.Object({
  reviewed: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});

export const UnmaskingPage = Type.Object({
  items: Type.Array(UnmaskingOnWire),
  total: Type.Integer(),
  page: Type.Integer(),
  page_size: Type.Integer(),
});

export const ReviewBody = Type.Object({
  verdict: Verdict,
  note: Type.Optional(Type.String({ maxLength: 500 })),
});

export const RetentionTerm = Type.Object({
  kind: Type.String(),
  title: Type.String(),
  years: Type.Integer(),
  basis: Type.String(),
  set_here: Type.Boolean(),
});

export const RetentionTerms = Type.Object({ items: Type.Array(RetentionTerm) });

export const TermBody = Type.Object({
  years: Type.Integer({ minimum: 1, maximum: 100 }),
  basis: Type.String({ minLength: 2, maxLength: 300 }),
});

export const RetentionOnWire = Type.Object({
  case_id: uuid,
  case_label: Type.String(),
  organisation_name: Type.String(),
  kind: Type.String(),
  kind_title: Type.String(),
  years: Type.Integer(),
  archived_on: day,
  due_on: day,
  due: Type.Boolean(),
  held: Type.Boolean(),
  erasure: orNull(
    Type.Object({
      id: uuid,
      state: oneOf(['proposed', 'refused', 'approved', 'done']),
      proposed_by: Type.String(),
      proposed_by_me: Type.Boolean(),
    }),
  ),
});
export type RetentionOnWire = Static<typeof RetentionOnWire>;

export const RetentionPage = Type.Object({
  items: Type.Array(RetentionOnWire),
  total: Type.Integer(),
  page: Type.Integer(),
  page_size: Type.Integer(),
});

export const RetentionQuery = Type.Object({
  due: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});

export const WhyBody = Type.Object({ reason: Type.String({ maxLength: 500 }) });

export const VerdictBody = Type.Object({
  approve: Type.Boolean(),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});

export const Made = Type.Object({ id: uuid });

export const CorrectionOnWire = Type.Object({
  id: uuid,
  claimant_ordinal: orNull(Type.Integer()),
  field: Type.String(),
  field_label: Type.String(),
  wanted: orNull(Type.String()),
  made_at: instant,
  outcome: orNull(oneOf(['corrected', 'refused'])),
  answer: orNull(Type.String()),
});
export type CorrectionOnWire = Static<typeof CorrectionOnWire>;

export const Corrections = Type.Object({ items: Type.Array(CorrectionOnWire) });

export const CorrectionAnswer = Type.Object({
  outcome: oneOf(['corrected', 'refused']),
  answer: Type.String({ minLength: 1, maxLength: 500 }),
});
