import type { LedgerSchema, LineSchema, WorkerSchema } from '../contract/ledger.ts';
import type { KeptPayment } from '../ledger-payment-store.ts';
import { decimalText } from '../rules/ledger/decimal.ts';
import { lessensTheWage } from '../rules/ledger/deductions.ts';
import type { KeptLine, KeptWorker } from '../rules/ledger/kept.ts';
import { maskedCard, maskedIdNumber, maskedPhone } from '../rules/ledger/mask.ts';
import { amountOf } from '../rules/ledger/money.ts';
import { resultOfWorker, workerResultNames } from '../rules/ledger/result-of-worker.ts';
import { ledgerSums, lineSums, type WageSums } from '../rules/ledger/sums.ts';
import { paymentMethodNames } from '../rules/ledger/why-not-pay.ts';
import { lineStateNames } from '../rules/ledger/words.ts';
import { ledgerRefusals } from '../words/ledger-refusals.ts';
import type { LedgerView } from './ledger-of.ts';

const MOST_DIFFERENCES = 500;

const sumsToWire = (sums: WageSums) => ({
  claimed_fen: sums.claimedFen,
  confirmed_fen: sums.confirmedFen,
  disputed_fen: sums.disputedFen,
  unanswered_fen: sums.unansweredFen,
  deducted_fen: sums.deductedFen,
  refused_deductions_fen: sums.refusedDeductionsFen,
  paid_fen: sums.paidFen,
  owed_fen: sums.owedFen,
  undisputed_owed_fen: sums.undisputedOwedFen,
});

const decimalOrNull = (value: number | null): string | null =>
  value === null ? null : decimalText(value);

/** A line as the console sees it, with its sums. */
export const lineToWire = (line: KeptLine): LineSchema => {
  const sums = lineSums(line);
  return {
    id: line.id,
    version: line.version,
    kind: line.kind,
    item: line.item,
    unit: line.unit,
    quantity: decimalText(line.quantity),
    price: decimalText(line.price),
    amount_fen: amountOf(line.quantity, line.price),
    confirmed_quantity: decimalOrNull(line.confirmedQuantity),
    agreed_price: decimalOrNull(line.agreedPrice),
    confirmed_fen: sums.confirmedFen,
    disputed_fen: sums.disputedFen,
    state: line.state,
    state_label: lineStateNames[line.state],
    counts: lessensTheWage(line),
    evidence_id: line.evidenceId,
    answered_by: line.answeredBy,
    answered_on: line.answeredOn,
    answer_note: line.answerNote,
  };
};

/** A payment as the console sees it. */
export const paymentToWire = (payment: KeptPayment) => ({
  id: payment.id,
  worker_id: payment.workerId,
  amount_fen: payment.amountFen,
  paid_on: payment.paidOn,
  method: payment.method,
  method_label: paymentMethodNames[payment.method],
  payer: payment.payer,
  evidence_id: payment.evidenceId,
  note: payment.note,
  corrects: payment.corrects,
  recorded_at: payment.recordedAt,
  recorded_by: payment.recordedBy,
});

const masked = (
  text: string | null,
  openness: LedgerView['openness'],
  mask: (text: string) => string,
): string | null => (text === null || openness === 'masked' ? text : mask(text));

interface Parts {
  readonly sums: WageSums;
  readonly recoveredFen: number;
  readonly lines: readonly KeptLine[];
}

/** Numbers that name a person stay masked even for handlers: showing one is a deed of its own, with a reason. */
const workerToWire = (
  { id, version, ordinal, content }: KeptWorker,
  openness: LedgerView['openness'],
  { sums, recoveredFen, lines }: Parts,
): WorkerSchema => {
  const result = resultOfWorker(sums, recoveredFen);
  return {
    ...{ id, version, ordinal, name: content.name },
    id_number: masked(content.idNumber, openness, maskedIdNumber),
    phone: masked(content.phone, openness, maskedPhone),
    card: masked(content.card, openness, maskedCard),
    bank: content.bank,
    gender: content.gender,
    team: content.team,
    trade: content.trade,
    entered_on: content.enteredOn,
    left_on: content.leftOn,
    pay_basis: content.payBasis,
    signed: content.signed,
    authorised: content.authorised,
    note: content.note,
    stated_paid_fen: content.statedPaidFen,
    stated_owed_fen: content.statedOwedFen,
    recovered_fen: recoveredFen,
    result,
    result_label: workerResultNames[result],
    sums: sumsToWire(sums),
    lines: lines.map(lineToWire),
  };
};

const grouped = <T extends { readonly workerId: string | null }>(
  rows: readonly T[],
): ReadonlyMap<string | null, readonly T[]> => {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) {
    const group = groups.get(row.workerId);
    if (group) group.push(row);
    else groups.set(row.workerId, [row]);
  }
  return groups;
};

const noSums = ledgerSums({
  ...{ workers: [], lines: [], payments: [], groupPaidFen: null },
  stated: { workers: null, claimedFen: null, paidFen: null, owedFen: null },
}).roster;

const whyNotEditText = ({ whyNotEdit }: LedgerView): string | null => {
  if (whyNotEdit === null) return null;
  const told = ledgerRefusals[whyNotEdit.code]?.detail;
  return typeof told === 'string' ? told : '只有本案承办人可以改动台账。';
};

const workersOf = (view: LedgerView, shown: readonly KeptWorker[]): readonly WorkerSchema[] => {
  const lines = grouped(view.lines);
  const payments = grouped(view.payments);
  return shown.map((worker) => {
    const paid = (payments.get(worker.id) ?? []).reduce((sum, one) => sum + one.amountFen, 0);
    return workerToWire(worker, view.openness, {
      sums: view.sums.workers.get(worker.id) ?? noSums,
      recoveredFen: paid,
      lines: lines.get(worker.id) ?? [],
    });
  });
};

/** One page of a ledger for the console; the sums are those of the whole. */
export const ledgerToWire = (
  view: LedgerView,
  at: { readonly page: number; readonly pageSize: number },
): LedgerSchema => {
  const from = (at.page - 1) * at.pageSize;
  const shown = view.workers.slice(from, from + at.pageSize);
  const ids = new Set(shown.map((one) => one.id));
  const { stated, groupPaidFen, version } = view.head;
  return {
    version,
    names_open: view.openness === 'open',
    why_not_edit: whyNotEditText(view),
    workers: [...workersOf(view, shown)],
    total: view.workers.length,
    page: at.page,
    page_size: at.pageSize,
    roster: sumsToWire(view.sums.roster),
    group: view.sums.group && sumsToWire(view.sums.group),
    group_lines: view.lines.filter((one) => one.workerId === null).map(lineToWire),
    group_paid_fen: groupPaidFen,
    stated: {
      workers: stated.workers,
      claimed_fen: stated.claimedFen,
      paid_fen: stated.paidFen,
      owed_fen: stated.owedFen,
    },
    recovered_fen: view.sums.recoveredFen,
    differences: view.differences.slice(0, MOST_DIFFERENCES).map((one) => ({
      ...{ code: one.code, worker_id: one.workerId },
      ...{ difference_fen: one.differenceFen, text: one.text },
    })),
    payments: view.payments.filter((one) => ids.has(one.workerId)).map(paymentToWire),
  };
};
