import type { Clock } from '#kernel/commitments/types.ts';
import type { ListedCase } from './case-list-store.ts';
import type { EventOnWire, RuleOnWire, StepOnWire } from './contract/case-steps.ts';
import type { CaseDetail, CaseSummary, ClaimantOnWire } from './contract/cases.ts';
import type { LawPack } from './rules/law-types.ts';
import type { RuleId } from './rules/rule-ids.ts';
import { caseStateWords } from './rules/states.ts';
import { isStepId, stepOf } from './rules/steps.ts';
import { trackCards } from './rules/tracks.ts';
import type { StepOffer } from './rules/why-not.ts';
import type {
  CaseEvent,
  Claimant,
  ClaimantSecrets,
  Handler,
  Proposal,
  RightsCase,
  Track,
} from './types.ts';
import { eventLabel } from './words/act-label.ts';
import { claimResultWords, matterWords, riskGradeWords } from './words/case-words.ts';

type Seconds = { toString(options: { smallestUnit: 'second' }): string };

const second = (at: Seconds): string => at.toString({ smallestUnit: 'second' });
const secondOrNull = (at: Seconds | null): string | null => (at === null ? null : second(at));

/** The fields that list and page share. */
export const nounsToWire = (
  one: RightsCase,
  more: { readonly organisationName: string; readonly claimants: number },
) => ({
  id: one.id,
  number: one.number,
  case_number: one.caseNumber,
  organisation: { id: one.organisationId, name: more.organisationName },
  state: one.state,
  state_label: caseStateWords[one.state],
  version: one.version,
  matter: one.matter,
  matter_label: matterWords[one.matter],
  risk_grade: one.riskGrade,
  risk_grade_label: riskGradeWords[one.riskGrade],
  major: one.majorReason !== null,
  is_group: one.isGroup,
  is_anonymous: one.isAnonymous,
  claimants_total: more.claimants,
  received_at: second(one.receivedAt),
  changed_at: second(one.changedAt),
  invented: one.invented,
});

const isRunning = ({ state }: Clock): boolean => state === 'running' || state === 'paused';

/** A line of the list; `clocks` are the case's. */
export const caseToWire = (
  { one, ...more }: ListedCase,
  { clocks, today }: { readonly clocks: readonly Clock[]; readonly today: string },
): CaseSummary => {
  const days = clocks.filter(isRunning).flatMap((it) => it.dueOn ?? []);
  const next = days.sort()[0] ?? null;
  return {
    ...nounsToWire(one, more),
    party_name: more.partyName,
    handler_names: [...more.handlerNames],
    proposals: more.proposals,
    next_due_on: next,
    overdue: next !== null && next < today,
  };
};

/** A rule as the page cites it. */
export const ruleToWire = (pack: LawPack, id: RuleId): RuleOnWire | null => {
  const line = pack.rules.get(id);
  if (!line) return null;
  const { law, version, article, quoted = null } = line.citation;
  const { title, verified, note = null } = line;
  return { id, title, law, version, article, quoted, verified, note };
};

/** A step with its form, open or with the reason why not. */
export const stepToWire = ({ step, shut }: StepOffer, pack: LawPack): StepOnWire => ({
  step: step.id,
  row: step.row,
  title: step.title,
  open: shut === null,
  why: shut?.why ?? null,
  why_rule: shut?.rule ? ruleToWire(pack, shut.rule) : null,
  to: step.to === 'same' ? null : step.to,
  to_label: step.to === 'same' ? null : caseStateWords[step.to],
  source: step.source.flatMap((id) => ruleToWire(pack, id) ?? []),
  own_route: step.hasOwnDeed ?? false,
  tells_worker: step.tells,
  facts: step.facts.map((field) => ({
    name: field.name,
    label: field.label,
    kind: field.kind,
    required: field.required,
    sealed: field.sealed ?? false,
    past: field.past ?? false,
    most: field.most ?? null,
    choices: Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label })),
  })),
});

