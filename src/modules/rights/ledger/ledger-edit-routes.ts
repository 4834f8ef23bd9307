import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { LedgerParams, LineParams, LineSchema } from '../contract/ledger.ts';
import {
  AnswerBody,
  BlockBody,
  BlockResult,
  PaymentBody,
  PaymentResult,
} from '../contract/ledger-orders.ts';
import { decimalOf } from '../rules/ledger/decimal.ts';
import { ledgerRefusals } from '../words/ledger-refusals.ts';
import { answerLine } from './answer-line.ts';
import { blockFromWire } from './block-from-wire.ts';
import { lineToWire, paymentToWire } from './ledger-to-wire.ts';
import type { LedgerHouse } from './open-ledger.ts';
import { recordPayment } from './record-payment.ts';
import { saveBlock } from './save-block.ts';

const common = {
  permission: 'rights.handle',
  tag: '工资台账',
  refusals: ledgerRefusals,
} as const;

const blockRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'PATCH',
    url: '/api/rights/cases/:id/ledger',
    summary: '保存一批改动：工人、明细、申报合计；要么全存，要么都不存',
    bodyLimit: 2_000_000,
    schema: { params: LedgerParams, body: BlockBody, response: BlockResult },
    handler: async (context) => {
      const order = blockFromWire(context.params.id, context.body);
      if (!order.ok) return order;
      return context.perform(async (work) => {
        const saved = await saveBlock(work, house, order.value);
        return saved.ok
          ? done({ version: saved.value.version, rows: [...saved.value.rows] })
          : saved;
      });
    },
  });

const given = (text: string | null | undefined): number | null =>
  text === undefined || text === null ? null : decimalOf(text);

const answerRoute = (): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/cases/:id/ledger/lines/:line_id/answer',
    summary: '登记对方对一行明细的意见：确认、有争议、撤回；谁说的、依据哪份证据',
    schema: { params: LineParams, body: AnswerBody, response: LineSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const answered = await answerLine(work, {
          ...{ caseId: params.id, lineId: params.line_id, version: body.version },
          state: body.state,
          confirmedQuantity: given(body.confirmed_quantity),
          agreedPrice: given(body.agreed_price),
          evidenceId: body.evidence_id ?? null,
          answeredBy: body.answered_by,
          answeredOn: body.answered_on,
          note: body.note?.trim() || null,
        });
        return answered.ok ? done(lineToWire(answered.value)) : answered;
      }),
  });

const paymentRoute = (house: LedgerHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/cases/:id/ledger/payments',
    summary: '登记一名工人收到的钱，附凭证；重复提交只记一次，写错的整笔更正',
    status: 201,
    schema: { params: LedgerParams, body: PaymentBody, response: PaymentResult },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const recorded = await recordPayment(work, house, {
          ...{ caseId: params.id, submission: body.submission, workerId: body.worker_id },
          ...{ amountFen: body.amount_fen, paidOn: body.paid_on, method: body.method },
          payer: body.payer,
          evidenceId: body.evidence_id ?? null,
          note: body.note?.trim() || null,
          corrects: body.corrects ?? null,
        });
        if (!recorded.ok) return recorded;
        const { payment, owedFen } = recorded.value;
        return done({ payment: paymentToWire(payment), owed_fen: owedFen });
      }),
  });

/** Changes of the ledger: blocks of edits, answers of the other side, payments. */
export const ledgerEditRoutes = (house: LedgerHouse): RouteCard[] => [
  blockRoute(house),
  answerRoute(),
  paymentRoute(house),
];
