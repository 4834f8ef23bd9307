import { type RawBuilder, sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { type CaseRow, toCase } from './case-rows.ts';
import { caseColumns } from './case-store.ts';
import type { CaseState } from './rules/states.ts';
import type { Matter, RightsCase } from './types.ts';

/** Which cases are asked for. */
export interface CaseFilter {
  /** Organisation paths under which the asker may read. */
  readonly paths: readonly string[];
  readonly organisationId: string | null;
  readonly state: CaseState | null;
  /** `open` = neither closed nor archived. */
  readonly isOpen: boolean | null;
  readonly matter: Matter | null;
  readonly isMajor: boolean | null;
  /** Cases this person handles now. */
  readonly handlerId: string | null;
  /** A number as typed, a case number, or part of a body's name. */
  readonly text: string | null;
  readonly page: number;
  readonly pageSize: number;
}

/** A case as the list shows it. */
export interface ListedCase {
  readonly one: RightsCase;
  readonly organisationName: string;
  readonly partyName: string | null;
  readonly claimants: number;
  readonly handlerNames: readonly string[];
  readonly proposals: number;
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const textCondition = (text: string): RawBuilder<unknown> => {
  const digits = text.replace(/[\s-]/g, '');
  return sql`(c.number = ${digits} or c.case_number = ${text}
    or exists (select from rights.parties p where p.city_id = c.city_id and p.case_id = c.id
      and p.name ilike ${`%${escaped(text)}%`}))`;
};

const conditions = (cityId: number, filter: CaseFilter): RawBuilder<unknown> => {
  const where = [
    sql`c.city_id = ${cityId}`,
    sql`exists (select from unnest(${[...filter.paths]}::text[]) as top (path)
      where starts_with(o.path, top.path))`,
  ];
  if (filter.organisationId) where.push(sql`c.organisation_id = ${filter.organisationId}`);
  if (filter.state) where.push(sql`c.state = ${filter.state}`);
  if (filter.isOpen !== null) {
    where.push(sql`(c.state not in ('closed', 'archived')) = ${filter.isOpen}`);
  }
  if (filter.matter) where.push(sql`c.matter = ${filter.matter}`);
  if (filter.isMajor !== null) where.push(sql`(c.major_reason is not null) = ${filter.isMajor}`);
  if (filter.handlerId) {
    where.push(sql`exists (select from rights.handlers h where h.city_id = c.city_id
      and h.case_id = c.id and h.person_id = ${filter.handlerId} and h.ended_at is null)`);
  }
  if (filter.text) where.push(textCondition(filter.text));
  return sql.join(where, sql` and `);
};

type ListedRow = CaseRow & {
  organisation_name: string;
  party_name: string | null;
  claimants: number;
  handler_names: string[] | null;
  proposals: number;
};

/** A page of cases, the latest changed first, and how many there are in all. */
export const listCases = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  filter: CaseFilter,
): Promise<{ readonly items: ListedCase[]; readonly total: number }> => {
  const from = sql`from rights.cases c
    join identity.organisations o on o.city_id = c.city_id and o.id = c.organisation_id
    where ${conditions(cityId, filter)}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db);
  const found = await sql<ListedRow>`
    select ${caseColumns}, o.name as organisation_name,
      (select p.name from rights.parties p where p.city_id = c.city_id and p.case_id = c.id
        and p.name is not null order by (p.role = 'employer') desc, p.added_at, p.id limit 1) as party_name,
      (select count(*)::int from rights.claimants k
        where k.city_id = c.city_id and k.case_id = c.id) as claimants,
      (select array_agg(n.name order by h.capacity, n.name) from rights.handlers h
        join identity.people n on n.city_id = h.city_id and n.id = h.person_id
        where h.city_id = c.city_id and h.case_id = c.id and h.ended_at is null) as handler_names,
      (select count(*)::int from rights.proposals q where q.city_id = c.city_id and q.case_id = c.id
        and q.answered_at is null) as proposals
    ${from}
    order by c.changed_at desc, c.id
    limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}
  `.execute(db);
  const items = found.rows.map((row) => ({
    one: toCase(row),
    organisationName: row.organisation_name,
    partyName: row.party_name,
    claimants: row.claimants,
    handlerNames: row.handler_names ?? [],
    proposals: row.proposals,
  }));
  return { items, total: counted.rows[0]?.total ?? 0 };
};
