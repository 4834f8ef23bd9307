import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import { caseRefusals } from './case-refusals.ts';

const yuan = (fen: unknown): string => (Number(fen) / 100).toFixed(2);

/** Words for what can be refused about a promise. */
export const promiseRefusals: Readonly<Record<string, RefusalWords>> = {
  ...caseRefusals,
  'nothing-promised': { status: 422, detail: '请写明答应付多少钱，或者答应做什么。' },
  'not-a-day': { status: 422, detail: '日期不对。' },
  'in-the-future': { status: 422, detail: '这一天还没有到。' },
  'due-before-made': { status: 422, detail: '期限不能早于答应的那天。' },
  'before-the-promise': { status: 422, detail: '履行日期早于答应的那天，请核对。' },
  'not-an-amount': { status: 422, detail: '金额不对。' },
  'part-twice': { status: 422, detail: '同一名工友写了两次。' },
  'parts-do-not-sum': { status: 422, detail: '各人金额之和与总额不一致。' },
  'proof-missing': { status: 422, detail: '请写明凭证，例如转账单号、收条编号。' },
  'nothing-fulfilled': { status: 422, detail: '请写明履行了什么。' },
  'no-such-part': { status: 422, detail: '约定里没有这一项。' },
  'no-act-promised': { status: 422, detail: '约定的是付款，请填写金额。' },
  'already-fulfilled': { status: 409, detail: '这一项已经履行完了。' },
  'over-payment': {
    status: 422,
    detail: ({ left_fen }) => `超过了还没付的数额（还差 ${yuan(left_fen)} 元）。`,
  },
  withdrawn: { status: 409, detail: '这项承诺已撤回。' },
  'already-kept': { status: 409, detail: '这项承诺已经履行完了，不用重新约定。' },
  'reason-missing': { status: 422, detail: '请写明为什么重新约定。' },
  'version-conflict': {
    status: 409,
    detail: '这项承诺刚刚重新约定过，请看过新的约定再登记。您填写的内容没有丢失。',
  },
};
