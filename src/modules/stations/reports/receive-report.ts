import { randomInt } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { addWorkdays } from '#kernel/calendar/rules/periods.ts';
import type { Calendar } from '#kernel/calendar/types.ts';
import { keepFile } from '#kernel/files/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { addEvidence, setEvidenceAside } from '../evidence-store.ts';
import type { FacilityBefore } from '../report-rows.ts';
import {
  countSentLately,
  lockSource,
  type ReportSource,
  reportsOfWitness,
} from '../report-source-store.ts';
import { findReportBySubmission, insertReport, setPhotos } from '../report-store.ts';
import {
  facilityReported,
  type ReportWords,
  reportLimits,
  reportNumberFrom,
  sightingOf,
} from '../rules/reports.ts';
import type { StationHouse } from '../station-house.ts';
import { lockStation, putFacilities, touchStation } from '../station-store.ts';
import type { Station, StationId } from '../types.ts';
import { type Sender, sourceOf } from './report-source.ts';

/** What a report needs of the house. */
export type ReportHouse = Pick<StationHouse, 'site' | 'register' | 'calendar' | 'sealer'>;

/** A report whose words are checked and whose photos are cleaned. */
export interface GivenReport extends ReportWords {
  readonly stationId: StationId;
  /** Cleaned pictures (JPEG). */
  readonly photos: readonly Uint8Array[];
  readonly sender: Sender;
}

export type ReceiveRefusal = { readonly code: 'not-found' } | { readonly code: 'too-many' };

/** The day an answer is due; null while the calendar of that year is not announced. */
export const dueDay = (
  calendar: Calendar,
  receivedOn: Temporal.PlainDate,
): Temporal.PlainDate | null => {
  const due = addWorkdays(calendar, receivedOn, reportLimits.answerWorkdays);
  return due.ok ? due.value : null;
};

/** Why a source may not report now; null when it may. Counts hold only under the source's lock. */
export const whyNotReceive = async (
  work: Work,
  source: ReportSource,
  stationId: StationId,
): Promise<ReceiveRefusal | null> => {
  const sent = await countSentLately(work, source, { stationId, now: work.now });
  const isTooMany =
    sent.inHour >= reportLimits.perHour ||
    sent.onStation >= reportLimits.perStation ||
    sent.ofAddress >= reportLimits.perAddressHour;
  return isTooMany ? { code: 'too-many' } : null;
};

const NUMBER_TRIES = 5;

interface Written {
  readonly id: string;
  readonly number: string;
  readonly isNew: boolean;
}

// Taken either by the same submission from elsewhere (then that one stands) or by chance (then another number).
const writeReport = async (
  work: Work,
  report: Omit<Parameters<typeof insertReport>[1], 'id' | 'number'>,
): Promise<Written> => {
  for (let tries = 0; tries < NUMBER_TRIES; tries += 1) {
    const id = newId();
    const number = reportNumberFrom(randomInt);
    if (await insertReport(work, { ...report, id, number })) return { id, number, isNew: true };
    const earlier = await findReportBySubmission(work, report.submission);
    if (earlier) return { id: earlier.id, number: earlier.number, isNew: false };
  }
  throw new Error('no free report number after several tries');
};

/** One address is one witness: its latest word at the door counts, its earlier ones are set aside. */
const hearWitness = async (
  work: Work,
  given: GivenReport,
  heard: { readonly reportId: string; readonly source: ReportSource },
): Promise<void> => {
  const sighting = sightingOf(given.kind);
  if (sighting === null) return;
  const { stationId } = given;
  const since = work.now.subtract({ hours: reportLimits.oneWitnessHours });
  for (const id of await reportsOfWitness(work, heard.source, { stationId, since })) {
    await setEvidenceAside(work.db, work.cityId, { reportId: id, at: work.now });
  }
  const seen = { sighting, by: 'worker', at: work.now, until: null } as const;
  const entry = { stationId, seen, note: '', reportId: heard.reportId };
  await addEvidence(work.db, work.cityId, entry);
};

const beforeOf = (station: Station, code: string | null): FacilityBefore => {
  const facility = station.facilities.find((one) => one.code === code);
  return {
    presence: facility?.presence ?? 'unknown',
    condition: facility?.condition ?? 'unknown',
    confirmed_at: facility?.confirmedAt?.toString() ?? null,
    confirmed_by: facility?.confirmedBy ?? null,
  };
};

const keepPhotos = async (work: Work, photos: readonly Uint8Array[]): Promise<string[]> => {
  const keptUntil = work.now.add({ hours: reportLimits.photoDays * 24 });
  const ids: string[] = [];
  for (const bytes of photos) {
    ids.push(await keepFile(work, { bytes, mediaType: 'image/jpeg', keptUntil }));
  }
  return ids;
};

const numberOfEarlier = async (work: Work, submission: string): Promise<string | null> =>
  (await findReportBySubmission(work, submission))?.number ?? null;

const record = async (
  work: Work,
  house: ReportHouse,
  taken: { readonly given: GivenReport; readonly station: Station; readonly source: ReportSource },
): Promise<string> => {
  const { given, station, source } = taken;
  const { kind, facilityCode, note, submission, stationId } = given;
  const reported = station.facilities.find((one) => one.code === facilityCode);
  const marked = facilityReported(given, reported, work.now);
  const [browser, address] = [source.browsers[0], source.addresses[0]];
  const report = await writeReport(work, {
    submission,
    stationId,
    kind,
    facilityCode,
    note,
    photoIds: [],
    source: browser && address ? { browser, address } : null,
    facilityBefore: marked ? beforeOf(station, facilityCode) : null,
    receivedAt: work.now,
    dueOn: dueDay(house.calendar, work.today),
  });
  const subject = { kind: 'report', id: report.id };
  if (!report.isNew) {
    work.note('stations.report-repeated', subject);
    return report.number;
  }
  const photoIds = await keepPhotos(work, given.photos);
  if (photoIds.length > 0) await setPhotos(work, { id: report.id, photoIds });
  await hearWitness(work, given, { reportId: report.id, source });
  if (marked) await putFacilities(work.db, work.cityId, { id: stationId, facilities: [marked] });
  await touchStation(work.db, work.cityId, { id: stationId, at: work.now });
  work.note('stations.report-received', subject, {
    station: stationId,
    kind,
    photos: photoIds.length,
  });
  work.afterCommit(() => house.register.refresh([stationId]));
  return report.number;
};

/** Takes a worker's report without asking who he is: the same submission answers the same number, a source that sends
 *  too much is refused, and what was seen at the door or found broken counts at once. */
export const receiveReport = async (
  work: Work,
  house: ReportHouse,
  given: GivenReport,
): Promise<Result<{ readonly number: string }, ReceiveRefusal>> => {
  const sentBefore = await numberOfEarlier(work, given.submission);
  if (sentBefore) return done({ number: sentBefore });

  const source = sourceOf(house.sealer, given.sender, work.today);
  if (source.addresses[0]) await lockSource(work, source.addresses[0]);
  const sentMeanwhile = await numberOfEarlier(work, given.submission);
  if (sentMeanwhile) return done({ number: sentMeanwhile });
  const refusal = await whyNotReceive(work, source, given.stationId);
  if (refusal) return refuse(refusal);

  const station = await lockStation(work.db, work.cityId, { now: work.now, id: given.stationId });
  if (!station) return refuse({ code: 'not-found' });
  return done({ number: await record(work, house, { given, station, source }) });
};
