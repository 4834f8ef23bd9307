import type { YearNotAnnounced } from '#kernel/calendar/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { StepRefusal } from '../cases/take-step.ts';
import { addEvent } from '../event-store.ts';
import { insertService, servicesOf } from '../letter-proof-store.ts';
import { changeLetter } from '../letter-store.ts';
import { letterCard } from '../rules/letters/letter-kinds.ts';
import type { KeptService, ServiceAttempt } from '../rules/letters/letter-record.ts';
import { faultsOfService, type ServiceFault } from '../rules/letters/why-not-serve.ts';
import { type LetterHouse, shelfOf } from './letter-house.ts';
import { moveCaseByService } from './move-case.ts';
import { numberOf } from './number-of.ts';
import type { CaseShut } from './open-case.ts';
import { type LetterAsked, type OpenedLetter, openLetter } from './open-letter.ts';
import { type ServiceDays, serviceDays } from './service-days.ts';
import { unlockByGround } from './unlock-by-ground.ts';

/** An attempt to deliver, with an id made by its sender: a repeat is the same attempt. */
export interface ServiceInput extends LetterAsked {
  readonly id: string;
  readonly attempt: ServiceAttempt;
}

export type ServiceRefusal =
  | CaseShut
  | StepRefusal
  | YearNotAnnounced
  | { readonly code: 'case-text-hidden' }
  | { readonly code: 'not-served-kind' }
  | { readonly code: 'not-sealed' }
  | { readonly code: 'invalid'; readonly errors: readonly ServiceFault[] };

const whyNot = (work: Work, opened: OpenedLetter, attempt: ServiceAttempt) => {
  const { letter, document } = opened;
  if (!letterCard(letter.kind).isServed) return refuse({ code: 'not-served-kind' });
  if (document.state !== 'sealed') return refuse({ code: 'not-sealed' });
  const days = { signedOn: document.signedOn, today: work.today.toString() };
  const errors = faultsOfService(attempt, days);
  return errors.length > 0 ? refuse({ code: 'invalid', errors }) : null;
};

/** What an attempt comes to: the days of service where it is the first that counts, else null. */
const daysOf = (
  work: Work,
  house: LetterHouse,
  { opened, attempt }: { readonly opened: OpenedLetter; readonly attempt: ServiceAttempt },
): Result<ServiceDays | null, ServiceRefusal> => {
  if (attempt.outcome !== 'delivered' || opened.letter.servedOn !== null) return done(null);
  const days = serviceDays(house, attempt);
  if (!days.ok) return days;
  const { servedOn } = days.value;
  if (servedOn <= work.today.toString()) return days;
  const message = `公告期满为${servedOn}，期满后才算送达；现在请登记为“已刊登”`;
  return refuse({ code: 'invalid', errors: [{ field: 'outcome', message }] });
};

const keep = async (
  work: Work,
  house: LetterHouse,
  { input, opened, days }: { input: ServiceInput; opened: OpenedLetter; days: ServiceDays | null },
): Promise<void> => {
  const { id, attempt, letterId } = input;
  const kept: KeptService = {
    ...attempt,
    ...{ id, letterId },
    isEffective: days !== null,
    isResend: opened.letter.servedOn !== null,
    recordedAt: work.now.toString(),
    recordedBy: work.actor.kind === 'person' ? work.actor.id : null,
  };
  await insertService(work, house.sealer, kept);
  if (!days) return;
  await changeLetter(work, {
    ...{ id: letterId, service_id: id, service_method: attempt.method },
    ...{ served_on: days.servedOn, reply_from_on: days.replyFromOn },
  });
};

/** Whether the addressee would not take it: said so, or it had to be left. */
const isRefusal = ({ outcome, method }: ServiceAttempt): boolean =>
  outcome === 'refused' || (outcome === 'delivered' && method === 'left');

const actOf = (attempt: ServiceAttempt, opened: OpenedLetter, isServed: boolean): string => {
  if (isServed) return 'rights.letter-served';
  if (attempt.outcome === 'refused') return 'rights.letter-refused';
  return opened.letter.servedOn === null ? 'rights.letter-service-noted' : 'rights.letter-resent';
};

/** Records an attempt to deliver a sealed letter, with its proof. The first that delivers sets the day of service, moves
 *  the case and starts the clock of the answer; a later one is kept and resets nothing. A refusal is a ground by
 *  itself. */
export const recordService = async (
  work: Work,
  house: LetterHouse,
  input: ServiceInput,
): Promise<Result<null, ServiceRefusal>> => {
  const { attempt, caseId, letterId } = input;
  const asked = { caseId, letterId, permissions: ['rights.handle'], isChange: true };
  const found = await openLetter(work, house, asked);
  if (!found.ok) return found;
  const opened = found.value;
  const subject = { kind: 'letter', id: letterId };
  const before = await servicesOf(shelfOf(work, house), letterId);
  if (before.some(({ id }) => id === input.id)) {
    work.note('rights.letter-service-repeated', subject);
    return done(null);
  }
  const fault = whyNot(work, opened, attempt);
  if (fault) return fault;
  const days = daysOf(work, house, { opened, attempt });
  if (!days.ok) return days;

  await keep(work, house, { input, opened, days: days.value });
  const act = actOf(attempt, opened, days.value !== null);
  const said = { method: attempt.method, outcome: attempt.outcome, on: attempt.on };
  const facts = { letter: letterId, kind: opened.letter.kind, number: numberOf(opened.document) };
  await addEvent(work, { caseId, act, facts: { ...facts, ...said } });
  work.note(act, subject, { ...said, case: caseId });
  if (days.value) {
    const served = { opened, days: days.value, method: attempt.method };
    const moved = await moveCaseByService(work, house, served);
    if (!moved.ok) return moved;
  }
  if (!isRefusal(attempt) || opened.letter.refusedOn !== null) return done(null);
  await changeLetter(work, { id: letterId, refused_on: attempt.on });
  return unlockByGround(work, house, { opened, ground: 'refused_receipt', since: attempt.on });
};
