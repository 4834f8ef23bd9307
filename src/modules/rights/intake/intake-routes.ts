import { mayAt } from '#kernel/access/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import type { Work } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { seeCase } from '../cases/see-case.ts';
import {
  ComplaintAnswerBody,
  ComplaintParams,
  ComplaintsOnWire,
  IntakeBody,
  IntakeDone,
  NoticeOnWire,
  QuestionsBody,
  QuestionsOnWire,
} from '../contract/intake.ts';
import { CaseParams } from '../contract.ts';
import { handlersOf } from '../handler-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { questionsOf } from '../rules/intake/intake-path.ts';
import { sortCase } from '../rules/sorting/sort-case.ts';
import { caseRefusals } from '../words/case-refusals.ts';
import { consentTexts, consentVersion } from '../words/intake/consent-texts.ts';
import { clerkIntake, sortedToWire } from './drafts/clerk-intake.ts';
import { answerComplaint } from './progress/complain.ts';
import { openVoice } from './progress/seal-voice.ts';
import { complaintsOf } from './voice-store.ts';

const TAG = '权益受理';

const refusals: Readonly<Record<string, RefusalWords>> = {
  ...caseRefusals,
  'no-consent': { status: 422, detail: '要向工友念清楚个人信息说明，他同意第一项才能登记。' },
  'notice-changed': { status: 409, detail: '个人信息说明刚刚更新了，请重新念给工友听。' },
  'no-such-complaint': { status: 404, detail: '没有这条意见。' },
  'already-answered': { status: 409, detail: '这条意见已经答复过了。' },
};

const askingRoutes = (house: RightsHouse): RouteCard[] => [
  defineRoute({
    ...{ method: 'POST', url: '/api/rights/intake/questions', permission: 'rights.register' },
    ...{ summary: '受理问题：按已有回答给出接下来的问题和初步分流', tag: TAG },
    schema: { body: QuestionsBody, response: QuestionsOnWire },
    handler: ({ body }) => {
      const today = house.site.clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
      const sorted = sortCase(house.pack(today), {
        ...{ answers: body.answers, texts: [body.story ?? ''], people: body.people ?? null },
      });
      const questions = questionsOf(body.answers).map(({ id, asks, many, options }) => ({
        ...{ id, asks, many, options: options.map((one) => ({ id: one.id, words: one.words })) },
      }));
      return done({ questions, sorted: sortedToWire(sorted) });
    },
  }),
  defineRoute({
    ...{ method: 'GET', url: '/api/rights/intake/notice', permission: 'rights.register' },
    ...{ summary: '现行的个人信息说明，登记时念给工友听', tag: TAG },
    schema: { response: NoticeOnWire },
    handler: () =>
      done({
        version: consentVersion,
        texts: consentTexts.map((one) => ({ ...one, required: one.purpose === 'handling' })),
      }),
  }),
  defineRoute({
    ...{ method: 'POST', url: '/api/rights/intake', permission: 'rights.register' },
    ...{ summary: '窗口、电话受理登记', tag: TAG, status: 201, bodyLimit: 300_000, refusals },
    schema: { body: IntakeBody, response: IntakeDone },
    handler: ({ body, perform }) => perform((work) => clerkIntake(work, house, body)),
  }),
];

// What a worker wrote about the handling is for the leader and the named handlers, like his other words.
const complaintsFor = async (work: Work, house: RightsHouse, caseId: string) => {
  const seen = await seeCase(work, caseId);
  if (!seen.ok) return seen;
  const { actor } = work;
  const handlers = await handlersOf(work, caseId);
  const isHandler = handlers.some((one) => one.endedAt === null && one.personId === actor.id);
  const { path } = seen.value.organisation;
  const leads = actor.kind === 'person' && mayAt(actor, 'rights.decide', path);
  const opened = (voice: Parameters<typeof openVoice>[1], id: string, sealed: Uint8Array | null) =>
    sealed && (isHandler || leads) ? openVoice(house.sealer, voice, { id, sealed }) : null;
  const all = await complaintsOf(work, caseId);
  return done({
    items: all.map((one) => ({
      ...{ id: one.id, made_at: one.madeAt.toString(), due_on: one.dueOn },
      text: opened('rights.complaints', one.id, one.textSealed),
      answer: opened('rights.complaints.answer', one.id, one.answerSealed),
      answered_at: one.answeredAt?.toString() ?? null,
    })),
  });
};

const complaintRoutes = (house: RightsHouse): RouteCard[] => [
  defineRoute({
    ...{ method: 'GET', url: '/api/rights/cases/:id/complaints', permission: 'rights.read' },
    ...{ summary: '工友对办理的意见', tag: TAG, refusals },
    schema: { params: CaseParams, response: ComplaintsOnWire },
    handler: ({ params, perform }) => perform((work) => complaintsFor(work, house, params.id)),
  }),
  defineRoute({
    ...{ method: 'POST', permission: 'rights.decide', tag: TAG, refusals },
    url: '/api/rights/cases/:id/complaints/:complaint_id/answer',
    summary: '答复工友对办理的意见',
    schema: { params: ComplaintParams, body: ComplaintAnswerBody, response: ComplaintsOnWire },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const wish = { caseId: params.id, complaintId: params.complaint_id, text: body.text };
        const answered = await answerComplaint(work, house, wish);
        return answered.ok ? complaintsFor(work, house, params.id) : answered;
      }),
  }),
];

/** Intake by a clerk with the phone's own questions and notices, and workers' complaints about the handling. */
export const intakeRoutes = (house: RightsHouse): RouteCard[] => [
  ...askingRoutes(house),
  ...complaintRoutes(house),
];
