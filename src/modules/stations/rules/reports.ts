import { plainLine } from '#lib/text/narrow.ts';
import type { DoorEvidence, FacilityState, Sighting } from '../types.ts';
import { type FacilityCode, isFacilityCode } from './facilities.ts';
import { isUuid } from './is-uuid.ts';
import type { FieldFault } from './why-not-save.ts';

/** What a passing worker may report. */
export const reportKinds = [
  'door_locked',
  'occupied',
  'no_such_place',
  'broken',
  'open',
  'other',
] as const;

export type ReportKind = (typeof reportKinds)[number];

/** Whether a text from outside is a kind of report. */
const isReportKind = (text: string): text is ReportKind =>
  (reportKinds as readonly string[]).includes(text);

const sightings: Readonly<Record<ReportKind, Sighting | null>> = {
  door_locked: 'door_locked',
  occupied: 'occupied',
  no_such_place: 'no_such_place',
  broken: null,
  open: 'open',
  other: null,
};

/** What a report says about the door; null where it is about something else. */
export const sightingOf = (kind: ReportKind): Sighting | null => sightings[kind];

/** Whether a report says that the door was not open: what staff answer when they resolve it. */
export const isAgainstTheDoor = (kind: ReportKind): boolean =>
  kind === 'door_locked' || kind === 'occupied' || kind === 'no_such_place';

/** Limits on reports, in place of asking who reports. A source is an address with a browser on a day. */
export const reportLimits = {
  photos: 3,
  noteLetters: 500,
  answerLetters: { least: 2, most: 500 },
  /** Per source and hour, over all stations. */
  perHour: 10,
  /** Per source and station in 24 hours. */
  perStation: 3,
  /** Per address and hour: many phones share one, so it is wide; it catches a changing browser name. */
  perAddressHour: 60,
  /** Reports of one address on one station within these hours are one witness at the door. */
  oneWitnessHours: 2,
  /** Days until the fingerprints are erased. */
  sourceDays: 2,
  photoDays: 180,
  /** Workdays within which the house promises an answer: a rule of the house, not of a statute. */
  answerWorkdays: 3,
} as const;

/** A worker's words as kept: no hidden signs, at most one empty line in a row, markup left as the text it is. */
export const cleanNote = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(plainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The fields of a report as they come from outside. */
export interface ReportFields {
  readonly kind: string;
  readonly facility_code?: string | null | undefined;
  readonly note?: string | undefined;
  readonly submission: string;
}

/** A report's words, checked. */
export interface ReportWords {
  readonly kind: ReportKind;
  readonly facilityCode: FacilityCode | null;
  readonly note: string;
  readonly submission: string;
}

const faultsOf = (fields: ReportFields, note: string): FieldFault[] => {
  const facility = fields.facility_code ?? '';
  const faults: (FieldFault | null)[] = [
    isReportKind(fields.kind) ? null : { field: 'kind', message: '请选一种情况' },
    facility === '' || isFacilityCode(facility)
      ? null
      : { field: 'facility_code', message: '不认识的设施代码' },
    fields.kind === 'broken' && facility === ''
      ? { field: 'facility_code', message: '请选是哪一样坏了' }
      : null,
    fields.kind === 'other' && note === '' ? { field: 'note', message: '请写几个字' } : null,
    [...note].length > reportLimits.noteLetters
      ? { field: 'note', message: `最多 ${reportLimits.noteLetters} 个字` }
      : null,
    isUuid(fields.submission)
      ? null
      : { field: 'submission', message: '应为 UUID，同一次提交重发时不变' },
  ];
  return faults.filter((fault) => fault !== null);
};

/** Reads a report's fields; every fault at once, in Chinese. */
export const readReport = (
  fields: ReportFields,
): { readonly words: ReportWords | null; readonly faults: readonly FieldFault[] } => {
  const note = cleanNote(fields.note ?? '');
  const faults = faultsOf(fields, note);
  const { kind } = fields;
  if (faults.length > 0 || !isReportKind(kind)) return { words: null, faults };
  const code = fields.facility_code ?? '';
  const facilityCode = isFacilityCode(code) ? code : null;
  const submission = fields.submission.toLowerCase();
  return { words: { kind, facilityCode, note, submission }, faults };
};

/** What a report makes of a facility before anybody has looked: `faulty`, in the name of a worker.
 *  Null = it changes nothing: not about equipment, known to be absent or removed, or faulty already. */
export const facilityReported = (
  report: { readonly kind: ReportKind; readonly facilityCode: FacilityCode | null },
  before: FacilityState | undefined,
  at: DoorEvidence['at'],
): FacilityState | null => {
  if (report.kind !== 'broken' || !report.facilityCode) return null;
  if (before?.presence === 'no' || before?.condition === 'removed') return null;
  if (before?.condition === 'faulty') return null;
  return {
    code: report.facilityCode,
    presence: 'yes',
    condition: 'faulty',
    confirmedAt: at,
    confirmedBy: 'worker',
  };
};

const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const NUMBER_LENGTH = 8;

/** A report number from random whole numbers: no 0/O, 1/I/L, U, so that it can be read out on the phone.
 *  30⁸ ≈ 6.6 × 10¹¹ numbers: nobody meets another's by trying. */
export const reportNumberFrom = (below: (most: number) => number): string =>
  Array.from({ length: NUMBER_LENGTH }, () => SIGNS[below(SIGNS.length)] ?? '').join('');

/** A number as people type it: no spaces or hyphens, capitals. Null when it cannot be one. */
export const reportNumberIn = (text: string): string | null => {
  const number = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[2-9A-HJKMNP-TV-Z]{8}$/.test(number) ? number : null;
};
