import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { perform } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import {
  HistorySchema,
  LedgerParams,
  LedgerQuery,
  LedgerSchema,
  SharedPeopleSchema,
} from '../contract/ledger.ts';
import { HistoryQuery } from '../contract/ledger-orders.ts';
import { ledgerRefusals } from '../words/ledger-refusals.ts';
import { exportRoute } from './export-route.ts';
import { historyOf } from './history-of.ts';
import { ledgerEditRoutes } from './ledger-edit-routes.ts';
import { ledgerOf } from './ledger-of.ts';
import { ledgerToWire } from './ledger-to-wire.ts';
import type { LedgerHouse } from './open-ledger.ts';
import { rosterRoutes } from './roster-routes.ts';
import { sharedPeople } from './shared-people.ts';

const TAG = '工资台账';
const PAGE_SIZE = 200;

const readRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/ledger',
    permission: 'rights.read',
    summary: '工资台账：花名册一页、全案合计、主张/确认/争议分列、不一致之处',
    tag: TAG,
    schema: { params: LedgerParams, querystring: LedgerQuery, response: LedgerSchema },
    refusals: ledgerRefusals,
    handler: (context) =>
      perform(house.site, context.actor, async (work) => {
        const view = await ledgerOf(work, house, context.params.id);
        if (!view.ok) return view;
        const { page = 1, page_size: pageSize = PAGE_SIZE } = context.query;
        return done(ledgerToWire(view.value, { page, pageSize }));
      }),
  });

const historyRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/ledger/history',
    permission: 'rights.read',
    summary: '工资台账的改动记录，新的在前，每次最多500条',
    tag: TAG,
    schema: { params: LedgerParams, querystring: HistoryQuery, response: HistorySchema },
    refusals: ledgerRefusals,
    handler: (context) =>
      perform(house.site, context.actor, async (work) => {
        const { line_id: lineId = null, before_version: beforeVersion = null } = context.query;
        const history = await historyOf(work, { caseId: context.params.id, lineId, beforeVersion });
        if (!history.ok) return history;
        const items = history.value.map((one) => ({
          ...{ version: one.version, at: one.at, by: one.byName, act: one.act },
          ...{ worker_id: one.workerId, line_id: one.lineId, changes: [...one.changes] },
        }));
        return done({ items });
      }),
  });

const sharedRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/ledger/same-people',
    permission: 'rights.handle',
    summary: '花名册里哪些人也在别的案件里（按身份证号），只给承办人看',
    tag: TAG,
    schema: { params: LedgerParams, response: SharedPeopleSchema },
    refusals: ledgerRefusals,
    handler: (context) =>
      perform(house.site, context.actor, async (work) => {
        const shared = await sharedPeople(work, context.params.id);
        if (!shared.ok) return shared;
        const items = shared.value.map(({ workerId, nameMasked, other }) => ({
          ...{ worker_id: workerId, name: nameMasked },
          other_case: other && { id: other.caseId, number: other.number },
        }));
        return done({ items });
      }),
  });

/** Every route of the wage ledger. */
export const ledgerRoutes = (house: LedgerHouse): RouteCard[] => [
  readRoute(house),
  historyRoute(house),
  sharedRoute(house),
  exportRoute(house),
  ...rosterRoutes(house),
  ...ledgerEditRoutes(house),
];
