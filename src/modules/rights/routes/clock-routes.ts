import { explainTrace } from '#kernel/calendar/rules/trace.ts';
import { clocksOf } from '#kernel/commitments/public.ts';
import { explainClock } from '#kernel/commitments/rules/clock-due.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { seeCase } from '../cases/see-case.ts';
import { ClockTraces } from '../contract/clocks.ts';
import { CaseParams } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { CASES } from './case-card.ts';

/** The clocks of a case with the way to each day: the same lines that are printed and shown to both sides. */
export const clockRoutes = (house: RightsHouse): RouteCard[] => [
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/clocks',
    permission: 'rights.read',
    summary: '案件的期限，每条附到期日的逐日推算',
    tag: CASES,
    schema: { params: CaseParams, response: ClockTraces },
    handler: ({ params, perform }) =>
      perform(async (work) => {
        const seen = await seeCase(work, params.id);
        if (!seen.ok) return seen;
        const known = house.known();
        const clocks = await clocksOf(work, caseSubject(seen.value.one));
        const items = clocks.map((clock) => ({
          id: clock.id,
          title: clock.rule.title,
          due_on: clock.dueOn,
          lines: explainTrace(explainClock(known, clock)),
        }));
        return done({ calendar: String(known.version), items });
      }),
  }),
];
