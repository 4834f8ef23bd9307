import type { Temporal } from 'temporal-polyfill';
import type { ReportItem, ReportProgressWire } from './contract/report.ts';
import type { Report } from './report-rows.ts';
import type { ReportProgress } from './reports/report-progress.ts';
import { facilityName } from './rules/facilities.ts';
import { isWaiting } from './rules/report-states.ts';
import type { PlaceNames } from './to-wire.ts';
import { reportKindWords, reportStateWords } from './words/report-words.ts';

const iso = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'millisecond' });

/** Whether the day of the answer has passed without one. */
export const isOverdue = (
  report: Pick<Report, 'state' | 'dueOn'>,
  today: Temporal.PlainDate,
): boolean =>
  isWaiting(report.state) &&
  report.dueOn !== null &&
  report.dueOn.until(today, { largestUnit: 'days' }).days > 0;

const commonFields = (report: Report, today: Temporal.PlainDate) => ({
  number: report.number,
  kind: report.kind,
  kind_label: reportKindWords[report.kind],
  facility_code: report.facilityCode,
  facility_name: report.facilityCode && facilityName(report.facilityCode),
  note: report.note,
  received_at: iso(report.receivedAt),
  due_on: report.dueOn?.toString() ?? null,
  overdue: isOverdue(report, today),
  state: report.state,
  answer: report.answer,
  handled_at: report.handledAt && iso(report.handledAt),
});

/** A report as staff see it. */
export const reportToWire = (
  report: Report,
  seen: { readonly today: Temporal.PlainDate; readonly places: PlaceNames },
): ReportItem => ({
  ...commonFields(report, seen.today),
  id: report.id,
  station: {
    id: report.stationId,
    name: report.stationName,
    division_name: seen.places.county(report.divisionCode),
  },
  photos: report.photoIds.map((id) => ({ id, url: `/files/${id}` })),
  handled_by: report.handledBy,
});

/** A report as whoever knows its number sees it: no photos, no names of staff. */
export const progressToWire = (
  { report, steps }: ReportProgress,
  today: Temporal.PlainDate,
): ReportProgressWire => ({
  ...commonFields(report, today),
  station: { id: report.stationId, name: report.stationName },
  photos: report.photoIds.length,
  state_label: reportStateWords[report.state],
  steps: steps.map(({ state, at, answer }) => ({ state, at: iso(at), answer })),
});
