import type { Static } from 'typebox';
import { type DeskOf, desk, deskCounts } from '#kernel/commitments/public.ts';
import type { DeskLine } from '#kernel/commitments/types.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { DeskLines, DeskQuery } from '../contract/clocks.ts';
import { CASES } from './case-card.ts';

const PAGE = 50;

// Only lines of cases: what other slices promise stands on their own desks.
const reading = { case: 'rights.read' } as const;

const whoseDesk = (work: Work, query: Static<typeof DeskQuery>): DeskOf => {
  if (query.organisation_id) return { kind: 'unit', organisationId: query.organisation_id };
  if (query.whose === 'mine' && work.actor.kind === 'person') {
    return { kind: 'person', personId: work.actor.id };
  }
  return { kind: 'all' };
};

const lineToWire = (line: DeskLine): Static<typeof DeskLines>['items'][number] => ({
  id: line.id,
  kind: line.kind,
  case_id: line.subject.id,
  title: line.title,
  due_on: line.dueOn,
  undated: line.undated,
  waiting_for: line.waitingFor,
  overdue: line.overdue,
});

/** The desk of rights: every open clock and promise of the cases one may see, by day. */
export const deskRoutes = (): RouteCard[] => [
  defineRoute({
    method: 'GET',
    url: '/api/rights/desk',
    permission: 'rights.read',
    summary: '维权工作台：期限和承诺，按到期日；已过期、今天、今后七天、等别人、算不出',
    tag: CASES,
    schema: { querystring: DeskQuery, response: DeskLines },
    refusals: { 'not-a-cursor': { status: 422, detail: '翻页的位置不对，请从第一页看起。' } },
    handler: ({ query, perform }) =>
      perform(async (work) => {
        const question = { reading, of: whoseDesk(work, query) };
        const { filter, after = null } = query;
        const page = await desk(work, { ...question, filter, after, limit: PAGE });
        if (!page.ok) return page;
        const { all: _all, ...counts } = await deskCounts(work, question);
        const items = page.value.lines.map(lineToWire);
        return done({ today: work.today.toString(), items, next: page.value.next, counts });
      }),
  }),
];
