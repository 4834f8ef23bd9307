import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { PaymentMethod } from './rules/ledger/why-not-pay.ts';

const TABLE = 'rights.wage_payments';

/** A payment as kept. */
export interface KeptPayment {
  readonly id: string;
  readonly submission: string;
  readonly workerId: string;
  readonly amountFen: number;
  /** ISO day. */
  readonly paidOn: string;
  readonly method: PaymentMethod;
  readonly payer: string;
  readonly evidenceId: string | null;
  readonly note: string | null;
  /** The payment it takes back. */
  readonly corrects: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

interface PaymentRow extends Omit<KeptPayment, 'note'> {
  note_sealed: Buffer | null;
}

const columns = sql`id, submission, worker_id as "workerId", amount_fen as "amountFen",
  paid_on as "paidOn", method, payer, evidence_id as "evidenceId", note_sealed, corrects,
  recorded_at as "recordedAt", recorded_by as "recordedBy"`;

const opened =
  (sealer: Sealer) =>
  ({ note_sealed, ...row }: PaymentRow): KeptPayment => ({
    ...row,
    note: note_sealed && sealer.open(note_sealed, { table: TABLE, id: row.id, column: 'note' }),
  });

/** The payments of a ledger, or of one worker, in the order they were recorded. */
export const loadPayments = async (
  { db, cityId, sealer }: { db: Tx; cityId: number; sealer: Sealer },
  caseId: string,
  workerId: string | null = null,
): Promise<KeptPayment[]> => {
  const only = workerId === null ? sql`` : sql`and worker_id = ${workerId}`;
  const found = await sql<PaymentRow>`
    select ${columns} from rights.wage_payments
    where city_id = ${cityId} and case_id = ${caseId} ${only} order by recorded_at, id
  `.execute(db);
  return found.rows.map(opened(sealer));
};

/** The payment a submission made; null when it made none. */
export const findSubmitted = async (
  { db, cityId, sealer }: { db: Tx; cityId: number; sealer: Sealer },
  caseId: string,
  submission: string,
): Promise<KeptPayment | null> => {
  const found = await sql<PaymentRow>`
    select ${columns} from rights.wage_payments
    where city_id = ${cityId} and case_id = ${caseId} and submission = ${submission}
  `.execute(db);
  return found.rows.map(opened(sealer))[0] ?? null;
};

/** Adds a payment. */
export const insertPayment = async (
  { db, cityId, sealer }: Pick<Work, 'db' | 'cityId'> & { readonly sealer: Sealer },
  caseId: string,
  payment: KeptPayment,
): Promise<void> => {
  const { id, note } = payment;
  const sealed = note === null ? null : sealer.seal(note, { table: TABLE, id, column: 'note' });
  await sql`
    insert into rights.wage_payments (city_id, case_id, id, submission, worker_id, amount_fen,
      paid_on, method, payer, evidence_id, note_sealed, corrects, recorded_at, recorded_by)
    values (${cityId}, ${caseId}, ${id}, ${payment.submission}, ${payment.workerId},
      ${payment.amountFen}, ${payment.paidOn}::date, ${payment.method}, ${payment.payer},
      ${payment.evidenceId}, ${sealed}, ${payment.corrects},
      ${payment.recordedAt}::timestamptz, ${payment.recordedBy})
  `.execute(db);
};
