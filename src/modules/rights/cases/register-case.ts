import { randomInt } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findCaseBySubmission, insertCase } from '../case-store.ts';
import { insertClaimants } from '../claimant-store.ts';
import { addEvent } from '../event-store.ts';
import { insertParty } from '../party-store.ts';
import { insertProposal } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { drawnNumber } from '../rules/case-numbers.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import { majorReasonOf, whyNotRegister } from '../rules/register-rules.ts';
import { stepOf } from '../rules/steps.ts';
import type {
  CaseId,
  Channel,
  ClaimantSecrets,
  Matter,
  RightsCase,
  Source,
  WorkerClass,
} from '../types.ts';
import { turnClocks } from './case-clocks.ts';
import { newClaimants } from './new-claimants.ts';
import { type PartyInput, sealParty } from './seal-party.ts';

/** One worker of a registration. */
export interface ClaimantInput extends ClaimantSecrets {
  readonly isComplainant: boolean;
  readonly isRepresentative: boolean;
}

/** A case as it is told: by the worker on his phone, or by a clerk for him. */
export interface CaseRegistration {
  /** Made by the sender; a repeat is the same case. */
  readonly submission: string;
  readonly organisationId: string;
  readonly matter: Matter;
  readonly workerClass: WorkerClass;
  readonly channel: Channel;
  readonly source: Source;
  readonly isAnonymous: boolean;
  /** When the complaint arrived; a clerk may type yesterday's letter today. */
  readonly receivedAt: Temporal.Instant;
  /** What happened, in the worker's words. */
  readonly facts: string | null;
  readonly consent: { readonly version: string; readonly at: Temporal.Instant } | null;
  readonly claimants: readonly ClaimantInput[];
  readonly parties: readonly PartyInput[];
  /** Chinese reasons for which sorting raised the major-incident flag. */
  readonly dangers: readonly string[];
  readonly invented?: boolean;
}

export type RegisterRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'no-such-organisation' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** The case a registration became; `isNew` false for a repeat, which changed nothing. */
export interface Registered {
  readonly id: CaseId;
  readonly number: string;
  readonly isNew: boolean;
}

const ZONE = 'Asia/Shanghai';
const TRIES = 5;

const dayOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(ZONE).toPlainDate().toString();

const whyNotHere = async (work: Work, organisationId: string): Promise<RegisterRefusal | null> => {
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  if (organisation?.kind !== 'federation') return { code: 'no-such-organisation' };
  if (work.actor.kind !== 'person') return null;
  const may = mayAt(work.actor, 'rights.register', organisation.path);
  return may ? null : { code: 'not-yours' };
};

const nounsOf = (work: Work, house: RightsHouse, given: CaseRegistration): RightsCase => {
  const people = Math.max(given.claimants.length, 1);
  const line = house.pack(work.today).rules.get('supervision.major-incident-people');
  const majorReason = majorReasonOf(given.dangers, people, line?.value?.least ?? null);
  return {
    id: newId(),
    number: '',
    caseNumber: null,
    organisationId: given.organisationId,
    state: 'registered',
    version: 1,
    matter: given.matter,
    workerClass: given.workerClass,
    channel: given.channel,
    source: given.source,
    riskGrade: majorReason === null ? 'ordinary' : 'major',
    majorReason,
    majorSince: majorReason === null ? null : work.now,
    majorReportedAt: null,
    isGroup: people > 1,
    isAnonymous: given.isAnonymous,
    consentVersion: given.consent?.version ?? null,
    registeredBy: work.actor.kind === 'person' ? work.actor.id : null,
    receivedAt: given.receivedAt,
    registeredAt: work.now,
    changedAt: work.now,
    closedAt: null,
    invented: given.invented ?? false,
  };
};

// Refused by the table either because the submission came from elsewhere meanwhile, or the number was drawn before.
const writeCase = async (
  work: Work,
  house: RightsHouse,
  given: CaseRegistration,
): Promise<{ readonly one: RightsCase; readonly isNew: boolean }> => {
  const nouns = nounsOf(work, house, given);
  const sealedIn = { table: 'rights.cases', id: nouns.id, column: 'facts' };
  const rest = {
    submission: given.submission,
    consentAt: given.consent?.at.toString() ?? null,
    factsSealed: given.facts === null ? null : house.sealer.seal(given.facts.trim(), sealedIn),
  };
  for (let left = TRIES; left > 0; left -= 1) {
    const one = { ...nouns, number: drawnNumber((below) => randomInt(below)) };
    if (await insertCase(work, { one, ...rest })) return { one, isNew: true };
    const earlier = await findCaseBySubmission(work, given.submission);
    if (earlier) return { one: earlier, isNew: false };
  }
  throw new Error('no free case number after several draws');
};

const writePeople = async (
  work: Work,
  house: RightsHouse,
  { one, given }: { one: RightsCase; given: CaseRegistration },
): Promise<void> => {
  const claimants = newClaimants(house.sealer, {
    caseId: one.id,
    afterOrdinal: 0,
    people: given.claimants,
  });
  await insertClaimants(work, claimants);
  for (const party of given.parties) {
    await insertParty(work, one.id, sealParty(house.sealer, newId(), party));
  }
};

const writeStart = async (work: Work, house: RightsHouse, one: RightsCase): Promise<void> => {
  const step = stepOf('register');
  const facts = { received_on: dayOf(one.receivedAt) };
  await addEvent(work, {
    caseId: one.id,
    act: 'rights.register',
    step: step.id,
    toState: 'registered',
    facts: {
      ...facts,
      ...{ channel: one.channel, matter: one.matter },
      ...{ demand: step.demand, demand_on: facts.received_on },
    },
    workerText: step.tells,
  });
  const turn = { one, clocks: step.clocks ?? {}, facts, on: facts.received_on };
  await turnClocks(work, house, { ...turn, title: step.title, personId: null });
  if (one.majorReason === null) return;
  const why = { reason: `可能是重大情况：${one.majorReason}`, cause: 'registration' };
  await insertProposal(work, { caseId: one.id, step: 'report_major', letterKind: null, ...why });
};

/** Registers a case: its number, its workers and parties, the first line of its timeline, the clocks of the decision on
 *  acceptance. A repeat of the same submission answers with the case it became. */
export const registerCase = async (
  work: Work,
  house: RightsHouse,
  given: CaseRegistration,
): Promise<Result<Registered, RegisterRefusal>> => {
  const notHere = await whyNotHere(work, given.organisationId);
  if (notHere) return refuse(notHere);
  const { consent, receivedAt } = given;
  const whole = {
    ...given,
    consentVersion: consent?.version ?? null,
    receivedOn: dayOf(receivedAt),
  };
  const errors = whyNotRegister(whole, work.today.toString());
  if (errors.length > 0) return refuse({ code: 'invalid', errors });

  const { one, isNew } = await writeCase(work, house, given);
  if (!isNew) {
    work.note('rights.registration-repeated', { kind: 'case', id: one.id });
    return done({ id: one.id, number: one.number, isNew });
  }
  await writePeople(work, house, { one, given });
  await writeStart(work, house, one);
  const facts = { channel: one.channel, matter: one.matter, claimants: given.claimants.length };
  work.note('rights.register', { kind: 'case', id: one.id }, facts);
  return done({ id: one.id, number: one.number, isNew });
};
