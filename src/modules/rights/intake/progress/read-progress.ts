import { explainTrace } from '#kernel/calendar/rules/trace.ts';
import { clocksOf, commitmentsOf } from '#kernel/commitments/public.ts';
import { citationText, explainClock } from '#kernel/commitments/rules/clock-due.ts';
import type { Clock } from '#kernel/commitments/types.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { findCase } from '../../case-store.ts';
import { caseSubject } from '../../cases/case-moment.ts';
import { openEvidence } from '../../cases/evidence.ts';
import { claimantsOf } from '../../claimant-store.ts';
import { eventsOf } from '../../event-store.ts';
import { evidenceOf } from '../../evidence-store.ts';
import { standingLetters } from '../../letters/load-ladder.ts';
import { numberOf } from '../../letters/number-of.ts';
import { partiesOf } from '../../party-store.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { mayRateIn } from '../../rules/intake/may-rate.ts';
import { mayWithdraw } from '../../rules/intake/may-withdraw.ts';
import type {
  Progress,
  ProgressClock,
  ProgressLetter,
  ProgressPromise,
} from '../../rules/intake/progress.ts';
import { lettersToldTo } from '../../rules/intake/worker-letters.ts';
import { yuan } from '../../rules/ledger/money.ts';
import { maskName } from '../../rules/masks.ts';
import { caseStateWords, isOpenState } from '../../rules/states.ts';
import type { Claimant, RightsCase } from '../../types.ts';
import { claimResultWords, matterWords } from '../../words/case-words.ts';
import { promiseStatusWords } from '../../words/intake/promise-status.ts';
import type { DoorSession } from '../door-store.ts';
import { complaintsOf, ratingOf } from '../voice-store.ts';
import { openVoice } from './seal-voice.ts';

const clockFor =
  (house: RightsHouse, today: string) =>
  (clock: Clock): ProgressClock => ({
    id: clock.id,
    title: clock.rule.title,
    startOn: clock.startOn,
    dueOn: clock.dueOn,
    isOverdue: clock.dueOn !== null && clock.dueOn < today,
    isRunning: clock.state === 'running' || clock.state === 'paused',
    standsSince: clock.notDated?.code === 'paused' ? clock.notDated.sinceOn : null,
    waitingFor: clock.waitingFor,
    law: citationText(clock.rule.law),
    verified: clock.rule.verified,
    explanation: explainTrace(explainClock(house.known(), clock)),
  });

const lettersFor = async (
  work: Work,
  house: RightsHouse,
  caseId: string,
): Promise<ProgressLetter[]> => {
  const standing = await standingLetters(work, house, caseId);
  const parties = await partiesOf(work, caseId);
  const nameOf = new Map(parties.map((one) => [one.id, one.isPerson ? '个人' : one.name]));
  return standing.flatMap(({ letter, document, replyDueOn }) => {
    const title = lettersToldTo[letter.kind];
    const on = letter.servedOn ?? letter.refusedOn;
    if (!title || !on || document.state === 'voided') return [];
    const to = letter.recipientPartyId
      ? (nameOf.get(letter.recipientPartyId) ?? null)
      : letter.namesWorkers
        ? null
        : letter.recipient;
    return [
      {
        ...{ title, to, on, replyDueOn },
        number: numberOf(document),
        isRefused: letter.servedOn === null,
        repliedOn: letter.repliedOn,
      },
    ];
  });
};

const mineOf = (session: DoorSession, claimants: readonly Claimant[]): Claimant | null =>
  claimants.find((one) => one.id === session.claimantId) ?? null;

const complaintsFor = async (work: Work, house: RightsHouse, session: DoorSession) => {
  const all = await complaintsOf(work, session.caseId);
  return all
    .filter((one) => one.claimantId === session.claimantId)
    .map((one) => ({
      id: one.id,
      text: openVoice(house.sealer, 'rights.complaints', { id: one.id, sealed: one.textSealed }),
      madeAt: one.madeAt,
      dueOn: one.dueOn,
      answer:
        one.answerSealed &&
        openVoice(house.sealer, 'rights.complaints.answer', {
          id: one.id,
          sealed: one.answerSealed,
        }),
      answeredAt: one.answeredAt,
    }));
};

