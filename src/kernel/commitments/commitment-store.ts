import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { AgreementRow, CommitmentRow, StoredCommitment } from './commitment-rows.ts';
import { groupBy } from './rules/group-by.ts';
import type { Break, Fulfilment, PromisePart, Subject } from './types.ts';

const headColumns =
  sql.raw(`id, subject_kind, subject_id, organisation_id, person_id, title, version,
  due_on, settled_on, withdrawn_on, withdrawn_reason, noted_version`);

interface Of<T> {
  readonly commitment_id: string;
  readonly value: T;
}

type Place = Pick<Work, 'db' | 'cityId'>;

const agreementsOf = async ({ db, cityId }: Place, ids: readonly string[]) => {
  const found = await sql<AgreementRow>`
    select commitment_id, version, amount_fen, due_on, has_act, promiser_organisation_id,
      promiser_is_person, promiser_shown, sealed_terms, source_kind, source_ref, made_on, reason
    from commitments.agreements
    where city_id = ${cityId} and commitment_id = any(${ids}::uuid[]) order by version
  `.execute(db);
  return groupBy(found.rows, (row) => row.commitment_id);
};

type PartRow = { commitment_id: string; id: string; version: number; ref: string } & {
  amount_fen: number | null;
};

const partsOf = async ({ db, cityId }: Place, ids: readonly string[]) => {
  const found = await sql<PartRow>`
    select commitment_id, id, version, ref, amount_fen from commitments.parts
    where city_id = ${cityId} and commitment_id = any(${ids}::uuid[]) order by version, place
  `.execute(db);
  return groupBy(found.rows, (row) => row.commitment_id);
};

const toPart = ({ id, ref, amount_fen }: PartRow): PromisePart => ({
  id,
  ref,
  amountFen: amount_fen,
});

const fulfilmentsOf = async ({ db, cityId }: Place, ids: readonly string[]) => {
  const found = await sql<Of<never> & Fulfilment>`
    select commitment_id, id, version, part_id as "partId", amount_fen as "amountFen", on_date as "on",
      proof_refs as "proofRefs", note, by_name as "by", undoes
    from commitments.fulfilments
    where city_id = ${cityId} and commitment_id = any(${ids}::uuid[]) order by at, id
  `.execute(db);
  return groupBy(found.rows, (row) => row.commitment_id);
};

const breaksOf = async ({ db, cityId }: Place, ids: readonly string[]) => {
  const found = await sql<Of<never> & Break>`
    select commitment_id, version, broken_on as "brokenOn", noted_at as "notedAt"
    from commitments.breaks
    where city_id = ${cityId} and commitment_id = any(${ids}::uuid[]) order by version
  `.execute(db);
  return groupBy(found.rows, (row) => row.commitment_id);
};

const withoutId = <T extends { commitment_id: string }>(
  rows: readonly T[] | undefined,
): Omit<T, 'commitment_id'>[] => (rows ?? []).map(({ commitment_id, ...rest }) => rest);

const whole = async (
  place: Place,
  heads: readonly CommitmentRow[],
): Promise<StoredCommitment[]> => {
  if (heads.length === 0) return [];
  const ids = heads.map((head) => head.id);
  // One connection: one after another.
  const agreements = await agreementsOf(place, ids);
  const parts = await partsOf(place, ids);
  const fulfilments = await fulfilmentsOf(place, ids);
  const breaks = await breaksOf(place, ids);
  return heads.map((head) => {
    const byVersion = groupBy(parts.get(head.id) ?? [], (row) => row.version);
    return {
      head,
      agreements: agreements.get(head.id) ?? [],
      parts: new Map([...byVersion].map(([version, rows]) => [version, rows.map(toPart)])),
      fulfilments: withoutId(fulfilments.get(head.id)),
      breaks: withoutId(breaks.get(head.id)),
    };
  });
};

const headsWhere = async (
  db: Tx,
  condition: RawBuilder<unknown>,
  locked: RawBuilder<unknown> = sql``,
): Promise<readonly CommitmentRow[]> => {
  const found = await sql<CommitmentRow>`
    select ${headColumns} from commitments.commitments where ${condition} order by id ${locked}
  `.execute(db);
  return found.rows;
};

/** One commitment; null when the city has none of that id. */
export const findStored = async (place: Place, id: string): Promise<StoredCommitment | null> => {
  const heads = await headsWhere(place.db, sql`city_id = ${place.cityId} and id = ${id}`);
  return (await whole(place, heads))[0] ?? null;
};

/** The same, locked until the end of the transaction: its parts and fulfilments are read after the lock is held. */
export const lockStored = async (place: Place, id: string): Promise<StoredCommitment | null> => {
  const mine = sql`city_id = ${place.cityId} and id = ${id}`;
  const heads = await headsWhere(place.db, mine, sql`for update`);
  return (await whole(place, heads))[0] ?? null;
};

/** All commitments of a subject, oldest first. */
export const storedOf = async (place: Place, subject: Subject): Promise<StoredCommitment[]> => {
  const heads = await headsWhere(
    place.db,
    sql`city_id = ${place.cityId} and subject_kind = ${subject.kind} and subject_id = ${subject.id}`,
  );
  return whole(place, heads);
};

/** Commitments past their day whose break is not on record, in the order of their days; from after the given one. */
export const toBreak = async (
  { db, cityId }: Place,
  asked: {
    readonly today: string;
    readonly after: { readonly dueOn: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly { readonly id: string; readonly due_on: string }[]> => {
  const { after } = asked;
  const found = await sql<{ id: string; due_on: string }>`
    select id, due_on from commitments.commitments
    where city_id = ${cityId} and settled_on is null and withdrawn_on is null
      and noted_version < version and due_on < ${asked.today}::date
      ${after ? sql`and (due_on, id) > (${after.dueOn}::date, ${after.id}::uuid)` : sql``}
    order by due_on, id limit ${asked.limit}
  `.execute(db);
  return found.rows;
};
