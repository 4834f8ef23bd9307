import { openClock, satisfyClock } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { caseSubject } from '../../cases/case-moment.ts';
import { changeCase } from '../../cases/change-case.ts';
import { caseFor, type NoSuchCase, type NotYours, seeCaseToChange } from '../../cases/see-case.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { complaintRule } from '../../rules/intake/complaint-rule.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { isUuid } from '../../rules/intake/is-uuid.ts';
import { tellingOf } from '../../rules/worker-words.ts';
import type { DoorSession } from '../door-store.ts';
import { answerOnce, complaintsOf, hasComplaint, insertComplaint } from '../voice-store.ts';
import { sealVoice } from './seal-voice.ts';

export type ComplainRefusal =
  | { readonly code: 'not-now' }
  | { readonly code: 'text-missing' }
  | { readonly code: 'text-too-long' }
  | { readonly code: 'too-many' };

const told = (dueOn: string | null): string =>
  dueOn === null
    ? '您对办理的意见已交给负责人，负责人会答复您。'
    : (tellingOf('您对办理的意见已交给负责人，{due_on}前答复您。', { due_on: dueOn }) ?? '');

/** Tells the leader that a worker is not content with the handling: a line on the timeline, a clock on the unit's desk. */
export const complain = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly session: DoorSession; readonly text: string; readonly submission: string },
): Promise<Result<{ readonly dueOn: string | null }, ComplainRefusal>> => {
  const text = wish.text.trim();
  if (text === '') return refuse({ code: 'text-missing' });
  if ([...text].length > intakeLimits.complaintLetters) return refuse({ code: 'text-too-long' });
  const { caseId, claimantId } = wish.session;
  const seen = await seeCaseToChange(work, caseId);
  if (!seen.ok || !isUuid(wish.submission)) return refuse({ code: 'not-now' });
  if (await hasComplaint(work, { caseId, submission: wish.submission })) {
    work.note('rights.complaint-repeated', { kind: 'case', id: caseId });
    return done({ dueOn: null });
  }
  const open = (await complaintsOf(work, caseId)).filter(
    (one) => one.claimantId === claimantId && one.answeredAt === null,
  );
  if (open.length >= intakeLimits.complaintsOpen) return refuse({ code: 'too-many' });

  const { one } = seen.value;
  const clock = await openClock(work, house.known(), {
    ...{ subject: caseSubject(one), rule: complaintRule, startOn: work.today.toString() },
    owner: { organisationId: one.organisationId, personId: null },
    title: `${one.caseNumber ?? one.number}：${complaintRule.title}`,
    waitingFor: null,
  });
  if (!clock.ok) throw new Error(`a clock refused: ${JSON.stringify(clock.refusal)}`);
  const { id: clockId, dueOn } = clock.value;
  const id = newId();
  const textSealed = sealVoice(house.sealer, 'rights.complaints', { id, text });
  const { submission } = wish;
  await insertComplaint(work, { id, caseId, claimantId, textSealed, clockId, dueOn, submission });
  const change = {
    act: 'rights.complaint-made',
    facts: { complaint_id: id, due_on: dueOn },
    ...{ closed: { text }, workerText: told(dueOn) },
  };
  await changeCase(work, house, { one, change });
  return done({ dueOn });
};

export type AnswerRefusal =
  | NoSuchCase
  | NotYours
  | { readonly code: 'no-such-complaint' }
  | { readonly code: 'already-answered' };

/** The leader's answer, which the worker reads in his progress. */
export const answerComplaint = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly complaintId: string; readonly text: string },
): Promise<Result<null, AnswerRefusal>> => {
  const { caseId, complaintId: id } = wish;
  const seen = await caseFor(work, { id: caseId, permission: 'rights.decide' });
  if (!seen.ok) return seen;
  const complaint = (await complaintsOf(work, caseId)).find((one) => one.id === id);
  if (!complaint) return refuse({ code: 'no-such-complaint' });
  if (complaint.answeredAt) return refuse({ code: 'already-answered' });
  const text = wish.text.trim();
  const answerSealed = sealVoice(house.sealer, 'rights.complaints.answer', { id, text });
  await answerOnce(work, { caseId, id, answerSealed });
  // A clock that a closing step cancelled meanwhile stays so; the answer counts all the same.
  await satisfyClock(work, complaint.clockId, { on: work.today.toString(), note: '已答复工友' });
  const change = {
    ...{ act: 'rights.complaint-answered', facts: { complaint_id: id } },
    workerText: '负责人答复了您的意见，请在下面查看。',
  };
  await changeCase(work, house, { one: seen.value.one, change });
  return done(null);
};