/** Promises as one worker reads them: his own part where parts are his, the act only where nobody else is in the case. */
const promisesFor = async (
  work: Work,
  house: RightsHouse,
  { one, mine }: { readonly one: RightsCase; readonly mine: Claimant | null },
): Promise<ProgressPromise[]> => {
  const all = await commitmentsOf(work, house, caseSubject(one));
  return all.flatMap(({ id, agreements, status }) => {
    const last = agreements.at(-1);
    if (!last) return [];
    const own = last.parts.find((part) => part.ref === mine?.id);
    const fen = own?.amountFen ?? last.amountFen;
    const act = one.isGroup ? null : last.act;
    const words = [fen === null ? '' : `支付 ${yuan(fen)} 元`, act ?? ''].filter(Boolean);
    const { name, isPerson } = last.promiser;
    return [
      {
        ...{ id, dueOn: last.dueOn, by: isPerson ? maskName(name) : name },
        what: words.join('；') || '履行约定的事项',
        state: promiseStatusWords[status],
        isBroken: status === 'overdue',
      },
    ];
  });
};

/** Evidence of others is not his to see: his own pieces, and in a case of one worker all that he gave. */
const evidenceFor = async (
  work: Work,
  house: RightsHouse,
  whose: { readonly caseId: string; readonly mine: Claimant | null },
) => {
  const { caseId, mine } = whose;
  const isTeller = mine?.isComplainant ?? true;
  const all = await evidenceOf(work, caseId);
  return all
    .filter((one) => one.addedBy === 'worker')
    .filter((one) => (one.claimantId === null ? isTeller : one.claimantId === mine?.id))
    .map((one) => openEvidence(house.sealer, one))
    .map(({ id, title, addedAt }) => ({ id, title, addedAt }));
};

/** All that a worker may see of his case: what was told to him, days with their reasons, letters without their text. */
export const readProgress = async (
  work: Work,
  house: RightsHouse,
  session: DoorSession,
): Promise<Progress | null> => {
  const one = await findCase(work, session.caseId);
  if (!one) return null;
  const organisation = await findOrganisation(work.db, work.cityId, one.organisationId);
  const claimants = await claimantsOf(work, one.id);
  const mine = mineOf(session, claimants);
  const clocks = await clocksOf(work, caseSubject(one));
  const lines = await eventsOf(work, { caseId: one.id });
  const rated = await ratingOf(work, session);
  return {
    ...{ number: one.number, caseNumber: one.caseNumber, receivedAt: one.receivedAt },
    state: caseStateWords[one.state],
    isOpen: isOpenState(one.state),
    organisation: organisation?.name ?? '',
    matter: matterWords[one.matter],
    ...{ isAnonymous: one.isAnonymous, isGroup: one.isGroup, people: claimants.length },
    result: mine && mine.result !== 'open' ? claimResultWords[mine.result] : null,
    steps: lines.flatMap(({ event }) =>
      event.workerText === null ? [] : [{ seq: event.seq, at: event.at, text: event.workerText }],
    ),
    clocks: clocks
      .filter((it) => it.state !== 'cancelled')
      .map(clockFor(house, work.today.toString())),
    letters: await lettersFor(work, house, one.id),
    promises: await promisesFor(work, house, { one, mine }),
    evidence: await evidenceFor(work, house, { caseId: one.id, mine }),
    complaints: await complaintsFor(work, house, session),
    rating: rated,
    may: {
      addEvidence: isOpenState(one.state),
      withdraw: mayWithdraw(one.state, claimants, session.claimantId),
      rate: mayRateIn(one.state),
    },
  };
};
