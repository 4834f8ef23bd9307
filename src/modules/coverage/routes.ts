import { Temporal } from 'temporal-polyfill';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done, refuse } from '#lib/result.ts';
import { isFacilityCode } from '#modules/stations/rules/facilities.ts';
import { momentToWire, weekToWire } from './city/coverage-to-wire.ts';
import type { CityCoverage, CityQuestion } from './city/open-coverage.ts';
import { CoverageAnswer, CoverageQuery, CoverageWeek } from './contract.ts';
import type { CountyCentres } from './rules/city/county-edges.ts';
import type { Mode } from './types.ts';

/** What the routes are given. */
export interface CoverageHouse {
  readonly coverage: CityCoverage;
  readonly counties: readonly CountyCentres[];
  readonly clock: () => Temporal.Instant;
}

const TAG = '覆盖';
const MINUTES = 15;

const refusals = {
  'no-streets': {
    status: 409,
    detail: '请先运行 yijia import streets 导入本市的街道文件。',
  },
} as const;

interface Asked {
  readonly mode?: Mode;
  readonly minutes?: number;
  readonly need?: string;
}

const questionFrom = ({ mode = 'walk', minutes = MINUTES, need = '' }: Asked) => {
  const codes = need
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const unknown = codes.filter((code) => !isFacilityCode(code));
  if (unknown.length > 0) {
    const message = `不认识的设施代码：${unknown.join('、')}`;
    return refuse({ code: 'invalid', errors: [{ field: 'need', message }] });
  }
  const question: CityQuestion = { mode, minutes, need: codes.filter(isFacilityCode) };
  return done(question);
};

const momentRoute = ({ coverage, counties, clock }: CoverageHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/coverage',
    permission: 'public',
    summary: '某一时刻开着的驿站在真实街道上覆盖多少，按区县，并列出空白处',
    tag: TAG,
    rate: { most: 60, withinSeconds: 60 },
    schema: { querystring: CoverageQuery, response: CoverageAnswer },
    refusals,
    handler: async ({ query }) => {
      const question = questionFrom(query);
      if (!question.ok) return question;
      const at = query.at ? Temporal.Instant.from(query.at) : clock();
      const answer = await coverage.at(question.value, at);
      if (!answer.ok) return answer;
      const asked = { ...question.value, at: at.toString({ smallestUnit: 'second' }) };
      return done(momentToWire(answer.value, asked, counties));
    },
  });

const weekRoute = ({ coverage, counties, clock }: CoverageHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/coverage/week',
    permission: 'public',
    summary: '一周 168 个小时逐时的覆盖',
    tag: TAG,
    rate: { most: 20, withinSeconds: 60 },
    schema: { querystring: CoverageQuery, response: CoverageWeek },
    refusals,
    handler: async ({ query }) => {
      const question = questionFrom(query);
      if (!question.ok) return question;
      const at = query.at ? Temporal.Instant.from(query.at) : clock();
      const answer = await coverage.week(question.value, at);
      return answer.ok ? done(weekToWire(answer.value, question.value, counties)) : answer;
    },
  });

/** The routes of the slice. */
export const coverageRoutes = (house: CoverageHouse): RouteCard[] => [
  momentRoute(house),
  weekRoute(house),
];
