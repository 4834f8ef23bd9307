import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { type LineRow, type Openness, toLine, toWorker, type WorkerRow } from './ledger-rows.ts';
import type { KeptLine, KeptWorker } from './rules/ledger/kept.ts';
import type { StatedTotals } from './rules/ledger/types.ts';

type Hand = Pick<Work, 'db' | 'cityId' | 'now'>;

/** The head of a ledger: its version, and what was stated for the whole. */
export interface LedgerHead {
  readonly version: number;
  readonly groupPaidFen: number | null;
  readonly stated: StatedTotals;
}

interface HeadRow {
  version: number;
  group_paid_fen: number | null;
  stated_workers: number | null;
  stated_claimed_fen: number | null;
  stated_paid_fen: number | null;
  stated_owed_fen: number | null;
}

const toHead = (row: HeadRow): LedgerHead => ({
  version: row.version,
  groupPaidFen: row.group_paid_fen,
  stated: {
    workers: row.stated_workers,
    claimedFen: row.stated_claimed_fen,
    paidFen: row.stated_paid_fen,
    owedFen: row.stated_owed_fen,
  },
});

const NO_HEAD: LedgerHead = {
  version: 0,
  groupPaidFen: null,
  stated: { workers: null, claimedFen: null, paidFen: null, owedFen: null },
};

/** The head of a case's ledger; version 0 where nothing was written yet. */
export const findHead = async (db: Tx, cityId: number, caseId: string): Promise<LedgerHead> => {
  const found = await sql<HeadRow>`
    select version, group_paid_fen, stated_workers, stated_claimed_fen, stated_paid_fen,
      stated_owed_fen
    from rights.wage_ledgers where city_id = ${cityId} and case_id = ${caseId}
  `.execute(db);
  const row = found.rows[0];
  return row ? toHead(row) : NO_HEAD;
};

/** The head, made if need be, its row locked until the transaction ends: writers of one ledger come one by one. */
export const lockHead = async ({ db, cityId, now }: Hand, caseId: string): Promise<LedgerHead> => {
  await sql`
    insert into rights.wage_ledgers (city_id, case_id, version, changed_at)
    values (${cityId}, ${caseId}, 0, ${now.toString()}::timestamptz)
    on conflict do nothing
  `.execute(db);
  await sql`
    select 1 from rights.wage_ledgers where city_id = ${cityId} and case_id = ${caseId} for update
  `.execute(db);
  return findHead(db, cityId, caseId);
};

/** Writes the next head of a ledger. */
export const updateHead = async (
  { db, cityId, now }: Hand,
  caseId: string,
  head: LedgerHead,
): Promise<void> => {
  await sql`
    update rights.wage_ledgers set version = ${head.version}, group_paid_fen = ${head.groupPaidFen},
      stated_workers = ${head.stated.workers}, stated_claimed_fen = ${head.stated.claimedFen},
      stated_paid_fen = ${head.stated.paidFen}, stated_owed_fen = ${head.stated.owedFen},
      changed_at = ${now.toString()}::timestamptz
    where city_id = ${cityId} and case_id = ${caseId}
  `.execute(db);
};

/** The workers of a ledger in their order. */
export const loadWorkers = async (
  { db, cityId, sealer }: { db: Tx; cityId: number; sealer: Sealer },
  caseId: string,
  openness: Openness,
): Promise<KeptWorker[]> => {
  const found = await sql<WorkerRow>`
    select id, claimant_id, ordinal, name_sealed, name_masked, id_number_sealed, id_number_masked,
      phone_sealed, phone_masked, card_sealed, card_masked, note_sealed, gender, team, trade,
      entered_on, left_on, pay_basis, bank, signed, authorised, stated_paid_fen, stated_owed_fen,
      version
    from rights.wage_workers
    where city_id = ${cityId} and case_id = ${caseId} and removed_at is null
    order by ordinal, id
  `.execute(db);
  return found.rows.map((row) => toWorker(sealer, row, openness));
};

/** The lines of a ledger in their order. */
export const loadLines = async (db: Tx, cityId: number, caseId: string): Promise<KeptLine[]> => {
  const found = await sql<LineRow>`
    select id, worker_id, ordinal, kind, item, unit, quantity_e4, price_e4, confirmed_quantity_e4,
      agreed_price_e4, state, evidence_id, answered_by, answered_on, answer_note, version
    from rights.wage_lines
    where city_id = ${cityId} and case_id = ${caseId} and removed_at is null
    order by ordinal, id
  `.execute(db);
  return found.rows.map(toLine);
};

/** Whether a person handles a case now, handled it and stepped back, and whether anybody handles it. */
export const findHandling = async (
  db: Tx,
  cityId: number,
  at: { readonly caseId: string; readonly personId: string },
): Promise<{ readonly handles: boolean; readonly recused: boolean; readonly anybody: boolean }> => {
  const found = await sql<{ handles: boolean; recused: boolean; anybody: boolean }>`
    select coalesce(bool_or(person_id = ${at.personId} and ended_at is null), false) as handles,
      coalesce(bool_or(person_id = ${at.personId} and end_reason = 'recused'), false) as recused,
      coalesce(bool_or(ended_at is null), false) as anybody
    from rights.handlers where city_id = ${cityId} and case_id = ${at.caseId}
  `.execute(db);
  return found.rows[0] ?? { handles: false, recused: false, anybody: false };
};
