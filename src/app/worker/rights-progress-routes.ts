import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import type { Refusal, Result } from '#lib/result.ts';
import type { DoorSession } from '#modules/rights/intake/door-store.ts';
import { doorFormToken, leaveDoor } from '#modules/rights/intake/doors/door-sessions.ts';
import {
  type OpenedDoor,
  openByCode,
  openBySecret,
} from '#modules/rights/intake/doors/open-door.ts';
import { sendDoorCode } from '#modules/rights/intake/doors/send-door-code.ts';
import { complain } from '#modules/rights/intake/progress/complain.ts';
import { ownData } from '#modules/rights/intake/progress/own-data.ts';
import { rateResult } from '#modules/rights/intake/progress/rate.ts';
import { withdrawOwn } from '#modules/rights/intake/progress/withdraw-own.ts';
import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import { correctionFields } from '#modules/rights/rules/secrecy/corrections.ts';
import { isOwnDataForm } from '#modules/rights/rules/secrecy/own-data-forms.ts';
import { askCorrection } from '#modules/rights/secrecy/corrections.ts';
import { CodePage } from '#web/worker/rights/door-page.tsx';
import { sendMishap } from './message.ts';
import {
  asWorker,
  doorCookie,
  type RightsDesk,
  rightsCookies,
  sendRights,
  sessionOf,
  textsOf,
} from './rights-desk.ts';
import { sendDoor, sendProgress } from './rights-progress-page.ts';
import { type Exchange, settingOf } from './send-page.ts';
import { publicForm, publicPage } from './site.ts';

const BASE = '/rights/progress';

const problems: Readonly<Record<string, DraftProblem>> = {
  'bad-number': { field: 'number', text: '编号是 12 位数字，请再看一看' },
  'bad-phone': { field: 'phone', text: '请填 11 位手机号' },
  'too-many': { field: 'number', text: '试得太多了，请过一会儿再来，或者打 12351' },
  'wrong-code': { field: 'code', text: '验证码不对，请再看一看' },
  'code-expired': { field: 'code', text: '验证码过期了，或者试错太多次。请返回重新发一个' },
  'wrong-secret': { field: 'secret', text: '编号和口令对不上，请再看一看' },
};

const problemOf = (code: string): DraftProblem =>
  problems[code] ?? { field: 'number', text: '没有成功，请再试一次' };

const atSecret = ({ field, text }: DraftProblem): DraftProblem => ({
  field: field === 'number' ? 'secret_number' : field,
  text,
});

const letIn = (desk: RightsDesk, reply: FastifyReply, opened: OpenedDoor): FastifyReply => {
  reply.setCookie(rightsCookies.door, opened.session, doorCookie(desk));
  return reply.redirect(BASE, 303);
};

/** A refusal that had to be remembered comes inside a done answer: to the page it is a refusal like any other. */
const plainly = <T, C extends Refusal, R extends Refusal>(
  result: Result<Result<T, C>, R>,
): Result<T, C | R> => (result.ok ? result.value : result);

const sendCode = (
  desk: RightsDesk,
  exchange: Exchange,
  shown: {
    readonly challenge: string;
    readonly phoneEnd: string;
    readonly problems: readonly DraftProblem[];
  },
): Promise<FastifyReply> => {
  const setting = { ...settingOf(desk.site, exchange.request), path: BASE };
  return sendRights(desk, exchange, {
    title: '填验证码',
    view: createElement(CodePage, { setting, ...shown }),
    wrong: shown.problems.length > 0 ? 422 : undefined,
  });
};

const addDoors = (app: FastifyInstance, desk: RightsDesk): void => {
  app.post(`${BASE}/code`, publicForm, async (request, reply) => {
    const { number = '', phone = '' } = textsOf(request);
    const exchange = { request, reply };
    const sent = await asWorker(desk, (work) =>
      sendDoorCode(work, desk.rights, { number: number.slice(0, 40), phone: phone.slice(0, 40) }),
    );
    if (!sent.ok) {
      const { code } = sent.refusal;
      const status = code === 'too-many' ? 429 : 422;
      return sendDoor(desk, exchange, { number, phone, problems: [problemOf(code)], status });
    }
    const phoneEnd = phone.replace(/\D/g, '').slice(-4);
    return sendCode(desk, exchange, { ...sent.value, phoneEnd, problems: [] });
  });

  app.post(`${BASE}/session`, publicForm, async (request, reply) => {
    const { challenge = '', code = '', phone_end: end = '' } = textsOf(request);
    const opened = plainly(
      await asWorker(desk, (work) => openByCode(work, desk.rights, { challenge, code })),
    );
    if (opened.ok) return letIn(desk, reply, opened.value);
    const shown = { challenge, phoneEnd: /^\d{4}$/.test(end) ? end : '' };
    const wrong = [problemOf(opened.refusal.code)];
    return sendCode(desk, { request, reply }, { ...shown, problems: wrong });
  });

  app.post(`${BASE}/secret`, publicForm, async (request, reply) => {
    const { secret_number: number = '', secret = '' } = textsOf(request);
    const given = { number: number.slice(0, 40), secret, peer: request.ip };
    const opened = plainly(await asWorker(desk, (work) => openBySecret(work, desk.rights, given)));
    if (opened.ok) return letIn(desk, reply, opened.value);
    const { code } = opened.refusal;
    return sendDoor(
      desk,
      { request, reply },
      {
        ...{ number, by: 'secret', problems: [atSecret(problemOf(code))] },
        status: code === 'too-many' ? 429 : 422,
      },
    );
  });
};

