import { clocksOf, handOver } from '#kernel/commitments/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { saveCase } from '../case-store.ts';
import { addEvent } from '../event-store.ts';
import { endHandlers } from '../handler-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { checkFacts } from '../rules/check-facts.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import { stepOf } from '../rules/steps.ts';
import { whyNot } from '../rules/why-not.ts';
import { tellingOf } from '../rules/worker-words.ts';
import type { RightsCase } from '../types.ts';
import { caseMoment, caseSubject } from './case-moment.ts';
import { sealFacts } from './seal-facts.ts';
import { seeCaseToChange } from './see-case.ts';
import type { StepRefusal } from './take-step.ts';

export type TransferRefusal =
  | StepRefusal
  | { readonly code: 'no-such-organisation' }
  | { readonly code: 'same-organisation' };

const invalid = (errors: readonly FactFault[]) => refuse({ code: 'invalid', errors });

/** Hands a case to another union of the city in the middle of its way: the state stays, the clocks run on as they are,
 *  and only lie on another desk. The handlers end; the receiving union names its own. Whoever handed it over no longer
 *  sees it, unless he stands above both. */
export const transferCase = async (
  work: Work,
  house: RightsHouse,
  wish: {
    readonly caseId: string;
    readonly version?: number | undefined;
    readonly organisationId: string;
    readonly reason: string;
  },
): Promise<Result<RightsCase, TransferRefusal>> => {
  const seen = await seeCaseToChange(work, wish.caseId);
  if (!seen.ok) return seen;
  const before = seen.value.one;
  if (wish.version !== undefined && wish.version !== before.version) {
    return refuse({ code: 'version-conflict', current: before.version });
  }
  const step = stepOf('hand_over');
  const moment = await caseMoment(work, seen.value);
  const shut = whyNot(step.id, moment);
  if (shut) {
    const { why, rule } = shut;
    return refuse({ code: shut.code === 'not-yours' ? 'step-not-yours' : 'step-shut', why, rule });
  }
  const facts = { organisation_id: wish.organisationId, reason: wish.reason };
  const errors = checkFacts(step, facts, moment);
  if (errors.length > 0) return invalid(errors);
  const target = await findOrganisation(work.db, work.cityId, wish.organisationId);
  if (target?.kind !== 'federation') return refuse({ code: 'no-such-organisation' });
  if (target.id === before.organisationId) return refuse({ code: 'same-organisation' });

  const one = {
    ...before,
    organisationId: target.id,
    version: before.version + 1,
    changedAt: work.now,
  };
  await saveCase(work, one);
  await endHandlers(work, { caseId: one.id, id: null, reason: 'transferred' });
  await handOver(work, caseSubject(one), { organisationId: target.id, personId: null });
  const clocks = await clocksOf(work, caseSubject(one));
  const running = clocks.filter((it) => it.state === 'running' || it.state === 'paused').length;
  const told = {
    from: seen.value.organisation.name,
    to: target.name,
    organisation_id: target.id,
    clocks: running,
  };
  const line = {
    caseId: one.id,
    act: 'rights.hand_over',
    step: step.id,
    fromState: before.state,
    toState: before.state,
    facts: told,
    workerText: tellingOf(step.tells, { organisation_name: target.name }),
  };
  await addEvent(work, line, sealFacts(house.sealer, { reason: wish.reason }));
  work.note('rights.hand_over', { kind: 'case', id: one.id }, { ...told, version: one.version });
  return done(one);
};
