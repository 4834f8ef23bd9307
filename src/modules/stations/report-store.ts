import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { type FacilityBefore, type Report, type ReportRow, toReport } from './report-rows.ts';
import type { ReportState } from './rules/report-states.ts';
import type { ReportKind } from './rules/reports.ts';
import type { StationId } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** The columns of a `ReportRow`, from reports `r` of stations `s`. */
export const reportColumns = sql.raw(
  `r.id, r.number, r.station_id, s.name as station_name, s.division_code, s.organisation_id, r.kind,
   r.facility_code, r.note, r.photo_ids::text[] as photo_ids, r.received_at, r.due_on, r.state, r.answer,
   r.handled_by_name, r.handled_at, r.facility_before`,
);

/** A report to write. */
export interface NewReport {
  readonly id: string;
  readonly number: string;
  readonly submission: string;
  readonly stationId: StationId;
  readonly kind: ReportKind;
  readonly facilityCode: string | null;
  readonly note: string;
  readonly photoIds: readonly string[];
  /** Keyed fingerprints, erased after two days; null = not from a network (demo data). */
  readonly source: { readonly browser: Buffer; readonly address: Buffer } | null;
  readonly facilityBefore: FacilityBefore | null;
  readonly receivedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate | null;
}

/** Writes a report in state `received` with its first step; false when its submission or number is taken. */
export const insertReport = async ({ db, cityId }: Hand, one: NewReport): Promise<boolean> => {
  const at = one.receivedAt.toString();
  const before = one.facilityBefore === null ? null : JSON.stringify(one.facilityBefore);
  const written = await sql`
    insert into stations.reports (city_id, id, number, submission, station_id, kind, facility_code, note,
      photo_ids, source_fingerprint, address_fingerprint, facility_before, received_at, due_on, state)
    values (${cityId}, ${one.id}, ${one.number}, ${one.submission}, ${one.stationId}, ${one.kind},
      ${one.facilityCode}, ${one.note}, ${[...one.photoIds]}::uuid[], ${one.source?.browser ?? null},
      ${one.source?.address ?? null}, ${before}::jsonb, ${at}::timestamptz,
      ${one.dueOn?.toString() ?? null}::date, 'received')
    on conflict do nothing returning id
  `.execute(db);
  if (written.rows.length === 0) return false;
  await sql`
    insert into stations.report_steps (city_id, report_id, state, at)
    values (${cityId}, ${one.id}, 'received', ${at}::timestamptz)
  `.execute(db);
  return true;
};

const findBy = async (
  { db, cityId }: Hand,
  column: 'id' | 'number' | 'submission',
  value: string,
): Promise<Report | null> => {
  const found = await sql<ReportRow>`
    select ${reportColumns} from stations.reports r
    join stations.stations s on s.city_id = r.city_id and s.id = r.station_id
    where r.city_id = ${cityId} and ${sql.ref(`r.${column}`)} = ${value}
  `.execute(db);
  return found.rows[0] ? toReport(found.rows[0]) : null;
};

export const findReportById = (hand: Hand, id: string): Promise<Report | null> =>
  findBy(hand, 'id', id);

export const findReportByNumber = (hand: Hand, number: string): Promise<Report | null> =>
  findBy(hand, 'number', number);

/** The report a submission became; null when it has not arrived. */
export const findReportBySubmission = (hand: Hand, submission: string): Promise<Report | null> =>
  findBy(hand, 'submission', submission);

/** One report, its row locked until the transaction ends. Lock its station first. */
export const lockReport = async (hand: Hand, id: string): Promise<Report | null> => {
  await sql`
    select 1 from stations.reports where city_id = ${hand.cityId} and id = ${id} for update
  `.execute(hand.db);
  return findReportById(hand, id);
};

/** The report a photo belongs to; null when it belongs to none. */
export const findReportOfPhoto = async (
  { db, cityId }: Hand,
  photoId: string,
): Promise<Report | null> => {
  const found = await sql<ReportRow>`
    select ${reportColumns} from stations.reports r
    join stations.stations s on s.city_id = r.city_id and s.id = r.station_id
    where r.city_id = ${cityId} and r.photo_ids @> array[${photoId}]::uuid[]
  `.execute(db);
  return found.rows[0] ? toReport(found.rows[0]) : null;
};

/** A step a report took. */
export interface TakenStep {
  readonly state: ReportState;
  readonly at: Temporal.Instant;
  readonly answer: string | null;
}

/** Every state a report reached, oldest first. */
export const stepsOf = async ({ db, cityId }: Hand, reportId: string): Promise<TakenStep[]> => {
  const found = await sql<{ state: ReportState; at: string; answer: string | null }>`
    select state, at, answer from stations.report_steps
    where city_id = ${cityId} and report_id = ${reportId}
    order by at, array_position(array['received', 'confirmed', 'dismissed', 'resolved'], state)
  `.execute(db);
  return found.rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }));
};

/** Names the photos of a report. */
export const setPhotos = async (
  { db, cityId }: Hand,
  set: { readonly id: string; readonly photoIds: readonly string[] },
): Promise<void> => {
  await sql`
    update stations.reports set photo_ids = ${[...set.photoIds]}::uuid[]
    where city_id = ${cityId} and id = ${set.id}
  `.execute(db);
};

/** Moves a report on and keeps the step for good. */
export const moveReport = async (
  { db, cityId }: Hand,
  move: {
    readonly id: string;
    readonly state: ReportState;
    readonly answer: string;
    readonly at: Temporal.Instant;
    readonly by: { readonly id: string | null; readonly name: string };
  },
): Promise<void> => {
  const { id, state, answer, by } = move;
  const at = move.at.toString();
  await sql`
    update stations.reports set state = ${state}, answer = ${answer}, handled_by = ${by.id},
      handled_by_name = ${by.name}, handled_at = ${at}::timestamptz
    where city_id = ${cityId} and id = ${id}
  `.execute(db);
  await sql`
    insert into stations.report_steps (city_id, report_id, state, at, answer, by_person)
    values (${cityId}, ${id}, ${state}, ${at}::timestamptz, ${answer}, ${by.id})
  `.execute(db);
};

/** Hands what a facility was before to another report, or takes it from one (null). */
export const setFacilityBefore = async (
  { db, cityId }: Hand,
  set: { readonly id: string; readonly before: FacilityBefore | null },
): Promise<void> => {
  const before = set.before === null ? null : JSON.stringify(set.before);
  await sql`
    update stations.reports set facility_before = ${before}::jsonb
    where city_id = ${cityId} and id = ${set.id}
  `.execute(db);
};

/** Another unanswered report of the same broken facility, the oldest; null when this was the only one. */
export const findFellowReport = async (
  { db, cityId }: Hand,
  report: Pick<Report, 'id' | 'stationId' | 'facilityCode'>,
): Promise<{ readonly id: string; readonly hasMark: boolean } | null> => {
  const found = await sql<{ id: string; hasMark: boolean }>`
    select id, facility_before is not null as "hasMark" from stations.reports
    where city_id = ${cityId} and station_id = ${report.stationId} and id <> ${report.id}
      and kind = 'broken' and facility_code = ${report.facilityCode}
      and state in ('received', 'confirmed')
    order by received_at limit 1
  `.execute(db);
  return found.rows[0] ?? null;
};