/** Whether a form was made for this session. */
export const isOwnDoorForm = (desk: RightsDesk, request: FastifyRequest): boolean => {
  const token = request.cookies[rightsCookies.door] ?? '';
  const { form_token: queried = '' } = (request.query ?? {}) as { form_token?: string };
  const given = textsOf(request).form_token ?? queried;
  return token !== '' && given === doorFormToken(desk.rights.sealer, token);
};

interface Deed {
  readonly desk: RightsDesk;
  readonly session: DoorSession;
  readonly texts: Readonly<Record<string, string>>;
}

type Done = Promise<Result<unknown, Refusal>>;

const deeds: Readonly<Record<string, (deed: Deed) => Done>> = {
  withdraw: async ({ desk, session, texts }) =>
    texts.of_free_will === '1'
      ? asWorker(desk, (work) =>
          withdrawOwn(work, desk.rights, { session, reason: texts.reason ?? '' }),
        )
      : { ok: false, refusal: { code: 'not-free' } },
  complain: ({ desk, session, texts }) => {
    const wish = { session, text: texts.complaint ?? '', submission: texts.submission ?? '' };
    return asWorker(desk, (work) => complain(work, desk.rights, wish));
  },
  correct: (deed) => correct(deed),
  rate: ({ desk, session, texts }) => {
    const { satisfaction = '', words = '' } = texts;
    return asWorker(desk, (work) =>
      rateResult(work, desk.rights, { session, satisfaction, words }),
    );
  },
};

const correct = ({ desk, session, texts }: Deed): Done => {
  const { correct_field: field = '', wanted = '', correction_submission: submission = '' } = texts;
  const chosen = correctionFields.find((one) => one === field) ?? 'other';
  const wish = { session, field: chosen, wanted, submission };
  return asWorker(desk, async (work) => {
    const asked = await askCorrection(work, desk.rights, wish);
    return asked.ok ? asked : { ok: false, refusal: { code: `correction-${asked.refusal.code}` } };
  });
};

const refusedDeeds: Readonly<Record<string, DraftProblem>> = {
  'not-free': { field: 'of_free_will', text: '撤回要先点“是我自己愿意的”' },
  'text-missing': { field: 'complaint', text: '请写几个字，说说哪里不满意' },
  'text-too-long': { field: 'complaint', text: '最多写 1000 个字' },
  'too-many': { field: 'complaint', text: '已经有几条意见在等答复，请等负责人答复' },
  'correction-text-missing': { field: 'wanted', text: '请写明应该是什么' },
  'correction-text-too-long': { field: 'wanted', text: '最多写 500 个字' },
  'correction-too-many': { field: 'wanted', text: '已经有几条更正在等答复' },
  'choice-missing': { field: 'satisfaction', text: '请选一个' },
};

const addDeeds = (app: FastifyInstance, desk: RightsDesk): void => {
  for (const [name, deed] of Object.entries(deeds)) {
    app.post(`${BASE}/${name}`, publicForm, async (request, reply) => {
      const exchange = { request, reply };
      const at = await sessionOf(desk, request);
      if (!at) return sendDoor(desk, exchange, { signedOut: true });
      if (!isOwnDoorForm(desk, request)) return sendMishap(desk.site, exchange, 403);
      const texts = textsOf(request);
      const result = await deed({ desk, session: at.session, texts });
      if (result.ok) return reply.redirect(`${BASE}?said=${name}`, 303);
      const problem = refusedDeeds[result.refusal.code] ?? {
        field: 'main',
        text: '现在不能这样做，可能刚刚有了变化。请看看上面的进展',
      };
      return sendProgress(desk, exchange, {
        problems: [problem],
        complaint: texts.complaint ?? '',
      });
    });
  }

  app.post(`${BASE}/leave`, publicForm, async (request, reply) => {
    const at = await sessionOf(desk, request);
    if (at && isOwnDoorForm(desk, request)) {
      await asWorker(desk, (work) => leaveDoor(work, at.token));
    }
    reply.clearCookie(rightsCookies.door, doorCookie(desk));
    return reply.redirect('/rights', 303);
  });
};

/** Following a case: the doors, the page, what its worker may do. */
export const addRightsProgress = (app: FastifyInstance, desk: RightsDesk): void => {
  app.get(BASE, publicPage, (request, reply) =>
    sendProgress(desk, { request, reply }, { problems: [] }),
  );
  addDoors(app, desk);
  addDeeds(app, desk);

  app.get(`${BASE}/data`, publicPage, async (request, reply) => {
    const at = await sessionOf(desk, request);
    if (!at) return sendDoor(desk, { request, reply }, { signedOut: true });
    const { as = 'text' } = request.query as { as?: string };
    const form = isOwnDataForm(as) ? as : 'text';
    const data = await asWorker(desk, (work) => ownData(work, desk.rights, at.session, form));
    if (!data.ok) return sendMishap(desk.site, { request, reply }, 400);
    const { name, text, mediaType } = data.value;
    return reply
      .header('content-type', mediaType)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(text);
  });
};
