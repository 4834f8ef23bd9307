import { sql } from 'kysely';
import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { Tx } from '#kernel/db/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Letter } from './rules/letters/letter-record.ts';
import type { EscalationGround, LetterKind, ServiceMethod } from './rules/letters/letter-types.ts';

interface Row {
  id: string;
  case_id: string;
  kind: LetterKind;
  organisation_id: string;
  recipient_party_id: string | null;
  recipient_sealed: Buffer | null;
  names_workers: boolean;
  skip_reason_sealed: Buffer | null;
  ground: EscalationGround | null;
  ground_letter_id: string | null;
  reply_count: number | null;
  reply_unit: Period['unit'] | null;
  reply_rule: string | null;
  served_on: string | null;
  reply_from_on: string | null;
  service_method: ServiceMethod | null;
  refused_on: string | null;
  replied_on: string | null;
  not_corrected_on: string | null;
  drafted_at: string;
  drafted_by: string | null;
}

/** Where letters are read from: a transaction, its city, and the keys. */
export interface LetterShelf {
  readonly db: Tx;
  readonly cityId: number;
  readonly sealer: Sealer;
}

const columns = sql.raw(`id, case_id, kind, organisation_id, recipient_party_id, recipient_sealed,
  names_workers, skip_reason_sealed, ground, ground_letter_id, reply_count, reply_unit, reply_rule,
  served_on, reply_from_on, service_method, refused_on, replied_on, not_corrected_on, drafted_at,
  drafted_by`);

const cell = (id: string, column: string) => ({ table: 'rights.letters', id, column });

const opened = (sealer: Sealer, row: Row, column: 'recipient_sealed' | 'skip_reason_sealed') => {
  const sealed = row[column];
  return sealed === null ? null : sealer.open(sealed, cell(row.id, column));
};

const fromRow = (sealer: Sealer, row: Row): Letter => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  organisationId: row.organisation_id,
  recipientPartyId: row.recipient_party_id,
  recipient: opened(sealer, row, 'recipient_sealed'),
  namesWorkers: row.names_workers,
  skipReason: opened(sealer, row, 'skip_reason_sealed'),
  ground: row.ground,
  groundLetterId: row.ground_letter_id,
  reply:
    row.reply_count === null || row.reply_unit === null
      ? null
      : { count: row.reply_count, unit: row.reply_unit },
  replyRule: row.reply_rule,
  servedOn: row.served_on,
  replyFromOn: row.reply_from_on,
  serviceMethod: row.service_method,
  refusedOn: row.refused_on,
  repliedOn: row.replied_on,
  notCorrectedOn: row.not_corrected_on,
  draftedAt: row.drafted_at,
  draftedBy: row.drafted_by,
});

/** One letter; null when there is none. */
export const findLetter = async (
  { db, cityId, sealer }: LetterShelf,
  id: string,
): Promise<Letter | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.letters where city_id = ${cityId} and id = ${id}
  `.execute(db);
  const row = found.rows[0];
  return row ? fromRow(sealer, row) : null;
};

/** One letter, locked until the end of the transaction. */
export const lockLetter = async (
  { db, cityId, sealer }: LetterShelf,
  id: string,
): Promise<Letter | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.letters where city_id = ${cityId} and id = ${id} for update
  `.execute(db);
  const row = found.rows[0];
  return row ? fromRow(sealer, row) : null;
};

/** The letters of a case, oldest first. */
export const lettersOf = async (
  { db, cityId, sealer }: LetterShelf,
  caseId: string,
): Promise<readonly Letter[]> => {
  const found = await sql<Row>`
    select ${columns} from rights.letters where city_id = ${cityId} and case_id = ${caseId}
    order by drafted_at, id
  `.execute(db);
  return found.rows.map((row) => fromRow(sealer, row));
};

/** The letter drafted for a cause (a proposal of the house), if it was. */
export const letterForCause = async (
  { db, cityId, sealer }: LetterShelf,
  given: { readonly caseId: string; readonly cause: string },
): Promise<Letter | null> => {
  const found = await sql<Row>`
    select ${columns} from rights.letters
    where city_id = ${cityId} and case_id = ${given.caseId} and cause = ${given.cause}
  `.execute(db);
  const row = found.rows[0];
  return row ? fromRow(sealer, row) : null;
};

/** A new letter. */
export const insertLetter = async (
  work: Work,
  sealer: Sealer,
  { letter, cause }: { readonly letter: Letter; readonly cause: string | null },
): Promise<void> => {
  const seal = (text: string | null, column: string) =>
    text === null ? null : sealer.seal(text, cell(letter.id, column));
  await sql`
    insert into rights.letters (city_id, id, case_id, kind, organisation_id, recipient_party_id,
      recipient_sealed, names_workers, skip_reason_sealed, ground, ground_letter_id, reply_count,
      reply_unit, reply_rule, drafted_at, drafted_by, cause)
    values (${work.cityId}, ${letter.id}, ${letter.caseId}, ${letter.kind},
      ${letter.organisationId}, ${letter.recipientPartyId},
      ${seal(letter.recipient, 'recipient_sealed')}, ${letter.namesWorkers},
      ${seal(letter.skipReason, 'skip_reason_sealed')}, ${letter.ground},
      ${letter.groundLetterId}, ${letter.reply?.count ?? null}, ${letter.reply?.unit ?? null},
      ${letter.replyRule}, ${letter.draftedAt}::timestamptz, ${letter.draftedBy}, ${cause})
  `.execute(work.db);
};

/** What may change in a letter's row. */
export interface LetterChange {
  readonly id: string;
  readonly service_id?: string;
  readonly served_on?: string;
  readonly reply_from_on?: string;
  readonly service_method?: ServiceMethod;
  readonly refused_on?: string;
  readonly replied_on?: string;
  readonly not_corrected_on?: string;
  readonly reply_count?: number;
  readonly reply_unit?: Period['unit'];
}

/** Writes what became of a letter; what is not said stays. */
export const changeLetter = async (work: Work, { id, ...change }: LetterChange): Promise<void> => {
  const sets = Object.entries(change).map(([column, value]) => sql`${sql.id(column)} = ${value}`);
  await sql`
    update rights.letters set ${sql.join(sets)} where city_id = ${work.cityId} and id = ${id}
  `.execute(work.db);
};
