import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { forgetDraft, type OpenDraft } from '#modules/rights/intake/drafts/drafts.ts';
import { type SubmitRefusal, submitDraft } from '#modules/rights/intake/drafts/submit-draft.ts';
import { uploadsOf } from '#modules/rights/intake/upload-store.ts';
import { finishUpload } from '#modules/rights/intake/uploads/finish-upload.ts';
import { spacedNumber } from '#modules/rights/rules/case-numbers.ts';
import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import { problemsOn } from '#modules/rights/rules/intake/draft-problems.ts';
import { DonePage } from '#web/worker/rights/done-page.tsx';
import { dayOf, dayWords } from '#web/worker/words/time.ts';
import {
  asWorker,
  draftCookie,
  draftOf,
  draftToken,
  type RightsDesk,
  rightsCookies,
  sendRights,
  textsOf,
  valuesOf,
  workerActor,
} from './rights-desk.ts';
import { ownerOfDraft } from './rights-file-lines.ts';
import { sendScreen } from './rights-screens.ts';
import { type Exchange, settingOf } from './send-page.ts';
import { publicForm, publicPage } from './site.ts';

/** Files that arrived while a process was killed are looked at before the case is sent. */
const finishFiles = async (desk: RightsDesk, draft: OpenDraft): Promise<void> => {
  const owner = ownerOfDraft(draft);
  const { database, cityId } = desk.rights.site;
  const files = await database.inCity(cityId, (db) => uploadsOf({ db, cityId }, owner));
  for (const { id, state } of files) {
    if (state === 'arrived') await finishUpload(desk.rights, workerActor, { id, owner });
  }
};

const wordsFor: Readonly<Partial<Record<SubmitRefusal['code'], DraftProblem>>> = {
  'no-consent': { field: 'handling', text: '要同意第一项才能提交；不同意可以打 12351' },
  'notice-changed': { field: 'handling', text: '说明刚刚更新了，请再看一遍再同意' },
  'file-on-its-way': { field: 'handling', text: '有一个材料正在检查，请再点一次提交' },
  'no-such-organisation': { field: 'handling', text: '这里还没有开通，请打 12351' },
  invalid: { field: 'handling', text: '有的内容不对，请从上面“修改”里看一看，或者打 12351' },
};

const sendRefusal = (
  desk: RightsDesk,
  exchange: Exchange,
  told: {
    readonly draft: OpenDraft;
    readonly refusal: SubmitRefusal;
    readonly agreed: readonly string[];
  },
): Promise<FastifyReply> => {
  const { draft, refusal, agreed } = told;
  if (refusal.code === 'not-whole') {
    const problems = problemsOn(refusal.screen, draft.content);
    return sendScreen(desk, exchange, { draft, id: refusal.screen, problems });
  }
  const known = wordsFor[refusal.code] ?? { field: 'handling', text: '没有提交成功，请再试一次' };
  return sendScreen(desk, exchange, { draft, id: 'check', problems: [known], agreed });
};

/** Sending a case, and what must be written down afterwards. */
export const addRightsSending = (app: FastifyInstance, desk: RightsDesk): void => {
  app.post('/rights/submit', publicForm, async (request, reply) => {
    const draft = await draftOf(desk, request);
    if (!draft) return reply.redirect('/rights?gone=1', 303);
    await finishFiles(desk, draft);
    const agreed = valuesOf(request, 'agreed');
    const wish = {
      agreed,
      token: draftToken(request),
      noticeVersion: textsOf(request).notice ?? '',
    };
    const sent = await asWorker(desk, (work) => submitDraft(work, desk.rights, wish));
    if (sent.ok) return reply.redirect('/rights/done', 303);
    return sendRefusal(desk, { request, reply }, { draft, refusal: sent.refusal, agreed });
  });

  app.get('/rights/done', publicPage, async (request, reply) => {
    const draft = await draftOf(desk, request);
    if (!draft) return reply.redirect('/rights?gone=1', 303);
    const { outcome } = draft;
    if (!outcome) return reply.redirect('/rights/go-on', 303);
    const today = dayOf(desk.site.house.now());
    const view = {
      ...outcome,
      setting: { ...settingOf(desk.site, request), path: '/rights/done' },
      number: spacedNumber(outcome.number),
      answerBy: outcome.answerBy && dayWords(Temporal.PlainDate.from(outcome.answerBy), today),
    };
    const page = { title: '工会收到了', view: createElement(DonePage, { view }) };
    return sendRights(desk, { request, reply }, page);
  });

  app.post('/rights/done', publicForm, async (request, reply) => {
    await asWorker(desk, (work) => forgetDraft(work, draftToken(request)));
    reply.clearCookie(rightsCookies.draft, draftCookie(desk));
    return reply.redirect('/rights/progress', 303);
  });
};
