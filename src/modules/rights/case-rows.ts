import { Temporal } from 'temporal-polyfill';
import type { CaseState } from './rules/states.ts';
import type {
  CaseEvent,
  Channel,
  Claimant,
  ClaimResult,
  Handler,
  Matter,
  RightsCase,
  RiskGrade,
  Source,
  Track,
  TrackKind,
  WorkerClass,
} from './types.ts';

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const instantOrNull = (text: string | null) => (text === null ? null : instant(text));
const dayOrNull = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

export interface CaseRow {
  id: string;
  number: string;
  case_number: string | null;
  organisation_id: string;
  state: CaseState;
  version: number;
  matter: Matter;
  worker_class: WorkerClass;
  channel: Channel;
  source: Source;
  risk_grade: RiskGrade;
  major_reason: string | null;
  major_since: string | null;
  major_reported_at: string | null;
  is_group: boolean;
  is_anonymous: boolean;
  consent_version: string | null;
  registered_by: string | null;
  received_at: string;
  registered_at: string;
  changed_at: string;
  closed_at: string | null;
  invented: boolean;
}

/** A case from its row. */
export const toCase = (row: CaseRow): RightsCase => ({
  id: row.id,
  number: row.number,
  caseNumber: row.case_number,
  organisationId: row.organisation_id,
  state: row.state,
  version: row.version,
  matter: row.matter,
  workerClass: row.worker_class,
  channel: row.channel,
  source: row.source,
  riskGrade: row.risk_grade,
  majorReason: row.major_reason,
  majorSince: instantOrNull(row.major_since),
  majorReportedAt: instantOrNull(row.major_reported_at),
  isGroup: row.is_group,
  isAnonymous: row.is_anonymous,
  consentVersion: row.consent_version,
  registeredBy: row.registered_by,
  receivedAt: instant(row.received_at),
  registeredAt: instant(row.registered_at),
  changedAt: instant(row.changed_at),
  closedAt: instantOrNull(row.closed_at),
  invented: row.invented,
});

export interface ClaimantRow {
  id: string;
  case_id: string;
  ordinal: number;
  is_complainant: boolean;
  is_representative: boolean;
  result: ClaimResult;
  result_on: string | null;
  result_proof: string | null;
  withdrawn_on: string | null;
}

/** A claimant from his row, without what is sealed. */
export const toClaimant = (row: ClaimantRow): Claimant => ({
  id: row.id,
  caseId: row.case_id,
  ordinal: row.ordinal,
  isComplainant: row.is_complainant,
  isRepresentative: row.is_representative,
  result: row.result,
  resultOn: dayOrNull(row.result_on),
  resultProof: row.result_proof,
  withdrawnOn: dayOrNull(row.withdrawn_on),
});

export interface HandlerRow {
  id: string;
  case_id: string;
  person_id: string;
  person_name: string;
  capacity: Handler['capacity'];
  certificate_number: string;
  declared_no_interest_at: string | null;
  assigned_at: string;
  ended_at: string | null;
  end_reason: Handler['endReason'];
}

/** A handler from his row. */
export const toHandler = (row: HandlerRow): Handler => ({
  id: row.id,
  caseId: row.case_id,
  personId: row.person_id,
  personName: row.person_name,
  capacity: row.capacity,
  certificateNumber: row.certificate_number,
  declaredNoInterestAt: instantOrNull(row.declared_no_interest_at),
  assignedAt: instant(row.assigned_at),
  endedAt: instantOrNull(row.ended_at),
  endReason: row.end_reason,
});

export interface EventRow {
  id: string;
  case_id: string;
  seq: number;
  at: string;
  actor_kind: CaseEvent['actorKind'];
  actor_name: string;
  act: string;
  step: string | null;
  from_state: CaseState | null;
  to_state: CaseState | null;
  facts: Record<string, unknown>;
  facts_sealed: Uint8Array | null;
  worker_text: string | null;
}

/** A line of the timeline from its row; what is sealed stays so. */
export const toEvent = (row: EventRow): CaseEvent => ({
  id: row.id,
  caseId: row.case_id,
  seq: row.seq,
  at: instant(row.at),
  actorKind: row.actor_kind,
  actorName: row.actor_name,
  act: row.act,
  step: row.step,
  fromState: row.from_state,
  toState: row.to_state,
  facts: row.facts,
  workerText: row.worker_text,
});

export interface TrackRow {
  id: string;
  case_id: string;
  kind: TrackKind;
  body: string;
  reference: string | null;
  opened_on: string;
  closed_on: string | null;
  result: string | null;
  suspends: boolean;
}

/** A track from its row. */
export const toTrack = (row: TrackRow): Track => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  body: row.body,
  reference: row.reference,
  openedOn: Temporal.PlainDate.from(row.opened_on),
  closedOn: dayOrNull(row.closed_on),
  result: row.result,
  suspends: row.suspends,
});
