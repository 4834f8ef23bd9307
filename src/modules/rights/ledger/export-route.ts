import { defineRoute, type RouteCard, sent } from '#kernel/http/public.ts';
import { perform } from '#kernel/work/public.ts';
import { LedgerParams } from '../contract/ledger.ts';
import { ledgerRefusals } from '../words/ledger-refusals.ts';
import { exportLedger, ledgerWorkbook } from './export-ledger.ts';
import type { LedgerHouse } from './open-ledger.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ledger as a workbook; personal numbers are masked, and taking it out is recorded. */
export const exportRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/ledger/export',
    permission: 'rights.read',
    summary:
      '导出工资台账（Excel）：花名册、明细、付款、核对；证件号、电话、卡号遮盖，导出记入审计',
    tag: '工资台账',
    schema: { params: LedgerParams },
    rate: { most: 30, withinSeconds: 60 },
    refusals: ledgerRefusals,
    handler: async ({ actor, params, reply }) => {
      const view = await perform(house.site, actor, (work) => exportLedger(work, house, params.id));
      if (!view.ok) return view;
      // Built after the transaction: a large book takes seconds.
      const body = Buffer.from(await ledgerWorkbook(view.value));
      const { caseNumber, number } = view.value.case;
      const name = encodeURIComponent(`工资台账_${caseNumber ?? number}.xlsx`);
      reply
        .code(200)
        .type(XLSX)
        .header(
          'content-disposition',
          `attachment; filename="ledger.xlsx"; filename*=UTF-8''${name}`,
        )
        .header('cache-control', 'no-store')
        .serializer((bytes: unknown) => bytes as string)
        .send(body);
      return sent;
    },
  });
