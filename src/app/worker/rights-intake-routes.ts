import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { done } from '#lib/result.ts';
import {
  beginDraft,
  changeDraft,
  forgetDraft,
  type OpenDraft,
} from '#modules/rights/intake/drafts/drafts.ts';
import { blankContent, type DraftContent } from '#modules/rights/rules/intake/draft-content.ts';
import { problemsOn } from '#modules/rights/rules/intake/draft-problems.ts';
import {
  type LaterScreen,
  laterScreens,
  questionsOf,
  screenAfter,
  screenToGoOn,
} from '#modules/rights/rules/intake/intake-path.ts';
import { NoticePage } from '#web/worker/rights/notice-page.tsx';
import { StartPage } from '#web/worker/rights/start-page.tsx';
import {
  asWorker,
  draftCookie,
  draftOf,
  draftToken,
  type RightsDesk,
  rightsCookies,
  sendRights,
  textsOf,
} from './rights-desk.ts';
import { addressOf, changeFromAnswer, changeFromForm } from './rights-forms.ts';
import { sendQuestion, sendScreen } from './rights-screens.ts';
import { type Exchange, settingOf } from './send-page.ts';
import { publicForm, publicPage } from './site.ts';

const GONE = '/rights?gone=1';

/** Begins a draft and leaves its token on the phone. */
const begin = async (
  desk: RightsDesk,
  reply: FastifyReply,
  content: DraftContent = blankContent,
): Promise<string> => {
  const begun = await asWorker(desk, (work) => beginDraft(work, desk.rights, content));
  if (!begun.ok) throw new Error('a draft cannot be refused');
  reply.setCookie(rightsCookies.draft, begun.value.token, draftCookie(desk));
  return begun.value.token;
};

/** Saves a form; where the draft is gone, what was typed begins a new one. */
const save = async (
  desk: RightsDesk,
  { request, reply }: Exchange,
  change: (content: DraftContent) => DraftContent,
): Promise<OpenDraft> => {
  const token = draftToken(request);
  const saved = await asWorker(desk, (work) => changeDraft(work, desk.rights, { token, change }));
  if (saved.ok) return saved.value;
  const anew = await begin(desk, reply, change(blankContent));
  const again = await asWorker(desk, (work) =>
    changeDraft(work, desk.rights, { token: anew, change: (content) => content }),
  );
  if (!again.ok) throw new Error('a draft just begun is gone');
  return again.value;
};

const addStart = (app: FastifyInstance, desk: RightsDesk): void => {
  app.get<{ Querystring: { gone?: string } }>('/rights', publicPage, async (request, reply) => {
    const draft = await draftOf(desk, request);
    const view = {
      setting: settingOf(desk.site, request),
      draft: draft === null ? 'none' : draft.isSent ? 'sent' : 'open',
      gone: request.query.gone === '1' && draft === null,
    } as const;
    const page = { title: '讨薪维权', view: createElement(StartPage, { view }) };
    return sendRights(desk, { request, reply }, page);
  });

  app.post('/rights/start', publicForm, async (request, reply) => {
    const draft = await draftOf(desk, request);
    if (draft && textsOf(request).again !== '1') return reply.redirect('/rights/go-on', 303);
    if (draft) await asWorker(desk, (work) => forgetDraft(work, draftToken(request)));
    await begin(desk, reply);
    return reply.redirect(addressOf(screenToGoOn(blankContent)), 303);
  });

  app.get('/rights/go-on', publicPage, async (request, reply) => {
    const draft = await draftOf(desk, request);
    if (!draft) return reply.redirect(GONE, 303);
    if (draft.isSent) return reply.redirect('/rights/done', 303);
    return reply.redirect(addressOf(screenToGoOn(draft.content)), 303);
  });

  app.post('/rights/forget', publicForm, async (request, reply) => {
    await asWorker(desk, async (work) => {
      await forgetDraft(work, draftToken(request));
      return done(null);
    });
    reply.clearCookie(rightsCookies.draft, draftCookie(desk));
    return reply.redirect('/rights', 303);
  });

  app.get('/rights/notice', publicPage, (request, reply) => {
    const setting = settingOf(desk.site, request);
    const view = createElement(NoticePage, { setting });
    return sendRights(desk, { request, reply }, { title: '你写的内容怎样保管', view });
  });
};

const addQuestions = (app: FastifyInstance, desk: RightsDesk): void => {
  type Asked = { Params: { id: string } };
  app.get<Asked>('/rights/ask/:id', publicPage, async (request, reply) => {
    const draft = await draftOf(desk, request);
    if (!draft) return reply.redirect(GONE, 303);
    if (draft.isSent) return reply.redirect('/rights/done', 303);
    const { id } = request.params;
    const question = questionsOf(draft.content.answers).find((one) => one.id === id);
    if (!question) return reply.redirect('/rights/go-on', 303);
    return sendQuestion(desk, { request, reply }, { draft, question });
  });

  app.post<Asked>('/rights/ask/:id', publicForm, async (request, reply) => {
    const { id } = request.params;
    const change = changeFromAnswer(id, request);
    const { content, isSent } = await save(desk, { request, reply }, change);
    if (isSent) return reply.redirect('/rights/done', 303);
    const next = textsOf(request).go === 'rest' ? screenToGoOn(content) : screenAfter(content, id);
    return reply.redirect(addressOf(next), 303);
  });
};

const electsNow = (before: DraftContent, content: DraftContent): boolean =>
  content.who === 'group' && before.members !== content.members;

const addForm = (app: FastifyInstance, desk: RightsDesk, screen: LaterScreen): void => {
  app.get(`/rights/${screen}`, publicPage, async (request, reply) => {
    const draft = await draftOf(desk, request);
    if (!draft) return reply.redirect(GONE, 303);
    if (draft.isSent) return reply.redirect('/rights/done', 303);
    return sendScreen(desk, { request, reply }, { draft, id: screen, problems: [] });
  });
  if (screen === 'files' || screen === 'check') return;

  app.post(`/rights/${screen}`, { ...publicForm, bodyLimit: 300_000 }, async (request, reply) => {
    const exchange = { request, reply };
    const before = (await draftOf(desk, request))?.content ?? blankContent;
    const draft = await save(desk, exchange, changeFromForm(screen, request));
    if (draft.isSent) return reply.redirect('/rights/done', 303);
    const problems = problemsOn(screen, draft.content);
    if (problems.length > 0) return sendScreen(desk, exchange, { draft, id: screen, problems });
    // A list just typed comes back once, to choose representatives among it.
    const { electing } = textsOf(request);
    const isMany = draft.content.members.split('\n').length >= 9;
    if (screen === 'people' && isMany && electing !== '1' && electsNow(before, draft.content)) {
      return sendScreen(desk, exchange, { draft, id: screen, problems });
    }
    return reply.redirect(addressOf(screenAfter(draft.content, screen)), 303);
  });
};

/** Telling a case: the door, a question a screen, the forms. */
export const addRightsIntake = (app: FastifyInstance, desk: RightsDesk): void => {
  addStart(app, desk);
  addQuestions(app, desk);
  for (const screen of laterScreens) addForm(app, desk, screen);
};
