import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { plainLine } from '#lib/text/narrow.ts';
import { addEvidence, setEvidenceAside } from '../evidence-store.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import type { Report } from '../report-rows.ts';
import {
  findFellowReport,
  findReportById,
  lockReport,
  moveReport,
  setFacilityBefore,
} from '../report-store.ts';
import { type ReportStep, type StepNotNow, stateAfter, whyNot } from '../rules/report-states.ts';
import { cleanNote, isAgainstTheDoor, reportLimits } from '../rules/reports.ts';
import type { FieldFault } from '../rules/why-not-save.ts';
import { lockStation, putFacilities, touchStation } from '../station-store.ts';
import type { Condition, FacilityState, Station } from '../types.ts';
import type { ReportHouse } from './receive-report.ts';

/** What staff decide about a report. */
export interface Handling {
  readonly id: string;
  readonly step: ReportStep;
  /** Shown to the worker; 2 to 500 letters. */
  readonly answer: string;
  /** What the equipment is like now; absent = faulty when confirmed, working when resolved. */
  readonly facilityCondition?: Condition | undefined;
}

export type HandleRefusal =
  | NotYours
  | StepNotNow
  | { readonly code: 'not-found' }
  | { readonly code: 'invalid'; readonly errors: readonly FieldFault[] };

const whyNotAnswer = (answer: string): FieldFault | null => {
  const { least, most } = reportLimits.answerLetters;
  const letters = [...plainLine(answer)].length;
  return letters >= least && [...answer].length <= most
    ? null
    : { field: 'answer', message: `请写 ${least} 到 ${most} 个字，反映人会看到` };
};

const putFacility = (work: Work, station: Station, facility: FacilityState): Promise<void> =>
  putFacilities(work.db, work.cityId, { id: station.id, facilities: [facility] });

/** Staff say what the equipment is like: in the name of the register, since nobody says he stood before it. */
const tellCondition = async (
  work: Work,
  station: Station,
  told: { readonly report: Report; readonly condition: Condition },
): Promise<void> => {
  const { report, condition } = told;
  if (!report.facilityCode) return;
  await putFacility(work, station, {
    code: report.facilityCode,
    presence: condition === 'removed' ? 'no' : 'yes',
    condition,
    confirmedAt: work.now,
    confirmedBy: 'register',
  });
};

/** Whether the equipment still stands as this report, or its confirmation, left it. */
const isMarkOf = (report: Report, facility: FacilityState | undefined): boolean => {
  if (facility?.condition !== 'faulty') return false;
  if (facility.confirmedBy === 'worker') return true;
  const { confirmedAt, confirmedBy } = facility;
  const isConfirmed = report.handledAt !== null && confirmedAt?.equals(report.handledAt);
  return confirmedBy === 'register' && isConfirmed === true;
};

/** An untrue report's mark is taken back, unless somebody has looked since; if another report of the same equipment
 *  still waits, the mark stays and becomes that one's. */
const takeBackMark = async (work: Work, station: Station, report: Report): Promise<void> => {
  const { facilityBefore: before, facilityCode: code, id } = report;
  if (!before || !code) return;
  await setFacilityBefore(work, { id, before: null });
  const fellow = await findFellowReport(work, report);
  if (fellow)
    return fellow.hasMark ? undefined : setFacilityBefore(work, { id: fellow.id, before });
  const facility = station.facilities.find((one) => one.code === code);
  if (!isMarkOf(report, facility)) return;
  await putFacility(work, station, {
    code,
    presence: before.presence,
    condition: before.condition,
    confirmedAt: before.confirmed_at === null ? null : Temporal.Instant.from(before.confirmed_at),
    confirmedBy: before.confirmed_by,
  });
};

/** A resolved report of the door is answered by the desk: that ends its effect without claiming that anybody stood
 *  at the door (docs/algorithms/openness.md, witness "register"). */
const answerTheDoor = async (work: Work, report: Report): Promise<void> => {
  const seen = { sighting: 'open', by: 'register', at: work.now, until: null } as const;
  const { stationId, id: reportId } = report;
  await addEvidence(work.db, work.cityId, { stationId, seen, note: '反映已办结', reportId });
};

const carryOut = async (
  work: Work,
  station: Station,
  decided: { readonly report: Report; readonly handling: Handling },
): Promise<void> => {
  const { report, handling } = decided;
  const { facilityCondition } = handling;
  switch (handling.step) {
    case 'confirm':
      if (report.kind !== 'broken') return;
      return tellCondition(work, station, { report, condition: facilityCondition ?? 'faulty' });
    case 'dismiss':
      await setEvidenceAside(work.db, work.cityId, { reportId: report.id, at: work.now });
      return takeBackMark(work, station, report);
    case 'resolve':
      if (isAgainstTheDoor(report.kind)) await answerTheDoor(work, report);
      if (report.kind !== 'broken') return;
      return tellCondition(work, station, { report, condition: facilityCondition ?? 'working' });
  }
};

/** Takes a report one step on and answers its sender. */
export const handleReport = async (
  work: Work,
  house: Pick<ReportHouse, 'register'>,
  handling: Handling,
): Promise<Result<Report, HandleRefusal>> => {
  const { id, step } = handling;
  const asked = await findReportById(work, id);
  if (!asked) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'reports.handle', asked.organisationId);
  if (notYours) return refuse(notYours);
  const answer = cleanNote(handling.answer);
  const fault = whyNotAnswer(answer);
  if (fault) return refuse({ code: 'invalid', errors: [fault] });

  // The station first, as everywhere, so that two deeds never wait for each other.
  const station = await lockStation(work.db, work.cityId, { now: work.now, id: asked.stationId });
  const report = await lockReport(work, id);
  if (!station || !report) return refuse({ code: 'not-found' });
  const notNow = whyNot(report.state, step);
  if (notNow) return refuse(notNow);

  await carryOut(work, station, { report, handling });
  const state = stateAfter(step);
  const by = { id: work.actor.id, name: work.actor.name };
  await moveReport(work, { id, state, answer, at: work.now, by });
  await touchStation(work.db, work.cityId, { id: station.id, at: work.now });
  work.note(`stations.report-${state}`, { kind: 'report', id }, { station: station.id, answer });
  work.afterCommit(() => house.register.refresh([station.id]));
  return done({ ...report, state, answer, handledBy: by.name, handledAt: work.now });
};
