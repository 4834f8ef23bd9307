import type { SealedField, Sealer } from '#kernel/secrets/public.ts';
import { fingerprintPurposes } from './rules/fingerprint-purposes.ts';
import type { KeptLine, KeptWorker, WorkerContent } from './rules/ledger/kept.ts';
import { maskedCard, maskedIdNumber, maskedName, maskedPhone } from './rules/ledger/mask.ts';
import type { LineKind, LineState, PayBasis } from './rules/ledger/types.ts';

const TABLE = 'rights.wage_workers';

/** A roster row as the database has it. */
export interface WorkerRow {
  id: string;
  claimant_id: string | null;
  ordinal: number;
  name_sealed: Buffer;
  name_masked: string;
  id_number_sealed: Buffer | null;
  id_number_masked: string | null;
  phone_sealed: Buffer | null;
  phone_masked: string | null;
  card_sealed: Buffer | null;
  card_masked: string | null;
  note_sealed: Buffer | null;
  gender: 'male' | 'female' | null;
  team: string | null;
  trade: string | null;
  entered_on: string | null;
  left_on: string | null;
  pay_basis: PayBasis | null;
  bank: string | null;
  signed: boolean;
  authorised: boolean;
  stated_paid_fen: number;
  stated_owed_fen: number | null;
  version: number;
}

/** A line as the database has it. */
export interface LineRow {
  id: string;
  worker_id: string | null;
  ordinal: number;
  kind: LineKind;
  item: string;
  unit: string;
  quantity_e4: number;
  price_e4: number;
  confirmed_quantity_e4: number | null;
  agreed_price_e4: number | null;
  state: LineState;
  evidence_id: string | null;
  answered_by: string | null;
  answered_on: string | null;
  answer_note: string | null;
  version: number;
}

/** How personal fields of a row come out: opened for named handlers, masked for everybody else. */
export type Openness = 'open' | 'masked';

const field = (id: string, column: string): SealedField => ({ table: TABLE, id, column });

const openedOrNull = (sealer: Sealer, sealed: Buffer | null, at: SealedField): string | null =>
  sealed === null ? null : sealer.open(sealed, at);

const openContent = (sealer: Sealer, row: WorkerRow) => ({
  name: sealer.open(row.name_sealed, field(row.id, 'name')),
  idNumber: openedOrNull(sealer, row.id_number_sealed, field(row.id, 'id_number')),
  phone: openedOrNull(sealer, row.phone_sealed, field(row.id, 'phone')),
  card: openedOrNull(sealer, row.card_sealed, field(row.id, 'card')),
  note: openedOrNull(sealer, row.note_sealed, field(row.id, 'note')),
});

const maskedContent = (row: WorkerRow) => ({
  name: row.name_masked,
  idNumber: row.id_number_masked,
  phone: row.phone_masked,
  card: row.card_masked,
  note: row.note_sealed === null ? null : '（已遮盖）',
});

/** A row as a worker of the roster. */
export const toWorker = (sealer: Sealer, row: WorkerRow, openness: Openness): KeptWorker => ({
  id: row.id,
  version: row.version,
  ordinal: row.ordinal,
  claimantId: row.claimant_id,
  content: {
    ...(openness === 'open' ? openContent(sealer, row) : maskedContent(row)),
    gender: row.gender,
    team: row.team,
    trade: row.trade,
    enteredOn: row.entered_on,
    leftOn: row.left_on,
    payBasis: row.pay_basis,
    bank: row.bank,
    signed: row.signed,
    authorised: row.authorised,
    statedPaidFen: row.stated_paid_fen,
    statedOwedFen: row.stated_owed_fen,
  },
});

/** A row as a line. */
export const toLine = (row: LineRow): KeptLine => ({
  id: row.id,
  workerId: row.worker_id,
  ordinal: row.ordinal,
  kind: row.kind,
  item: row.item,
  unit: row.unit,
  quantity: row.quantity_e4,
  price: row.price_e4,
  confirmedQuantity: row.confirmed_quantity_e4,
  agreedPrice: row.agreed_price_e4,
  state: row.state,
  evidenceId: row.evidence_id,
  answeredBy: row.answered_by,
  answeredOn: row.answered_on,
  answerNote: row.answer_note,
  version: row.version,
});

const sealedOrNull = (sealer: Sealer, text: string | null, at: SealedField): Buffer | null =>
  text === null ? null : sealer.seal(text, at);

/** The same person has one fingerprint in every case, and as a claimant. */
const purposes = { ...fingerprintPurposes, card: 'rights.card' } as const;

/** Everything of a worker that is sealed, masked or fingerprinted, ready to be written. */
export const sealedColumns = (sealer: Sealer, id: string, content: WorkerContent) => {
  const { name, idNumber, phone, card, note } = content;
  const print = (text: string | null, purpose: keyof typeof purposes) =>
    text === null ? null : sealer.fingerprint(text, purposes[purpose]);
  return {
    name_sealed: sealer.seal(name, field(id, 'name')),
    name_masked: maskedName(name),
    id_number_sealed: sealedOrNull(sealer, idNumber, field(id, 'id_number')),
    id_number_masked: idNumber === null ? null : maskedIdNumber(idNumber),
    id_number_fingerprint: print(idNumber, 'idNumber'),
    phone_sealed: sealedOrNull(sealer, phone, field(id, 'phone')),
    phone_masked: phone === null ? null : maskedPhone(phone),
    phone_fingerprint: print(phone, 'phone'),
    card_sealed: sealedOrNull(sealer, card, field(id, 'card')),
    card_masked: card === null ? null : maskedCard(card),
    card_fingerprint: print(card, 'card'),
    note_sealed: sealedOrNull(sealer, note, field(id, 'note')),
  };
};
