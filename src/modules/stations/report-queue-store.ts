import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { type Report, type ReportRow, toReport } from './report-rows.ts';
import { reportColumns } from './report-store.ts';
import type { ReportState } from './rules/report-states.ts';
import type { StationId } from './types.ts';

/** Which reports staff ask for. */
export interface ReportFilter {
  /** Organisations whose stations are asked about. */
  readonly organisationIds: readonly string[];
  /** `open` = received or confirmed. */
  readonly state: ReportState | 'open' | null;
  readonly stationId: StationId | null;
  readonly divisionCode: string | null;
  readonly overdue: boolean;
  readonly today: Temporal.PlainDate;
  readonly page: number;
  readonly pageSize: number;
}

const WAITING = sql`r.state in ('received', 'confirmed')`;

const conditions = (cityId: number, filter: ReportFilter): RawBuilder<unknown> => {
  const where = [
    sql`r.city_id = ${cityId}`,
    sql`s.organisation_id = any(${[...filter.organisationIds]}::uuid[])`,
  ];
  if (filter.state === 'open') where.push(WAITING);
  else if (filter.state) where.push(sql`r.state = ${filter.state}`);
  if (filter.stationId) where.push(sql`r.station_id = ${filter.stationId}`);
  if (filter.divisionCode) where.push(sql`starts_with(s.division_code, ${filter.divisionCode})`);
  if (filter.overdue) {
    where.push(sql`${WAITING} and r.due_on < ${filter.today.toString()}::date`);
  }
  return sql.join(where, sql` and `);
};

/** A page of reports: those still waiting first, by due day; then the latest. */
export const listReports = async (
  db: Tx,
  cityId: number,
  filter: ReportFilter,
): Promise<{ readonly items: Report[]; readonly total: number }> => {
  const where = conditions(cityId, filter);
  const from = sql`from stations.reports r
    join stations.stations s on s.city_id = r.city_id and s.id = r.station_id where ${where}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db);
  const found = await sql<ReportRow>`
    select ${reportColumns} ${from}
    order by case when ${WAITING} then 0 else 1 end,
      case when ${WAITING} then r.due_on end nulls last,
      case when ${WAITING} then r.received_at end,
      r.received_at desc, r.id
    limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}
  `.execute(db);
  return { items: found.rows.map(toReport), total: counted.rows[0]?.total ?? 0 };
};

/** Reports waiting at stations of the given organisations, and how many of them are past their day. */
export const countWaiting = async (
  db: Tx,
  cityId: number,
  query: { readonly organisationIds: readonly string[]; readonly today: Temporal.PlainDate },
): Promise<{ readonly open: number; readonly overdue: number }> => {
  const counted = await sql<{ open: number; overdue: number }>`
    select count(*)::int as open,
      count(*) filter (where r.due_on < ${query.today.toString()}::date)::int as overdue
    from stations.reports r
    join stations.stations s on s.city_id = r.city_id and s.id = r.station_id
    where r.city_id = ${cityId} and ${WAITING}
      and s.organisation_id = any(${[...query.organisationIds]}::uuid[])
  `.execute(db);
  return counted.rows[0] ?? { open: 0, overdue: 0 };
};

/** Reports still waiting, by station: for the column of the register. */
export const countWaitingByStation = async (
  db: Tx,
  cityId: number,
  ids: readonly StationId[],
): Promise<ReadonlyMap<StationId, number>> => {
  const counted = await sql<{ station_id: string; count: number }>`
    select r.station_id, count(*)::int as count from stations.reports r
    where r.city_id = ${cityId} and ${WAITING} and r.station_id = any(${[...ids]}::uuid[])
    group by r.station_id
  `.execute(db);
  return new Map(counted.rows.map((row) => [row.station_id, row.count]));
};

/** Marks reports that have gone past their day unanswered; each is told once. */
export const markOverdue = async (
  work: Pick<Work, 'db' | 'cityId' | 'now' | 'today'>,
): Promise<{ readonly id: string; readonly due_on: string }[]> => {
  const marked = await sql<{ id: string; due_on: string }>`
    update stations.reports r set overdue_noted_at = ${work.now.toString()}::timestamptz
    where r.city_id = ${work.cityId} and ${WAITING} and r.overdue_noted_at is null
      and r.due_on < ${work.today.toString()}::date
    returning r.id, r.due_on
  `.execute(work.db);
  return marked.rows;
};

/** Waiting reports whose due day could not be counted yet. */
export const reportsWithoutDueDay = async (
  db: Tx,
  cityId: number,
): Promise<{ readonly id: string; readonly receivedAt: Temporal.Instant }[]> => {
  const found = await sql<{ id: string; received_at: string }>`
    select r.id, r.received_at from stations.reports r
    where r.city_id = ${cityId} and ${WAITING} and r.due_on is null
    order by r.received_at limit 1000
  `.execute(db);
  return found.rows.map(({ id, received_at }) => ({
    id,
    receivedAt: Temporal.Instant.from(received_at),
  }));
};

/** Gives a report its due day. */
export const setDueDay = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  set: { readonly id: string; readonly dueOn: Temporal.PlainDate },
): Promise<void> => {
  await sql`
    update stations.reports set due_on = ${set.dueOn.toString()}::date
    where city_id = ${cityId} and id = ${set.id}
  `.execute(db);
};
