import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { KeeperCodePage, KeeperPhonePage } from '#web/worker/keeper-bind-page.tsx';
import { KeeperDeskPage } from '#web/worker/keeper-desk-page.tsx';
import type { KeeperProblem } from '#web/worker/words/keeper.ts';
import { cookieNames, keeperCookie } from './cookies.ts';
import { type Deed, keeperDeeds } from './keeper-deeds.ts';
import { endingsFrom, reopeningsFrom } from './keeper-times.ts';
import { sendMishap, sendNotFound } from './message.ts';
import { type Exchange, sendPage, settingOf } from './send-page.ts';
import { publicForm, publicPage, type Site } from './site.ts';

type AtLink = { Params: { token: string } };

const fieldsOf = (request: FastifyRequest): Record<string, string> => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const texts = Object.entries(body).filter((e): e is [string, string] => typeof e[1] === 'string');
  return Object.fromEntries(texts);
};

/** A link in a page of another site brings no strict cookie along; coming again from here does. */
const comeAgain = ({ request, reply }: Exchange): FastifyReply | null => {
  if (request.headers['sec-fetch-site'] !== 'cross-site') return null;
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send('<!doctype html><meta http-equiv="refresh" content="0"><title>请稍等</title>');
};

interface Bind {
  readonly token: string;
  readonly problem: KeeperProblem | null;
}

const sendPhonePage = async (
  site: Site,
  exchange: Exchange,
  { token, problem }: Bind,
): Promise<FastifyReply> => {
  const invitation = await site.house.keeper.start(token);
  if (!invitation) return sendNotFound(site, exchange);
  const setting = settingOf(site, exchange.request);
  return sendPage(site, exchange, {
    title: `${problem ? '有错误：' : ''}站长验证`,
    sheet: 'form',
    personal: true,
    ...(problem ? { status: 422 } : {}),
    view: createElement(KeeperPhonePage, { setting, token, problem, ...invitation }),
  });
};

const sendCodePage = async (
  site: Site,
  exchange: Exchange,
  step: Bind & { challenge: string; phoneMasked: string | null },
): Promise<FastifyReply> => {
  const invitation = await site.house.keeper.start(step.token);
  if (!invitation) return sendNotFound(site, exchange);
  const setting = settingOf(site, exchange.request);
  return sendPage(site, exchange, {
    title: `${step.problem ? '有错误：' : ''}填验证码`,
    sheet: 'form',
    personal: true,
    ...(step.problem ? { status: 422 } : {}),
    view: createElement(KeeperCodePage, { setting, ...step, stationName: invitation.stationName }),
  });
};

const sendDesk = async (
  site: Site,
  exchange: Exchange,
  { token, problem }: Bind,
): Promise<FastifyReply> => {
  const session = exchange.request.cookies[cookieNames.keeper];
  const desk = session ? await site.house.keeper.desk(token, session) : null;
  if (!session) {
    return comeAgain(exchange) ?? sendPhonePage(site, exchange, { token, problem });
  }
  if (!desk) return sendPhonePage(site, exchange, { token, problem });
  const now = site.house.now();
  const view = {
    setting: settingOf(site, exchange.request),
    now,
    token,
    desk,
    problem,
    formToken: site.house.keeper.formToken(session),
    endings: endingsFrom(now),
    reopenings: reopeningsFrom(now),
  };
  return sendPage(site, exchange, {
    title: `${problem ? '有错误：' : ''}站长 ${desk.found.station.name}`,
    sheet: 'desk',
    personal: true,
    ...(problem ? { status: 422 } : {}),
    view: createElement(KeeperDeskPage, { view }),
  });
};

const addBinding = (app: FastifyInstance, site: Site): void => {
  app.get<AtLink>('/keeper/:token', publicPage, (request, reply) =>
    sendDesk(site, { request, reply }, { token: request.params.token, problem: null }),
  );

  app.post<AtLink>('/keeper/:token/code', publicForm, async (request, reply) => {
    const { token } = request.params;
    const phone = (fieldsOf(request).phone ?? '').replace(/[\s-]/g, '');
    const sent = /^1\d{10}$/.test(phone)
      ? await site.house.keeper.sendCode(token, phone, request.ip)
      : ({ ok: false, refusal: { code: 'bad-phone' } } as const);
    const exchange = { request, reply };
    if (!sent.ok) return sendPhonePage(site, exchange, { token, problem: sent.refusal.code });
    return sendCodePage(site, exchange, { token, problem: null, ...sent.value });
  });

  app.post<AtLink>('/keeper/:token/session', publicForm, async (request, reply) => {
    const { token } = request.params;
    const { challenge = '', code = '' } = fieldsOf(request);
    const right = await site.house.keeper.confirmCode(token, challenge, code.trim());
    if (!right.ok) {
      const problem = right.refusal.code;
      const step = { token, problem, challenge, phoneMasked: '你填的手机' };
      return sendCodePage(site, { request, reply }, step);
    }
    const { session, expiresAt } = right.value;
    const expires = new Date(expiresAt.epochMilliseconds);
    reply.setCookie(cookieNames.keeper, session, { ...keeperCookie(site), expires });
    return reply.redirect(`/keeper/${encodeURIComponent(token)}`, 303);
  });
};

const isOwnForm = (site: Site, session: string, token: string | undefined): boolean =>
  token !== undefined && token === site.house.keeper.formToken(session);

const addDeed = (app: FastifyInstance, site: Site, name: string, deed: Deed): void => {
  app.post<AtLink>(`/keeper/:token/${name}`, publicPage, async (request, reply) => {
    const exchange = { request, reply };
    const { token } = request.params;
    const session = request.cookies[cookieNames.keeper];
    if (!session || !(await site.house.keeper.desk(token, session))) {
      return sendPhonePage(site, exchange, { token, problem: 'signed-out' });
    }
    const fields = fieldsOf(request);
    if (!isOwnForm(site, session, fields.form_token)) return sendMishap(site, exchange, 403);
    const said = await deed({ house: site.house, session, fields });
    if (!said.ok) return sendDesk(site, exchange, { token, problem: said.refusal.code });
    if (name === 'leave') reply.clearCookie(cookieNames.keeper, keeperCookie(site));
    return reply.redirect(`/keeper/${encodeURIComponent(token)}`, 303);
  });
};

/** The keeper's pages behind his link: prove the phone once, then one tap a day. */
export const addKeeperRoutes = (app: FastifyInstance, site: Site): void => {
  addBinding(app, site);
  for (const [name, deed] of Object.entries(keeperDeeds)) addDeed(app, site, name, deed);
};
