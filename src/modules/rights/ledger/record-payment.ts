import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import {
  findSubmitted,
  insertPayment,
  type KeptPayment,
  loadPayments,
} from '../ledger-payment-store.ts';
import { loadLines, loadWorkers, updateHead } from '../ledger-store.ts';
import { insertHistory } from '../ledger-write-store.ts';
import { yuan } from '../rules/ledger/money.ts';
import { ledgerSums } from '../rules/ledger/sums.ts';
import { type WhyNotPay, whyNotPay } from '../rules/ledger/why-not-pay.ts';
import { isEvidenceOf } from './answer-line.ts';
import { figuresOf } from './ledger-of.ts';
import {
  type LedgerHouse,
  lockLedger,
  type OpenedLedger,
  type OpenRefusal,
} from './open-ledger.ts';

/** A payment to be recorded. */
export interface PaymentOrder extends Omit<KeptPayment, 'id' | 'recordedAt' | 'recordedBy'> {
  readonly caseId: string;
}

export type PayRefusal =
  | OpenRefusal
  | WhyNotPay
  | { readonly code: 'no-such-worker' | 'no-such-evidence' | 'no-such-payment' }
  | { readonly code: 'submission-reused' };

/** A payment as recorded, and what is still owed to the worker after it. */
export interface RecordedPayment {
  readonly payment: KeptPayment;
  readonly owedFen: number;
}

interface Account {
  readonly payments: readonly KeptPayment[];
  readonly owedFen: number;
}

const accountOf = async (
  work: Work,
  house: LedgerHouse,
  at: { readonly opened: OpenedLedger; readonly caseId: string; readonly workerId: string },
): Promise<Account | null> => {
  const room = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const workers = (await loadWorkers(room, at.caseId, 'masked')).filter(
    (one) => one.id === at.workerId,
  );
  if (workers.length === 0) return null;
  const lines = await loadLines(work.db, work.cityId, at.caseId);
  const payments = await loadPayments(room, at.caseId, at.workerId);
  const sums = ledgerSums(figuresOf(at.opened, { workers, lines, payments }));
  return { payments, owedFen: sums.roster.owedFen };
};

const sameOrder = (before: KeptPayment, order: PaymentOrder): boolean =>
  before.workerId === order.workerId &&
  before.amountFen === order.amountFen &&
  before.paidOn === order.paidOn &&
  before.corrects === order.corrects;

const correctedBy = (account: Account, corrects: string | null) => {
  if (corrects === null) return null;
  const payment = account.payments.find((one) => one.id === corrects);
  const isCorrected = account.payments.some((one) => one.corrects === corrects);
  return payment ? { amountFen: payment.amountFen, isCorrected } : undefined;
};

const whyNot = async (
  work: Work,
  order: PaymentOrder,
  account: Account,
): Promise<PayRefusal | null> => {
  const corrected = correctedBy(account, order.corrects);
  if (corrected === undefined) return { code: 'no-such-payment' };
  if (!(await isEvidenceOf(work, order.caseId, order.evidenceId)))
    return { code: 'no-such-evidence' };
  const facts = {
    ...{ amountFen: order.amountFen, paidOn: order.paidOn, owedFen: account.owedFen, corrected },
    ...{ hasEvidence: order.evidenceId !== null, hasNote: order.note !== null },
  };
  return whyNotPay(facts, work.today.toString());
};

const write = async (
  work: Work,
  house: LedgerHouse,
  at: { readonly opened: OpenedLedger; readonly caseId: string; readonly payment: KeptPayment },
): Promise<void> => {
  const { opened, caseId, payment } = at;
  const version = opened.head.version + 1;
  const room = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  await insertPayment(room, caseId, payment);
  const act = payment.corrects === null ? '登记付款' : '更正付款';
  const after = yuan(payment.amountFen);
  const changes = [{ field: 'payment', label: '付款（元）', before: null, after }];
  const entry = { act, workerId: payment.workerId, lineId: null, changes };
  await insertHistory(work, { caseId, version }, [entry]);
  await updateHead(work, caseId, { ...opened.head, version });
};

/** Records money that came to one worker, with its proof. The same submission again answers what the first did. */
export const recordPayment = async (
  work: Work,
  house: LedgerHouse,
  order: PaymentOrder,
): Promise<Result<RecordedPayment, PayRefusal>> => {
  const opened = await lockLedger(work, order.caseId);
  if (!opened.ok) return opened;
  const room = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const before = await findSubmitted(room, order.caseId, order.submission);
  if (before && !sameOrder(before, order)) return refuse({ code: 'submission-reused' });
  const { caseId, ...content } = order;
  const account = await accountOf(work, house, {
    ...{ opened: opened.value, caseId, workerId: order.workerId },
  });
  if (!account) return refuse({ code: 'no-such-worker' });
  const subject = { kind: 'case', id: caseId };
  if (before) {
    work.note('rights.ledger-payment-repeated', subject, { payment: before.id });
    return done({ payment: before, owedFen: account.owedFen });
  }
  const refusal = await whyNot(work, order, account);
  if (refusal) return refuse(refusal);
  const payment: KeptPayment = {
    ...content,
    id: newId(),
    recordedAt: work.now.toString(),
    recordedBy: work.actor.name,
  };
  await write(work, house, { opened: opened.value, caseId, payment });
  const { id, amountFen, workerId } = payment;
  work.note('rights.ledger-payment-recorded', subject, {
    ...{ payment: id, amount_fen: amountFen, worker: workerId },
  });
  return done({ payment, owedFen: account.owedFen - amountFen });
};
