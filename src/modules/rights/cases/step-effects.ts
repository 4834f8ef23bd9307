import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { nextCaseSequence } from '../case-store.ts';
import { endOpenClaims } from '../claimant-store.ts';
import { caseNumberOf } from '../rules/case-numbers.ts';
import type { StepFacts } from '../rules/fact-rules.ts';
import type { StepId } from '../rules/step-types.ts';
import { planRetention } from '../secrecy/plan-retention.ts';
import type { ClaimResult, RightsCase, RiskGrade, WorkerClass } from '../types.ts';

type Effect = (work: Work, one: RightsCase, facts: StepFacts) => Promise<RightsCase>;

const accept: Effect = async (work, one, facts) => {
  const year = work.today.year;
  const sequence = await nextCaseSequence(work, { organisationId: one.organisationId, year });
  return {
    ...one,
    caseNumber: caseNumberOf(year, sequence),
    riskGrade: facts.risk_grade as RiskGrade,
    workerClass: facts.worker_class as WorkerClass,
  };
};

const reportMajor: Effect = async (work, one, facts) => ({
  ...one,
  riskGrade: 'major',
  majorReason: one.majorReason ?? String(facts.kind),
  majorSince: one.majorSince ?? work.now,
  majorReportedAt: work.now,
});

/** What an unanswered claim comes to when its case ends in a state. */
const endOfClaims: Partial<Record<RightsCase['state'], ClaimResult>> = {
  not_accepted: 'referred',
  transferred: 'referred',
  no_violation: 'not_established',
  withdrawn: 'withdrawn',
};

const close: Effect = async (work, one) => {
  const result = endOfClaims[one.state];
  const on = work.today.toString();
  if (result) await endOpenClaims(work, { caseId: one.id, result, on });
  return { ...one, closedAt: work.now };
};

const reopen: Effect = async (_work, one) => ({ ...one, closedAt: null });

const archive: Effect = async (work, one, facts) => {
  const on = Temporal.PlainDate.from(String(facts.archived_on ?? work.today));
  await planRetention(work, { caseId: one.id, on });
  return one;
};

/** What some steps change besides the state; the case is given as it was before. */
export const stepEffects: Partial<Record<StepId, Effect>> = {
  accept,
  report_major: reportMajor,
  close,
  close_unresolved: close,
  reopen,
  archive,
};
