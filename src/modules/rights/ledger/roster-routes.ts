import { defineRoute, type RouteCard, type RouteContext } from '#kernel/http/public.ts';
import { perform } from '#kernel/work/public.ts';
import { done, type Refusal, type Result } from '#lib/result.ts';
import { LedgerParams } from '../contract/ledger.ts';
import { RosterQuery, RosterResult } from '../contract/ledger-orders.ts';
import { ledgerRefusals } from '../words/ledger-refusals.ts';
import { fileOf, LIST_BYTES_MOST } from './form-file.ts';
import type { LedgerHouse } from './open-ledger.ts';
import { type GivenRoster, readRosterTable } from './roster-table.ts';
import { rosterToWire } from './roster-to-wire.ts';
import { saveRoster, tryRoster } from './save-roster.ts';

const common = {
  permission: 'rights.handle',
  tag: '工资台账',
  schema: { params: LedgerParams, querystring: RosterQuery, response: RosterResult },
  multipart: true,
  bodyLimit: LIST_BYTES_MOST + 100_000,
  rate: { most: 30, withinSeconds: 60 },
  refusals: ledgerRefusals,
} as const;

const givenRoster = async (
  { request }: Pick<RouteContext, 'request'>,
  mapping: string | undefined,
): Promise<Result<GivenRoster, Refusal>> => {
  const file = await fileOf(request);
  if (!file.ok) return file;
  return readRosterTable(file.value.bytes, { fileName: file.value.name, mapping });
};

const tryRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/cases/:id/ledger/import-trials',
    summary: '试导入花名册（.xlsx、.csv 或粘贴的文本，最大 10 MB）：逐行核对，什么都不写入',
    handler: async (context) => {
      const given = await givenRoster(context, context.query.mapping);
      if (!given.ok) return given;
      const order = { caseId: context.params.id, ...given.value };
      const tried = await perform(house.site, context.actor, (work) =>
        tryRoster(work, house, order),
      );
      return tried.ok ? done(rosterToWire(given.value, tried.value)) : tried;
    },
  });

const saveRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/cases/:id/ledger/imports',
    summary: '导入花名册：全部，或只导入没有错误的人；同一份再导入不会改动',
    handler: async (context) => {
      const given = await givenRoster(context, context.query.mapping);
      if (!given.ok) return given;
      const { mode = 'all_or_nothing' } = context.query;
      const order = { caseId: context.params.id, mode, ...given.value };
      return context.perform(async (work) => {
        const saved = await saveRoster(work, house, order);
        return saved.ok ? done(rosterToWire(given.value, saved.value)) : saved;
      });
    },
  });

/** Lists into the ledger: a trial, and the import. A paste is sent as a text file of tabs. */
export const rosterRoutes = (house: LedgerHouse): RouteCard[] => [
  tryRoute(house),
  saveRoute(house),
];
