import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { newId } from '#lib/id.ts';
import type { Station } from '#modules/stations/types.ts';
import { MyReportsPage } from '#web/worker/my-reports-page.tsx';
import { ProgressPage } from '#web/worker/progress-page.tsx';
import { ReportPage } from '#web/worker/report-page.tsx';
import type { ReportProgress } from '#web/worker/types.ts';
import { problemFields, type ReportProblem, reportProblems } from '#web/worker/words/report.ts';
import {
  cookieNames,
  reportNumberIn,
  reportNumbersIn,
  reportsCookie,
  withReportNumber,
} from './cookies.ts';
import { sendNotFound } from './message.ts';
import { kindIn, type ReportForm, readReportForm } from './report-form.ts';
import { type Exchange, sendPage, settingOf } from './send-page.ts';
import { publicForm, publicPage, type Site } from './site.ts';

type FormShown = Omit<ReportForm, 'photos'>;

const stationBy = (site: Site, id: string): Station | null =>
  site.house.readings.byId(id, site.house.now())?.station ?? null;

/** The queue in the browser asks for JSON; a form without script does not. */
const wantsJson = ({ request }: Exchange): boolean =>
  (request.headers.accept ?? '').includes('application/json');

const sendForm = (
  site: Site,
  exchange: Exchange,
  shown: { station: Station; form: FormShown },
): Promise<FastifyReply> => {
  const { station, form } = shown;
  const wrong = form.problems.length > 0;
  const view = {
    ...form,
    station,
    setting: { ...settingOf(site, exchange.request), path: `/stations/${station.id}/report` },
  };
  return sendPage(site, exchange, {
    title: `${wrong ? '有错误：' : ''}反映 ${station.name}`,
    sheet: 'form',
    script: 'report',
    personal: true,
    ...(wrong ? { status: form.problems.includes('too-many') ? 429 : 422 } : {}),
    view: createElement(ReportPage, { view }),
  });
};

const sendProblems = (
  site: Site,
  exchange: Exchange,
  shown: { station: Station; form: FormShown },
): Promise<FastifyReply> | FastifyReply => {
  if (!wantsJson(exchange)) return sendForm(site, exchange, shown);
  const { problems } = shown.form;
  const told = problems.map((code: ReportProblem) => ({
    field: problemFields[code],
    text: reportProblems[code],
  }));
  return exchange.reply.code(problems.includes('too-many') ? 429 : 422).send({ problems: told });
};

const take = async (site: Site, exchange: Exchange, station: Station): Promise<FastifyReply> => {
  const { request, reply } = exchange;
  const form = await readReportForm(request);
  const shown = { station, form };
  if (!form.kind || form.problems.length > 0) return sendProblems(site, exchange, shown);
  const { kind, facilityCode, note, photos, submission } = form;
  const given = { stationId: station.id, kind, facilityCode, note, photos, submission };
  const taken = await site.house.receiveReport({
    ...given,
    peer: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
  });
  if (!taken.ok) {
    const problems = [taken.refusal.code];
    return sendProblems(site, exchange, { station, form: { ...form, problems } });
  }
  const { number } = taken.value;
  const numbers = withReportNumber(request.cookies[cookieNames.reports], number);
  reply.setCookie(cookieNames.reports, numbers, reportsCookie(site));
  const followUrl = `/reports/${number}`;
  if (wantsJson(exchange)) return reply.code(201).send({ number, follow_url: followUrl });
  return reply.redirect(`${followUrl}?fresh=1`, 303);
};

const addForm = (app: FastifyInstance, site: Site): void => {
  type Asked = { Params: { id: string }; Querystring: { kind?: string } };
  app.get<Asked>('/stations/:id/report', publicPage, (request, reply) => {
    const station = stationBy(site, request.params.id);
    if (!station) return sendNotFound(site, { request, reply });
    const form: FormShown = {
      kind: kindIn(request.query.kind),
      facilityCode: null,
      note: '',
      submission: newId(),
      problems: [],
    };
    return sendForm(site, { request, reply }, { station, form });
  });

  const options = { ...publicForm, bodyLimit: 40_000_000 };
  app.post<Asked>('/stations/:id/report', options, (request, reply) => {
    const station = stationBy(site, request.params.id);
    return station
      ? take(site, { request, reply }, station)
      : sendNotFound(site, { request, reply });
  });
};

const addProgress = (app: FastifyInstance, site: Site): void => {
  type Asked = { Params: { number: string }; Querystring: { fresh?: string } };
  app.get<Asked>('/reports/:number', publicPage, async (request, reply) => {
    const exchange = { request, reply };
    const number = reportNumberIn(request.params.number);
    const report = number ? await site.house.findReport(number) : null;
    if (!report) return sendNotFound(site, exchange);
    const view = createElement(ProgressPage, {
      setting: settingOf(site, request),
      now: site.house.now(),
      report,
      fresh: request.query.fresh === '1',
    });
    const title = `反映 ${report.number}`;
    return sendPage(site, exchange, { title, sheet: 'station', view, personal: true });
  });
};

const addMine = (app: FastifyInstance, site: Site): void => {
  app.get<{ Querystring: { number?: string } }>('/reports', publicPage, async (request, reply) => {
    const typed = typeof request.query.number === 'string' ? request.query.number : '';
    const asked = reportNumberIn(typed);
    if (asked && (await site.house.findReport(asked))) return reply.redirect(`/reports/${asked}`);
    const numbers = reportNumbersIn(request.cookies[cookieNames.reports]);
    const found = await Promise.all(numbers.map((number) => site.house.findReport(number)));
    const view = createElement(MyReportsPage, {
      setting: settingOf(site, request),
      now: site.house.now(),
      reports: found.filter((report): report is ReportProgress => report !== null),
      missing: typed.trim().slice(0, 30),
    });
    const page = {
      title: '我的反映',
      sheet: 'list',
      view,
      script: 'pending',
      personal: true,
    } as const;
    return sendPage(site, { request, reply }, page);
  });

  app.post('/reports/forget', publicForm, (_request, reply) => {
    reply.clearCookie(cookieNames.reports, { path: '/' });
    return reply.redirect('/reports', 303);
  });
};

/** Telling what is wrong, and finding out what became of it. */
export const addReportRoutes = (app: FastifyInstance, site: Site): void => {
  addForm(app, site);
  addProgress(app, site);
  addMine(app, site);
};
