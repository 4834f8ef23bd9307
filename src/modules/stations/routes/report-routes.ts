import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { defineRoute, type RouteCard, sent } from '#kernel/http/public.ts';
import { done, refuse } from '#lib/result.ts';
import {
  HandlingBody,
  ReportBody,
  ReportItem,
  ReportPage,
  ReportProgressSchema,
  ReportQuery,
  ReportTaken,
} from '../contract/report.ts';
import { progressToWire, reportToWire } from '../report-to-wire.ts';
import { handleReport } from '../reports/handle-report.ts';
import { reportsFor } from '../reports/list-reports.ts';
import { photoOfReport } from '../reports/photo-of-report.ts';
import { readReportRequest } from '../reports/read-report-request.ts';
import { reportProgress } from '../reports/report-progress.ts';
import { takeReport } from '../reports/take-report.ts';
import type { StationHouse } from '../station-house.ts';
import { reportRefusals } from '../words/report-words.ts';

const TAG = '工友反映';
const ZONE = 'Asia/Shanghai';

const idParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

const todayOf = (house: StationHouse) => house.site.clock().toZonedDateTimeISO(ZONE).toPlainDate();

const takeRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/stations/:id/reports',
    permission: 'public',
    summary: '工友反映（不用登录）；同一 submission 重发不会重复登记',
    tag: TAG,
    schema: { params: idParams, body: ReportBody, response: ReportTaken },
    status: 201,
    multipart: true,
    rate: { most: 120, withinSeconds: 600 },
    refusals: reportRefusals,
    handler: async ({ params, body, request }) => {
      const read = await readReportRequest(request, body);
      if (!read.ok) return read;
      const sender = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
      const { words, photos } = read.value;
      const taken = await takeReport(house, { ...words, stationId: params.id, photos, sender });
      if (!taken.ok) return taken;
      const { number } = taken.value;
      return done({ number, follow_url: `${house.publicUrl}/reports/${number}` });
    },
  });

const progressRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/reports/by-number/:number',
    permission: 'public',
    summary: '凭编号查反映的处理情况',
    tag: TAG,
    schema: {
      params: Type.Object({ number: Type.String({ maxLength: 20 }) }),
      response: ReportProgressSchema,
    },
    rate: { most: 60, withinSeconds: 60 },
    handler: async ({ params }) => {
      const progress = await reportProgress(house.site, params.number);
      return progress
        ? done(progressToWire(progress, todayOf(house)))
        : refuse({ code: 'not-found' });
    },
  });

const listRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/reports',
    permission: 'reports.handle',
    summary: '反映列表；等待处理的在前，按答复期限排',
    tag: TAG,
    schema: { querystring: ReportQuery, response: ReportPage },
    handler: ({ query, perform }) =>
      perform(async (work) => {
        const { page = 1, page_size: pageSize = 20 } = query;
        const { items, total } = await reportsFor(work, {
          state: query.state ?? null,
          stationId: query.station_id ?? null,
          divisionCode: query.division_code ?? null,
          overdue: query.overdue ?? false,
          page,
          pageSize,
        });
        const seen = { today: work.today, places: house.places };
        const wire = items.map((report) => reportToWire(report, seen));
        return done({ items: wire, total, page, page_size: pageSize });
      }),
  });

const handleRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/reports/:id/handling',
    permission: 'reports.handle',
    summary: '核实、驳回或办结一条反映，并答复反映人',
    tag: TAG,
    schema: { params: idParams, body: HandlingBody, response: ReportItem },
    refusals: reportRefusals,
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const { step, answer, facility_condition: facilityCondition } = body;
        const handling = { id: params.id, step, answer, facilityCondition };
        const handled = await handleReport(work, house, handling);
        if (!handled.ok) return handled;
        return done(reportToWire(handled.value, { today: work.today, places: house.places }));
      }),
  });

const sendPhoto = (
  reply: FastifyReply,
  photo: { mediaType: string; bytes: Buffer },
): typeof sent => {
  reply
    .header('content-type', photo.mediaType)
    .header('content-disposition', 'inline; filename="photo.jpg"')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(photo.bytes);
  return sent;
};

const photoRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/files/:id',
    permission: 'reports.handle',
    summary: '反映附带的照片，只给管这个驿站的人看',
    tag: TAG,
    schema: { params: idParams },
    handler: async ({ params, perform, reply }) => {
      const photo = await perform((work) => photoOfReport(work, params));
      return photo.ok ? sendPhoto(reply, photo.value) : photo;
    },
  });

/** Telling what is wrong, and answering it. */
export const reportRoutes = (house: StationHouse): RouteCard[] => [
  takeRoute(house),
  progressRoute(house),
  listRoute(house),
  handleRoute(house),
  photoRoute(),
];
