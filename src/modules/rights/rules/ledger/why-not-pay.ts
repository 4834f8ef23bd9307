import type { Fen } from './money.ts';
import { LARGEST_FEN } from './money.ts';

/** Ways money reaches a worker. */
export const paymentMethods = ['bank', 'cash', 'wechat', 'alipay', 'court', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Ways of paying in Chinese. */
export const paymentMethodNames = {
  bank: '银行转账',
  cash: '现金',
  wechat: '微信',
  alipay: '支付宝',
  court: '法院执行款',
  other: '其他',
} as const satisfies Record<PaymentMethod, string>;

/** What a payment is asked by. */
export interface PaymentFacts {
  readonly amountFen: Fen;
  /** ISO day. */
  readonly paidOn: string;
  readonly hasEvidence: boolean;
  readonly hasNote: boolean;
  /** What is still owed to the worker. */
  readonly owedFen: Fen;
  /** The payment it takes back, with what else took it back; null = an ordinary payment. */
  readonly corrected: { readonly amountFen: Fen; readonly isCorrected: boolean } | null;
}

export type WhyNotPay =
  | { readonly code: 'bad-amount' }
  | { readonly code: 'paid-ahead' }
  | { readonly code: 'needs-proof' }
  | { readonly code: 'exceeds-owed'; readonly owed_fen: Fen }
  | { readonly code: 'already-corrected' }
  | { readonly code: 'correction-differs'; readonly amount_fen: Fen };

const whyNotCorrect = (
  facts: PaymentFacts,
  corrected: NonNullable<PaymentFacts['corrected']>,
): WhyNotPay | null => {
  if (corrected.isCorrected || corrected.amountFen < 0) return { code: 'already-corrected' };
  if (facts.amountFen !== -corrected.amountFen)
    return { code: 'correction-differs', amount_fen: -corrected.amountFen };
  return facts.hasNote ? null : { code: 'needs-proof' };
};

/** Why a payment may not be recorded; null when it may. Every payment has a proof or a note; more than is owed needs a
 *  note; a wrong one is taken back whole, with the reason, and recorded anew. `today` is an ISO day. */
export const whyNotPay = (facts: PaymentFacts, today: string): WhyNotPay | null => {
  const { amountFen } = facts;
  if (!Number.isSafeInteger(amountFen) || amountFen === 0 || Math.abs(amountFen) > LARGEST_FEN)
    return { code: 'bad-amount' };
  if (facts.paidOn > today) return { code: 'paid-ahead' };
  if (facts.corrected) return whyNotCorrect(facts, facts.corrected);
  if (amountFen < 0) return { code: 'bad-amount' };
  if (!facts.hasEvidence && !facts.hasNote) return { code: 'needs-proof' };
  const isMore = amountFen > Math.max(0, facts.owedFen);
  return isMore && !facts.hasNote
    ? { code: 'exceeds-owed', owed_fen: Math.max(0, facts.owedFen) }
    : null;
};
