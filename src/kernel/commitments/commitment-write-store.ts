import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import type { AgreementRow } from './commitment-rows.ts';
import type { Fulfilment, Owner, PromisePart, Subject } from './types.ts';

type Place = Pick<Work, 'db' | 'cityId'>;
type Writing = Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>;

/** Writes the head of a new commitment. */
export const insertCommitment = async (
  { db, cityId, now }: Writing,
  one: {
    readonly id: string;
    readonly subject: Subject;
    readonly owner: Owner;
    readonly title: string;
    readonly dueOn: string;
  },
): Promise<void> => {
  await sql`
    insert into commitments.commitments
      (city_id, id, subject_kind, subject_id, organisation_id, person_id, title, version, due_on, made_at)
    values (${cityId}, ${one.id}, ${one.subject.kind}, ${one.subject.id}, ${one.owner.organisationId},
      ${one.owner.personId}, ${one.title}, 1, ${one.dueOn}, ${now.toString()})
  `.execute(db);
};

/** Writes one version of what was agreed, with its parts. */
export const insertAgreement = async (
  { db, cityId, now, actor }: Writing,
  row: AgreementRow,
  parts: readonly PromisePart[],
): Promise<void> => {
  await sql`
    insert into commitments.agreements
      (city_id, commitment_id, version, amount_fen, due_on, has_act, promiser_organisation_id,
       promiser_is_person, promiser_shown, sealed_terms, source_kind, source_ref, made_on, reason,
       at, by_name, by_id)
    values (${cityId}, ${row.commitment_id}, ${row.version}, ${row.amount_fen}, ${row.due_on},
      ${row.has_act}, ${row.promiser_organisation_id}, ${row.promiser_is_person},
      ${row.promiser_shown}, ${row.sealed_terms}, ${row.source_kind}, ${row.source_ref},
      ${row.made_on}, ${row.reason}, ${now.toString()}, ${actor.name}, ${actor.id})
  `.execute(db);
  await sql`
    insert into commitments.parts (city_id, commitment_id, version, id, ref, amount_fen, place)
    select ${cityId}, ${row.commitment_id}, ${row.version}, part.*
    from unnest(${parts.map((part) => part.id)}::uuid[], ${parts.map((part) => part.ref)}::text[],
      ${parts.map((part) => part.amountFen)}::bigint[]) with ordinality as part (id, ref, amount_fen, place)
  `.execute(db);
};

/** Moves the head on to a newer version. */
export const moveToVersion = async (
  { db, cityId }: Place,
  to: {
    readonly id: string;
    readonly version: number;
    readonly dueOn: string;
    readonly title: string;
  },
): Promise<void> => {
  await sql`
    update commitments.commitments set version = ${to.version}, due_on = ${to.dueOn}, title = ${to.title}
    where city_id = ${cityId} and id = ${to.id}
  `.execute(db);
};

/** Remembers on which day the version that holds was fulfilled whole; null: it is not, or not any more. */
export const setSettled = async (
  { db, cityId }: Place,
  set: { readonly id: string; readonly on: string | null },
): Promise<void> => {
  await sql`
    update commitments.commitments set settled_on = ${set.on}::date
    where city_id = ${cityId} and id = ${set.id}
  `.execute(db);
};

/** Takes a commitment back for good. */
export const setWithdrawn = async (
  { db, cityId }: Place,
  set: { readonly id: string; readonly on: string; readonly reason: string },
): Promise<void> => {
  await sql`
    update commitments.commitments set withdrawn_on = ${set.on}, withdrawn_reason = ${set.reason}
    where city_id = ${cityId} and id = ${set.id}
  `.execute(db);
};

/** Puts a commitment on another desk. */
export const setOwner = async (
  { db, cityId }: Place,
  set: { readonly id: string; readonly owner: Owner },
): Promise<void> => {
  await sql`
    update commitments.commitments set organisation_id = ${set.owner.organisationId},
      person_id = ${set.owner.personId}
    where city_id = ${cityId} and id = ${set.id}
  `.execute(db);
};

/** Writes fulfilments of one commitment. */
export const insertFulfilments = async (
  { db, cityId, now, actor }: Writing,
  commitmentId: string,
  entries: readonly Omit<Fulfilment, 'by'>[],
): Promise<void> => {
  const list = entries.map((one) => ({
    id: one.id,
    part_id: one.partId,
    version: one.version,
    amount_fen: one.amountFen,
    on_date: one.on,
    proof_refs: one.proofRefs,
    note: one.note,
    undoes: one.undoes,
  }));
  await sql`
    insert into commitments.fulfilments (city_id, commitment_id, at, by_name, by_id,
      id, part_id, version, amount_fen, on_date, proof_refs, note, undoes)
    select ${cityId}, ${commitmentId}::uuid, ${now.toString()}::timestamptz, ${actor.name}, ${actor.id}::uuid,
      one.*
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as one (id uuid, part_id uuid,
      version integer, amount_fen bigint, on_date date, proof_refs text[], note text, undoes uuid)
  `.execute(db);
};

/** Writes that a version broke; false when that is on record already. */
export const insertBreak = async (
  { db, cityId, now }: Writing,
  one: { readonly id: string; readonly version: number; readonly brokenOn: string },
): Promise<boolean> => {
  const written = await sql`
    insert into commitments.breaks (city_id, commitment_id, version, broken_on, noted_at)
    values (${cityId}, ${one.id}, ${one.version}, ${one.brokenOn}, ${now.toString()})
    on conflict (city_id, commitment_id, version) do nothing returning version
  `.execute(db);
  await sql`
    update commitments.commitments set noted_version = ${one.version}
    where city_id = ${cityId} and id = ${one.id}
  `.execute(db);
  return written.rows.length > 0;
};

/** How many versions of how many promises of a subject are on record as broken. */
export const countBreaks = async ({ db, cityId }: Place, subject: Subject): Promise<number> => {
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from commitments.breaks b
    join commitments.commitments c on c.city_id = b.city_id and c.id = b.commitment_id
    where c.city_id = ${cityId} and c.subject_kind = ${subject.kind} and c.subject_id = ${subject.id}
  `.execute(db);
  return counted.rows[0]?.count ?? 0;
};
