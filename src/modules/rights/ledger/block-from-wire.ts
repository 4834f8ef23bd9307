import { done, type Result, refuse } from '#lib/result.ts';
import { plainLine } from '#lib/text/narrow.ts';
import type { BlockBody, LineEditSchema, WorkerEditSchema } from '../contract/ledger-orders.ts';
import type { LineEdit, WorkerEdit } from '../rules/ledger/apply-block.ts';
import { type Decimal, decimalOf } from '../rules/ledger/decimal.ts';
import { readIdentityNumber } from '../rules/ledger/identity-number.ts';
import type { WorkerContent } from '../rules/ledger/kept.ts';
import type { ClaimedLine } from '../rules/ledger/types.ts';
import type { BlockOrder } from './save-block.ts';

interface RowError {
  /** "workers.<id>.id_number" */
  readonly field: string;
  readonly message: string;
}

/** Rows of a block that cannot be taken as they are. */
export interface RowInvalid {
  readonly code: 'row-invalid';
  readonly errors: readonly RowError[];
}

const line = (text: string | null): string | null =>
  text === null ? null : plainLine(text) || null;

const idMessages = {
  cut: '身份证号末几位已丢失，请重新输入全部18位。',
  'wrong-length': '身份证号不是18位。',
  'wrong-date': '身份证号里的出生日期不存在。',
  'wrong-check-digit': '身份证号校验不对，至少有一位写错。',
} as const;

/** A masked number that comes back unchanged is no edit. */
const isMask = (text: string): boolean => text.includes('*');

const idNumberOf = (text: string | null, errors: RowError[], field: string) => {
  if (text === null || text.trim() === '') return { idNumber: null };
  if (isMask(text)) return {};
  const reading = readIdentityNumber(text);
  if ('number' in reading) return { idNumber: reading.number };
  errors.push({ field, message: idMessages[reading.kind] });
  return {};
};

const digitsOf = (text: string | null): string | null =>
  text === null ? null : text.normalize('NFKC').replace(/[^\d+-]/g, '') || null;

const numbersOf = (edit: WorkerEditSchema, errors: RowError[]): Partial<WorkerContent> => ({
  ...(edit.id_number === undefined
    ? {}
    : idNumberOf(edit.id_number, errors, `workers.${edit.id}.id_number`)),
  ...(edit.phone === undefined || (edit.phone !== null && isMask(edit.phone))
    ? {}
    : { phone: digitsOf(edit.phone) }),
  ...(edit.card === undefined || (edit.card !== null && isMask(edit.card))
    ? {}
    : { card: digitsOf(edit.card) }),
});

const wordsOf = (edit: WorkerEditSchema): Partial<WorkerContent> => ({
  ...(edit.bank === undefined ? {} : { bank: line(edit.bank) }),
  ...(edit.team === undefined ? {} : { team: line(edit.team) }),
  ...(edit.trade === undefined ? {} : { trade: line(edit.trade) }),
  ...(edit.note === undefined ? {} : { note: line(edit.note) }),
  ...(edit.gender === undefined ? {} : { gender: edit.gender }),
  ...(edit.pay_basis === undefined ? {} : { payBasis: edit.pay_basis }),
});

const restOf = (edit: WorkerEditSchema): Partial<WorkerContent> => ({
  ...(edit.entered_on === undefined ? {} : { enteredOn: edit.entered_on }),
  ...(edit.left_on === undefined ? {} : { leftOn: edit.left_on }),
  ...(edit.signed === undefined ? {} : { signed: edit.signed }),
  ...(edit.authorised === undefined ? {} : { authorised: edit.authorised }),
  ...(edit.stated_paid_fen === undefined ? {} : { statedPaidFen: edit.stated_paid_fen }),
  ...(edit.stated_owed_fen === undefined ? {} : { statedOwedFen: edit.stated_owed_fen }),
});

const nameOf = (edit: WorkerEditSchema, errors: RowError[]): Partial<WorkerContent> => {
  const name = edit.name === undefined ? null : plainLine(edit.name);
  const isMissing = name === '' || (name === null && edit.version === 0);
  if (isMissing) errors.push({ field: `workers.${edit.id}.name`, message: '请填写姓名。' });
  return name === null ? {} : { name };
};

const workerFrom = (edit: WorkerEditSchema, errors: RowError[]): WorkerEdit => ({
  id: edit.id,
  version: edit.version,
  isRemoved: edit.removed ?? false,
  changes: {
    ...nameOf(edit, errors),
    ...numbersOf(edit, errors),
    ...wordsOf(edit),
    ...restOf(edit),
  },
});

const decimalFrom = (text: string, at: { field: string; errors: RowError[] }): Decimal => {
  const value = decimalOf(text);
  if (value === null) at.errors.push({ field: at.field, message: '数太大，或小数超过四位。' });
  return value ?? 0;
};

const claimOf = (edit: LineEditSchema, errors: RowError[]): Partial<ClaimedLine> => {
  const at = (name: string) => ({ field: `lines.${edit.id}.${name}`, errors });
  return {
    ...(edit.kind === undefined ? {} : { kind: edit.kind }),
    ...(edit.item === undefined ? {} : { item: plainLine(edit.item) }),
    ...(edit.unit === undefined ? {} : { unit: plainLine(edit.unit) }),
    ...(edit.quantity === undefined
      ? {}
      : { quantity: decimalFrom(edit.quantity, at('quantity')) }),
    ...(edit.price === undefined ? {} : { price: decimalFrom(edit.price, at('price')) }),
  };
};

const statedFrom = (stated: NonNullable<BlockBody['stated']>) => ({
  ...(stated.workers === undefined ? {} : { workers: stated.workers }),
  ...(stated.claimed_fen === undefined ? {} : { claimedFen: stated.claimed_fen }),
  ...(stated.paid_fen === undefined ? {} : { paidFen: stated.paid_fen }),
  ...(stated.owed_fen === undefined ? {} : { owedFen: stated.owed_fen }),
});

/** A block as it came over the wire, checked field by field; all errors are told at once. */
export const blockFromWire = (caseId: string, body: BlockBody): Result<BlockOrder, RowInvalid> => {
  const errors: RowError[] = [];
  const workers = body.workers.map((edit) => workerFrom(edit, errors));
  const lines = body.lines.map(
    (edit): LineEdit => ({
      id: edit.id,
      version: edit.version,
      isRemoved: edit.removed ?? false,
      workerId: edit.worker_id ?? null,
      changes: claimOf(edit, errors),
    }),
  );
  if (errors.length > 0) return refuse({ code: 'row-invalid', errors });
  const totals = {
    ...(body.group_paid_fen === undefined ? {} : { groupPaidFen: body.group_paid_fen }),
    ...(body.stated === undefined ? {} : { stated: statedFrom(body.stated) }),
  };
  return done({ caseId, workers, lines, totals });
};
