import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A term set by this installation. */
export interface SetTerm {
  readonly kind: string;
  readonly years: number;
  readonly basis: string;
}

/** The terms set here, the newest line of each kind. */
export const setTerms = async ({ db, cityId }: Hand): Promise<SetTerm[]> => {
  const found = await sql<SetTerm>`
    select distinct on (kind) kind, years, basis from rights.retention_terms
    where city_id = ${cityId} order by kind, at desc, id desc
  `.execute(db);
  return [...found.rows];
};

/** Adds a line to the terms of this installation. */
export const insertTerm = async (work: Work, term: SetTerm): Promise<void> => {
  const { actor } = work;
  await sql`
    insert into rights.retention_terms (city_id, id, kind, years, basis, at, by_id, by_name)
    values (${work.cityId}, ${newId()}, ${term.kind}, ${term.years}, ${term.basis},
      ${work.now.toString()}::timestamptz, ${actor.kind === 'person' ? actor.id : null}, ${actor.name})
  `.execute(work.db);
};

/** The planned end of a case's personal data. Days are ISO text. */
export interface RetentionPlan {
  readonly caseId: string;
  readonly kind: string;
  readonly years: number;
  readonly archivedOn: string;
  readonly dueOn: string;
}

/** Writes a plan over the one before it. */
export const savePlan = async (
  { db, cityId, now }: Hand & { readonly now: Temporal.Instant },
  plan: RetentionPlan,
): Promise<void> => {
  await sql`
    insert into rights.retention_plans (city_id, case_id, kind, years, archived_on, due_on, planned_at)
    values (${cityId}, ${plan.caseId}, ${plan.kind}, ${plan.years}, ${plan.archivedOn}::date,
      ${plan.dueOn}::date, ${now.toString()}::timestamptz)
    on conflict (city_id, case_id) do update set kind = excluded.kind, years = excluded.years,
      archived_on = excluded.archived_on, due_on = excluded.due_on, planned_at = excluded.planned_at
  `.execute(db);
};

/** The plan of a case; null before it is archived. */
export const planOf = async (
  { db, cityId }: Hand,
  caseId: string,
): Promise<RetentionPlan | null> => {
  const found = await sql<RetentionPlan>`
    select case_id as "caseId", kind, years, archived_on as "archivedOn", due_on as "dueOn"
    from rights.retention_plans where city_id = ${cityId} and case_id = ${caseId}
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Plans of one kind that are not yet erased. */
export const plansOfKind = async ({ db, cityId }: Hand, kind: string): Promise<RetentionPlan[]> => {
  const found = await sql<RetentionPlan>`
    select p.case_id as "caseId", p.kind, p.years, p.archived_on as "archivedOn", p.due_on as "dueOn"
    from rights.retention_plans p
    where p.city_id = ${cityId} and p.kind = ${kind} and not exists (
      select from rights.erasure_acts e
      where e.city_id = p.city_id and e.case_id = p.case_id and e.act = 'done')
  `.execute(db);
  return [...found.rows];
};

/** Archived cases without a plan, with the day they were archived; at most a thousand. */
export const unplannedCases = async ({
  db,
  cityId,
}: Hand): Promise<readonly { readonly id: string; readonly changedAt: string }[]> => {
  const found = await sql<{ id: string; changedAt: string }>`
    select c.id, c.changed_at as "changedAt" from rights.cases c
    where c.city_id = ${cityId} and c.state = 'archived' and not exists (
      select from rights.retention_plans p where p.city_id = c.city_id and p.case_id = c.id)
    order by c.changed_at limit 1000
  `.execute(db);
  return found.rows;
};

/** A plan as the list shows it. */
export interface ListedPlan extends RetentionPlan {
  readonly number: string;
  readonly caseNumber: string | null;
  readonly organisationName: string;
  readonly isHeld: boolean;
}

/** A page of plans under the paths, the earliest day first. `until`: only those due by that day. */
export const listPlans = async (
  { db, cityId }: Hand,
  filter: {
    readonly paths: readonly string[];
    readonly until: string | null;
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<{ readonly items: ListedPlan[]; readonly total: number }> => {
  const from = sql`from rights.retention_plans p
    join rights.cases c on c.city_id = p.city_id and c.id = p.case_id
    join identity.organisations o on o.city_id = c.city_id and o.id = c.organisation_id
    where p.city_id = ${cityId}
      and exists (select from unnest(${[...filter.paths]}::text[]) as top (path)
        where starts_with(o.path, top.path))
      and (${filter.until}::date is null or p.due_on <= ${filter.until}::date)`;
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db);
  const found = await sql<ListedPlan>`
    select p.case_id as "caseId", p.kind, p.years, p.archived_on as "archivedOn",
      p.due_on as "dueOn", c.number, c.case_number as "caseNumber",
      o.name as "organisationName", exists (select from rights.legal_holds h
        where h.city_id = p.city_id and h.case_id = p.case_id and h.lifts is null and not exists (
          select from rights.legal_holds l where l.city_id = h.city_id and l.lifts = h.id)) as "isHeld"
    ${from} order by p.due_on, p.case_id
    limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}
  `.execute(db);
  return { items: [...found.rows], total: counted.rows[0]?.total ?? 0 };
};

/** The hold that stands on a case; null when there is none. */
export const holdOn = async (
  { db, cityId }: Hand,
  caseId: string,
): Promise<{ readonly id: string } | null> => {
  const found = await sql<{ id: string }>`
    select h.id from rights.legal_holds h
    where h.city_id = ${cityId} and h.case_id = ${caseId} and h.lifts is null and not exists (
      select from rights.legal_holds l where l.city_id = h.city_id and l.lifts = h.id)
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Adds a line that places or lifts a hold; the case's row must be locked. */
export const insertHold = async (
  work: Work,
  line: {
    readonly id: string;
    readonly caseId: string;
    readonly lifts: string | null;
    readonly reasonSealed: Uint8Array;
  },
): Promise<void> => {
  await sql`
    insert into rights.legal_holds (city_id, case_id, id, lifts, reason_sealed, at, by_id, by_name)
    values (${work.cityId}, ${line.caseId}, ${line.id}, ${line.lifts}, ${line.reasonSealed},
      ${work.now.toString()}::timestamptz, ${work.actor.id}, ${work.actor.name})
  `.execute(work.db);
};
