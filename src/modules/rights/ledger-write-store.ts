import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { sealedColumns } from './ledger-rows.ts';
import type { FieldChange } from './rules/ledger/compare-content.ts';
import type { KeptLine, KeptWorker } from './rules/ledger/kept.ts';

type Hand = Pick<Work, 'db' | 'cityId' | 'now'>;
type Row = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, string>>;

const CHUNK = 1_000;

const chunksOf = <T>(rows: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, n) =>
    rows.slice(n * CHUNK, (n + 1) * CHUNK),
  );

/** JSON has no bytes: PostgreSQL reads them in hex. */
const asJson = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );

/** Rows as one JSON parameter that PostgreSQL reads as a table: thousands of rows are few statements. */
const recordset = (shape: Shape, rows: readonly Row[]) => {
  const columns = Object.entries(shape).map(
    ([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`,
  );
  return sql`jsonb_to_recordset(${JSON.stringify(rows.map(asJson))}::jsonb) as r(${sql.join(columns)})`;
};

const workerShape: Shape = {
  ...{ id: 'uuid', claimant_id: 'uuid', ordinal: 'int', version: 'int', removed_at: 'timestamptz' },
  ...{ name_sealed: 'bytea', name_masked: 'text', id_number_sealed: 'bytea' },
  ...{ id_number_masked: 'text', id_number_fingerprint: 'bytea', phone_sealed: 'bytea' },
  ...{ phone_masked: 'text', phone_fingerprint: 'bytea', card_sealed: 'bytea' },
  ...{ card_masked: 'text', card_fingerprint: 'bytea', note_sealed: 'bytea', gender: 'text' },
  ...{ team: 'text', trade: 'text', entered_on: 'date', left_on: 'date', pay_basis: 'text' },
  ...{ bank: 'text', signed: 'bool', authorised: 'bool', stated_paid_fen: 'bigint' },
  stated_owed_fen: 'bigint',
};

const lineShape: Shape = {
  ...{ id: 'uuid', worker_id: 'uuid', ordinal: 'int', version: 'int', removed_at: 'timestamptz' },
  ...{ kind: 'text', item: 'text', unit: 'text', quantity_e4: 'bigint', price_e4: 'bigint' },
  ...{ confirmed_quantity_e4: 'bigint', agreed_price_e4: 'bigint', state: 'text' },
  ...{ evidence_id: 'uuid', answered_by: 'text', answer_note: 'text', answered_on: 'date' },
};

const upsert = async (
  { db, cityId, now }: Hand,
  caseId: string,
  put: { readonly table: string; readonly shape: Shape; readonly rows: readonly Row[] },
): Promise<void> => {
  const names = Object.keys(put.shape).map((name) => sql.ref(name));
  const sets = Object.keys(put.shape)
    .filter((name) => name !== 'id')
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  for (const rows of chunksOf(put.rows)) {
    await sql`
      insert into ${sql.table(put.table)} (city_id, case_id, changed_at, ${sql.join(names)})
      select ${cityId}, ${caseId}, ${now.toString()}::timestamptz, ${sql.join(names)}
      from ${recordset(put.shape, rows)}
      on conflict (city_id, case_id, id) do update set ${sql.join(sets)},
        changed_at = excluded.changed_at
    `.execute(db);
  }
};

/** Something to write; `isRemoved` takes it out of the ledger and keeps its row. */
export type ToWrite<T> = T & { readonly isRemoved?: boolean };

/** Writes workers, new and changed. */
export const putWorkers = (
  work: Hand,
  at: { readonly caseId: string; readonly sealer: Sealer },
  workers: readonly ToWrite<KeptWorker>[],
): Promise<void> =>
  upsert(work, at.caseId, {
    table: 'rights.wage_workers',
    shape: workerShape,
    rows: workers.map((worker) => ({
      id: worker.id,
      claimant_id: worker.claimantId,
      ordinal: worker.ordinal,
      version: worker.version,
      removed_at: worker.isRemoved ? work.now.toString() : null,
      ...sealedColumns(at.sealer, worker.id, worker.content),
      gender: worker.content.gender,
      team: worker.content.team,
      trade: worker.content.trade,
      entered_on: worker.content.enteredOn,
      left_on: worker.content.leftOn,
      pay_basis: worker.content.payBasis,
      bank: worker.content.bank,
      signed: worker.content.signed,
      authorised: worker.content.authorised,
      stated_paid_fen: worker.content.statedPaidFen,
      stated_owed_fen: worker.content.statedOwedFen,
    })),
  });

/** Writes lines, new and changed; their workers are there already. */
export const putLines = (
  work: Hand,
  caseId: string,
  lines: readonly ToWrite<KeptLine>[],
): Promise<void> =>
  upsert(work, caseId, {
    table: 'rights.wage_lines',
    shape: lineShape,
    rows: lines.map((line) => ({
      id: line.id,
      worker_id: line.workerId,
      ordinal: line.ordinal,
      version: line.version,
      removed_at: line.isRemoved ? work.now.toString() : null,
      kind: line.kind,
      item: line.item,
      unit: line.unit,
      quantity_e4: line.quantity,
      price_e4: line.price,
      confirmed_quantity_e4: line.confirmedQuantity,
      agreed_price_e4: line.agreedPrice,
      state: line.state,
      evidence_id: line.evidenceId,
      answered_by: line.answeredBy,
      answer_note: line.answerNote,
      answered_on: line.answeredOn,
    })),
  });

/** One entry of the ledger's history. */
export interface HistoryEntry {
  readonly act: string;
  readonly workerId: string | null;
  readonly lineId: string | null;
  readonly changes: readonly FieldChange[];
}

/** Adds what one version of the ledger changed. */
export const insertHistory = async (
  { db, cityId, now, actor }: Hand & Pick<Work, 'actor'>,
  at: { readonly caseId: string; readonly version: number },
  entries: readonly HistoryEntry[],
): Promise<void> => {
  const shape: Shape = {
    ...{ ordinal: 'int', act: 'text', worker_id: 'uuid', line_id: 'uuid', changes: 'jsonb' },
  };
  const rows = entries.map((one, index) => ({
    ...{ ordinal: index + 1, act: one.act, worker_id: one.workerId, line_id: one.lineId },
    changes: one.changes,
  }));
  for (const chunk of chunksOf(rows)) {
    await sql`
      insert into rights.wage_history (city_id, case_id, version, at, by_name, ordinal, act,
        worker_id, line_id, changes)
      select ${cityId}, ${at.caseId}, ${at.version}, ${now.toString()}::timestamptz, ${actor.name},
        ordinal, act, worker_id, line_id, changes
      from ${recordset(shape, chunk)}
    `.execute(db);
  }
};

/** Ties workers to the claimants of the case they are, by identity number, else by telephone. */
export const linkClaimants = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  caseId: string,
): Promise<void> => {
  await sql`
    update rights.wage_workers w set claimant_id = c.id
    from rights.claimants c
    where w.city_id = ${cityId} and w.case_id = ${caseId} and w.claimant_id is null
      and c.city_id = w.city_id and c.case_id = w.case_id
      and (c.id_number_fingerprint = w.id_number_fingerprint
        or (c.phone_fingerprint = w.phone_fingerprint
          and (c.id_number_fingerprint is null or w.id_number_fingerprint is null)))
  `.execute(db);
};