/** A claimant; `secrets` are opened or masked by then. */
export const claimantToWire = (one: Claimant, secrets: ClaimantSecrets): ClaimantOnWire => ({
  id: one.id,
  ordinal: one.ordinal,
  name: secrets.name,
  phone: secrets.phone,
  id_number: secrets.idNumber,
  is_complainant: one.isComplainant,
  is_representative: one.isRepresentative,
  result: one.result,
  result_label: claimResultWords[one.result],
  result_on: one.resultOn?.toString() ?? null,
  result_proof: one.resultProof,
  withdrawn_on: one.withdrawnOn?.toString() ?? null,
});

export const handlerToWire = (one: Handler): CaseDetail['handlers'][number] => ({
  id: one.id,
  person_id: one.personId,
  name: one.personName,
  capacity: one.capacity,
  certificate_number: one.certificateNumber,
  declared_no_interest_at: secondOrNull(one.declaredNoInterestAt),
  assigned_at: second(one.assignedAt),
  ended_at: secondOrNull(one.endedAt),
  end_reason: one.endReason,
});

/** A track; how it ended may speak of people. */
export const trackToWire = (one: Track, plain: boolean): CaseDetail['tracks'][number] => ({
  id: one.id,
  kind: one.kind,
  title: trackCards[one.kind].title,
  body: one.body,
  reference: one.reference,
  reference_label: trackCards[one.kind].referenceLabel,
  opened_on: one.openedOn.toString(),
  closed_on: one.closedOn?.toString() ?? null,
  result: plain ? one.result : null,
  suspends: one.suspends,
});

const notDatedWords = (clock: Clock): string | null => {
  if (!clock.notDated) return null;
  return clock.notDated.code === 'paused'
    ? `自 ${clock.notDated.sinceOn} 起暂停`
    : `${clock.notDated.year} 年的放假安排还没有公布，暂时算不出`;
};

export const clockToWire = (clock: Clock, today: string): CaseDetail['clocks'][number] => ({
  id: clock.id,
  rule: clock.rule.id,
  title: clock.rule.title,
  start_on: clock.startOn,
  raw_on: clock.rawOn,
  due_on: clock.dueOn,
  overdue: isRunning(clock) && clock.dueOn !== null && clock.dueOn < today,
  state: clock.state,
  not_dated: isRunning(clock) ? notDatedWords(clock) : null,
  waiting_for: clock.waitingFor,
  verified: clock.rule.verified,
  law: `《${clock.rule.law.law}》${clock.rule.law.article}`,
});

export const proposalToWire = (one: Proposal): CaseDetail['proposals'][number] => ({
  id: one.id,
  step: one.step,
  step_title: isStepId(one.step) ? stepOf(one.step).title : one.step,
  letter_kind: one.letterKind,
  reason: one.reason,
  proposed_at: second(one.proposedAt),
});

const shownValue = (value: unknown, choices: Readonly<Record<string, string>> | undefined) => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  return choices?.[text] ?? text;
};

/** A line of the timeline with the facts one may read, each with its Chinese label. */
export const eventToWire = (
  event: CaseEvent,
  seen: { readonly facts: Readonly<Record<string, unknown>>; readonly hasSealed: boolean },
): EventOnWire => {
  const step = event.step !== null && isStepId(event.step) ? stepOf(event.step) : null;
  const fieldOf = (name: string) => step?.facts.find((field) => field.name === name);
  const facts = Object.entries(seen.facts)
    .filter(([name, value]) => value !== null && !name.startsWith('demand'))
    .map(([name, value]) => {
      const field = fieldOf(name);
      return { name, label: field?.label ?? name, value: shownValue(value, field?.choices) };
    });
  return {
    seq: event.seq,
    at: second(event.at),
    actor_kind: event.actorKind,
    actor_name: event.actorName,
    act: event.act,
    act_label: eventLabel(event.act),
    step: event.step,
    from_label: event.fromState && caseStateWords[event.fromState],
    to_label: event.toState && caseStateWords[event.toState],
    facts,
    sealed: seen.hasSealed,
    worker_text: event.workerText,
  };
};
