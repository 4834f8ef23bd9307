import { type Static, Type } from 'typebox';
import {
  CaseStateSchema,
  ChannelSchema,
  ClaimResultSchema,
  day,
  instant,
  MatterSchema,
  oneOf,
  orNull,
  PartyRoleSchema,
  RiskGradeSchema,
  SourceSchema,
  TrackKindSchema,
  uuid,
  WorkerClassSchema,
} from '../contract.ts';
import { StepOnWire } from './case-steps.ts';

const text = Type.String();
const texts = Type.Array(Type.String());

export const CaseListQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100, description: '编号、案号或单位名称' })),
  state: Type.Optional(CaseStateSchema),
  open: Type.Optional(Type.Boolean()),
  matter: Type.Optional(MatterSchema),
  major: Type.Optional(Type.Boolean()),
  mine: Type.Optional(Type.Boolean({ description: '只看我承办的' })),
  organisation_id: Type.Optional(uuid),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
  page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
});

const Organisation = Type.Object({ id: uuid, name: text });

const summaryFields = {
  id: uuid,
  number: text,
  case_number: orNull(text),
  organisation: Organisation,
  state: CaseStateSchema,
  state_label: text,
  version: Type.Integer(),
  matter: MatterSchema,
  matter_label: text,
  risk_grade: RiskGradeSchema,
  risk_grade_label: text,
  major: Type.Boolean(),
  is_group: Type.Boolean(),
  is_anonymous: Type.Boolean(),
  claimants_total: Type.Integer(),
  received_at: instant,
  changed_at: instant,
  invented: Type.Boolean(),
};

export const CaseSummary = Type.Object({
  ...summaryFields,
  party_name: orNull(text),
  handler_names: texts,
  proposals: Type.Integer(),
  next_due_on: orNull(day),
  overdue: Type.Boolean(),
});

export const CasePage = Type.Object({
  items: Type.Array(CaseSummary),
  total: Type.Integer(),
  page: Type.Integer(),
  page_size: Type.Integer(),
});

export const ClaimantOnWire = Type.Object({
  id: uuid,
  ordinal: Type.Integer(),
  name: orNull(text),
  phone: orNull(text),
  id_number: orNull(text),
  is_complainant: Type.Boolean(),
  is_representative: Type.Boolean(),
  result: ClaimResultSchema,
  result_label: text,
  result_on: orNull(day),
  result_proof: orNull(text),
  withdrawn_on: orNull(day),
});

export const ClaimantPage = Type.Object({
  items: Type.Array(ClaimantOnWire),
  total: Type.Integer(),
  masked: Type.Boolean(),
});

export const PartyOnWire = Type.Object({
  id: uuid,
  role: PartyRoleSchema,
  role_label: text,
  is_person: Type.Boolean(),
  name: text,
  credit_code: orNull(text),
  address: orNull(text),
  legal_representative: orNull(text),
  contact: orNull(text),
});

export const HandlerOnWire = Type.Object({
  id: uuid,
  person_id: uuid,
  name: text,
  capacity: oneOf(['lead', 'second', 'mediator']),
  certificate_number: text,
  declared_no_interest_at: orNull(instant),
  assigned_at: instant,
  ended_at: orNull(instant),
  end_reason: orNull(text),
});

export const TrackOnWire = Type.Object({
  id: uuid,
  kind: TrackKindSchema,
  title: text,
  body: text,
  reference: orNull(text),
  reference_label: text,
  opened_on: day,
  closed_on: orNull(day),
  result: orNull(text),
  suspends: Type.Boolean(),
});

export const ClockOnWire = Type.Object({
  id: uuid,
  rule: text,
  title: text,
  start_on: day,
  raw_on: orNull(day),
  due_on: orNull(day),
  overdue: Type.Boolean(),
  state: oneOf(['running', 'paused', 'satisfied', 'cancelled']),
  not_dated: orNull(text),
  waiting_for: orNull(text),
  verified: Type.Boolean(),
  law: text,
});

export const EvidenceOnWire = Type.Object({
  id: uuid,
  claimant_id: orNull(uuid),
  file_id: orNull(uuid),
  title: orNull(text),
  added_by: oneOf(['worker', 'staff', 'employer', 'partner']),
  added_at: instant,
});

export const ProposalOnWire = Type.Object({
  id: uuid,
  step: text,
  step_title: text,
  letter_kind: orNull(text),
  reason: text,
  proposed_at: instant,
});

export const CaseDetail = Type.Object({
  ...summaryFields,
  worker_class: WorkerClassSchema,
  worker_class_label: text,
  channel: ChannelSchema,
  channel_label: text,
  source: SourceSchema,
  source_label: text,
  major_reason: orNull(text),
  major_reported_at: orNull(instant),
  consent_version: orNull(text),
  registered_at: instant,
  closed_at: orNull(instant),
  suspended: Type.Boolean(),
  facts: orNull(text),
  may: Type.Object({
    read_complainants: Type.Boolean(),
    read_facts: Type.Boolean(),
    handler: Type.Boolean(),
  }),
  parties: Type.Array(PartyOnWire),
  claimants: Type.Array(ClaimantOnWire),
  handlers: Type.Array(HandlerOnWire),
  tracks: Type.Array(TrackOnWire),
  clocks: Type.Array(ClockOnWire),
  evidence: Type.Array(EvidenceOnWire),
  proposals: Type.Array(ProposalOnWire),
  steps: Type.Array(StepOnWire),
});

export type CaseSummary = Static<typeof CaseSummary>;
export type CaseDetail = Static<typeof CaseDetail>;
export type ClaimantOnWire = Static<typeof ClaimantOnWire>;
