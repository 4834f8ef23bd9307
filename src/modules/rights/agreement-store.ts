import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Agreement, AgreementItem } from './rules/meetings/meeting-types.ts';

type Shelf = Pick<Work, 'db' | 'cityId'> & { readonly sealer: Sealer };

interface Row extends Omit<Agreement, 'text' | 'items'> {
  text_sealed: Buffer | null;
}

interface ItemRow extends Omit<AgreementItem, 'act'> {
  agreement_id: string;
  act_sealed: Buffer | null;
}

const textCell = (id: string) => ({ table: 'rights.agreements', id, column: 'text' });
const actCell = (id: string, ordinal: number) => ({
  ...{ table: 'rights.agreement_items', id, column: `act_${ordinal}` },
});

const columns = sql.raw(`id, case_id as "caseId", meeting_id as "meetingId", kind, number,
  agreed_on as "agreedOn", effective_on as "effectiveOn", text_sealed, last_due_on as "lastDueOn"`);

const itemsFor = async ({ db, cityId, sealer }: Shelf, caseId: string) => {
  const found = await sql<ItemRow>`
    select agreement_id, ordinal, party_id as "partyId", body_id as "bodyId", shown,
      amount_fen as "amountFen", act_sealed, due_on as "dueOn", commitment_id as "commitmentId"
    from rights.agreement_items
    where city_id = ${cityId} and case_id = ${caseId} order by agreement_id, ordinal
  `.execute(db);
  return found.rows.map(({ act_sealed, agreement_id: agreementId, ...one }) => {
    const act = act_sealed && sealer.open(act_sealed, actCell(agreementId, one.ordinal));
    return { agreementId, item: { ...one, act } };
  });
};

/** The agreements of a case, oldest first. */
export const agreementsOf = async (shelf: Shelf, caseId: string): Promise<Agreement[]> => {
  const found = await sql<Row>`
    select ${columns} from rights.agreements
    where city_id = ${shelf.cityId} and case_id = ${caseId} order by recorded_at, id
  `.execute(shelf.db);
  const items = await itemsFor(shelf, caseId);
  return found.rows.map(({ text_sealed, ...one }) => ({
    ...one,
    text: text_sealed && shelf.sealer.open(text_sealed, textCell(one.id)),
    items: items.filter((it) => it.agreementId === one.id).map(({ item }) => item),
  }));
};

/** The agreement a submission made; null when it made none. */
export const agreementBySubmission = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  submission: string,
): Promise<{ readonly id: string; readonly caseId: string } | null> => {
  const found = await sql<{ id: string; caseId: string }>`
    select id, case_id as "caseId" from rights.agreements
    where city_id = ${cityId} and submission = ${submission}
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Writes an agreement with its items. */
export const insertAgreement = async (
  work: Work,
  sealer: Sealer,
  { one, submission }: { readonly one: Agreement; readonly submission: string },
): Promise<void> => {
  const by = work.actor.kind === 'person' ? work.actor.id : null;
  const text = one.text === null ? null : sealer.seal(one.text, textCell(one.id));
  await sql`
    insert into rights.agreements (city_id, case_id, id, submission, meeting_id, kind, number, agreed_on,
      effective_on, text_sealed, last_due_on, recorded_at, recorded_by)
    values (${work.cityId}, ${one.caseId}, ${one.id}, ${submission}, ${one.meetingId}, ${one.kind},
      ${one.number}, ${one.agreedOn}::date, ${one.effectiveOn}::date, ${text},
      ${one.lastDueOn}::date, ${work.now.toString()}::timestamptz, ${by})
  `.execute(work.db);
  for (const item of one.items) {
    const act = item.act === null ? null : sealer.seal(item.act, actCell(one.id, item.ordinal));
    await sql`
      insert into rights.agreement_items (city_id, case_id, agreement_id, ordinal, party_id, body_id,
        shown, amount_fen, act_sealed, due_on, commitment_id)
      values (${work.cityId}, ${one.caseId}, ${one.id}, ${item.ordinal}, ${item.partyId},
        ${item.bodyId}, ${item.shown}, ${item.amountFen}, ${act}, ${item.dueOn}::date,
        ${item.commitmentId})
    `.execute(work.db);
  }
};
