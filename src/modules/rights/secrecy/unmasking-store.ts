import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import type { UnmaskField } from '../rules/secrecy/why-not-unmask.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A look at one field, to be put on record. */
export interface NewUnmasking {
  readonly id: string;
  readonly caseId: string;
  readonly claimantId: string | null;
  readonly field: UnmaskField;
  readonly reasonSealed: Uint8Array;
  readonly asHandler: boolean;
  readonly byId: string;
}

/** Puts a look on record; it is never changed. */
export const insertUnmasking = async (work: Work, one: NewUnmasking): Promise<void> => {
  await sql`
    insert into rights.unmaskings (city_id, case_id, id, claimant_id, field, reason_sealed, as_handler,
      at, by_id, by_name)
    values (${work.cityId}, ${one.caseId}, ${one.id}, ${one.claimantId}, ${one.field},
      ${one.reasonSealed}, ${one.asHandler}, ${work.now.toString()}::timestamptz, ${one.byId},
      ${work.actor.name})
  `.execute(work.db);
};

/** A look as the list shows it, with its review if there is one. */
export interface KeptUnmasking {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly caseNumber: string | null;
  readonly organisationName: string;
  readonly organisationPath: string;
  readonly ordinal: number | null;
  readonly field: UnmaskField;
  readonly reasonSealed: Uint8Array;
  readonly asHandler: boolean;
  readonly at: string;
  readonly byId: string;
  readonly by: string;
  readonly verdict: 'proper' | 'improper' | null;
  readonly noteSealed: Uint8Array | null;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
}

const columns = sql.raw(`u.id, u.case_id as "caseId", c.number, c.case_number as "caseNumber",
  o.name as "organisationName", o.path as "organisationPath", k.ordinal, u.field,
  u.reason_sealed as "reasonSealed", u.as_handler as "asHandler", u.at, u.by_id as "byId",
  u.by_name as "by", r.verdict, r.note_sealed as "noteSealed", r.at as "reviewedAt",
  r.by_name as "reviewedBy"`);

const joins = sql.raw(`from rights.unmaskings u
  join rights.cases c on c.city_id = u.city_id and c.id = u.case_id
  join identity.organisations o on o.city_id = c.city_id and o.id = c.organisation_id
  left join rights.claimants k
    on k.city_id = u.city_id and k.case_id = u.case_id and k.id = u.claimant_id
  left join rights.unmasking_reviews r on r.city_id = u.city_id and r.unmasking_id = u.id`);

/** Which looks are asked for. */
export interface UnmaskingFilter {
  readonly paths: readonly string[];
  readonly isReviewed: boolean | null;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of looks at cases under the paths, the newest first. */
export const listUnmaskings = async (
  { db, cityId }: Hand,
  filter: UnmaskingFilter,
): Promise<{ readonly items: KeptUnmasking[]; readonly total: number }> => {
  const where = sql`where u.city_id = ${cityId}
    and exists (select from unnest(${[...filter.paths]}::text[]) as top (path)
      where starts_with(o.path, top.path))
    and (${filter.isReviewed}::boolean is null
      or (r.unmasking_id is not null) = ${filter.isReviewed}::boolean)`;
  const counted = await sql<{ total: number }>`
    select count(*)::int as total ${joins} ${where}
  `.execute(db);
  const found = await sql<KeptUnmasking>`
    select ${columns} ${joins} ${where} order by u.at desc, u.id
    limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}
  `.execute(db);
  return { items: [...found.rows], total: counted.rows[0]?.total ?? 0 };
};

/** One look; null when the city has none of that id. */
export const findUnmasking = async (
  { db, cityId }: Hand,
  id: string,
): Promise<KeptUnmasking | null> => {
  const found = await sql<KeptUnmasking>`
    select ${columns} ${joins} where u.city_id = ${cityId} and u.id = ${id}
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Puts a review on record; false when the look was reviewed before. */
export const insertReview = async (
  work: Work,
  one: {
    readonly unmaskingId: string;
    readonly verdict: 'proper' | 'improper';
    readonly noteSealed: Uint8Array | null;
    readonly byId: string;
  },
): Promise<boolean> => {
  const written = await sql`
    insert into rights.unmasking_reviews (city_id, unmasking_id, verdict, note_sealed, at, by_id, by_name)
    values (${work.cityId}, ${one.unmaskingId}, ${one.verdict}, ${one.noteSealed},
      ${work.now.toString()}::timestamptz, ${one.byId}, ${work.actor.name})
    on conflict do nothing returning unmasking_id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** The bank card of a claimant as it stands in the ledger, sealed, with the id it is bound to; null where none is known. */
export const sealedCardOf = async (
  { db, cityId }: Hand,
  of: { readonly caseId: string; readonly claimantId: string },
): Promise<{ readonly id: string; readonly sealed: Uint8Array } | null> => {
  const found = await sql<{ id: string; sealed: Uint8Array }>`
    select id, card_sealed as sealed from rights.wage_workers
    where city_id = ${cityId} and case_id = ${of.caseId} and claimant_id = ${of.claimantId}
      and card_sealed is not null and removed_at is null
    order by ordinal limit 1
  `.execute(db);
  return found.rows[0] ?? null;
};
