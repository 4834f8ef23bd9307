import type { FastifyReply } from 'fastify';
import { defineRoute, type RouteCard, sent } from '#kernel/http/public.ts';
import { FiguresAnswer, FiguresQuery, MonthlyQuery } from '../contract/figures.ts';
import type { RightsHouse } from '../rights-house.ts';
import { figureRefusals } from '../words/figure-words.ts';
import { monthlyPage } from './monthly-page.ts';
import { type MonthlyReport, monthlyReport } from './monthly-report.ts';
import { monthlyWorkbook } from './monthly-workbook.ts';
import { readFigures } from './read-figures.ts';

const TAG = '权益统计';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

type Format = keyof typeof mediaTypes;

const bytesOf = (house: RightsHouse, report: MonthlyReport, format: Format) =>
  format === 'xlsx'
    ? monthlyWorkbook(report)
    : house.press.pdf(monthlyPage(report), {
        ...{ number: null, signedOn: null, draftWord: null, madeAt: report.madeAt },
      });

const sendFile = (
  reply: FastifyReply,
  {
    name,
    format,
    bytes,
  }: { readonly name: string; readonly format: Format; readonly bytes: Uint8Array },
): typeof sent => {
  const encoded = encodeURIComponent(`${name}.${format}`);
  reply
    .code(200)
    .type(mediaTypes[format])
    .header(
      'content-disposition',
      `attachment; filename="monthly.${format}"; filename*=UTF-8''${encoded}`,
    )
    .header('cache-control', 'private, no-store')
    .serializer((text: unknown) => text as string)
    .send(Buffer.from(bytes));
  return sent;
};

const monthlyRoute = (house: RightsHouse, format: Format): RouteCard =>
  defineRoute({
    method: 'GET',
    url: `/api/rights/figures/monthly.${format}`,
    permission: 'rights.figures',
    summary: `权益工作月报表 ${format.toUpperCase()}（报上级工会），导出记入审计`,
    tag: TAG,
    schema: { querystring: MonthlyQuery },
    rate: { most: 30, withinSeconds: 60 },
    refusals: figureRefusals,
    handler: async ({ query, perform, reply }) => {
      const { month, organisation: organisationId = null } = query;
      const asked = { month, organisationId, format };
      const report = await perform((work) => monthlyReport(work, house.cityName, asked));
      if (!report.ok) return report;
      // Built after the transaction: the press takes its time.
      const bytes = await bytesOf(house, report.value, format);
      return sendFile(reply, { name: `权益工作月报_${month}`, format, bytes });
    },
  });

/** Figures to look at, and the monthly report for the upper union. */
export const figureRoutes = (house: RightsHouse): RouteCard[] => [
  defineRoute({
    method: 'GET',
    url: '/api/rights/figures',
    permission: 'rights.figures',
    summary: '权益统计：用时、文书、承诺、追回、停滞；其他工会只有件数，少于门槛的不显示',
    tag: TAG,
    schema: { querystring: FiguresQuery, response: FiguresAnswer },
    refusals: figureRefusals,
    handler: ({ query, perform }) =>
      perform((work) =>
        readFigures(work, {
          from: query.from ?? null,
          until: query.until ?? null,
          organisationId: query.organisation ?? null,
        }),
      ),
  }),
  monthlyRoute(house, 'xlsx'),
  monthlyRoute(house, 'pdf'),
];
