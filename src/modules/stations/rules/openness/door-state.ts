import type { OpenBasis, OpenState, Witness } from '../../types.ts';
import { CALENDAR_UNKNOWN, CLOSED, OPEN } from '../hours/day-face.ts';
import { postedCode, stateOf } from '../hours/hours-state.ts';
import { localDay, localMinute } from '../hours/local-time.ts';
import { DATES_TO_DISCREDIT, decay, REPORTS_TO_CLOSE } from './decay.ts';
import { type DoorRecord, isTemporarilyClosed, type Statement } from './door-record.ts';

/** The state of a door at one moment, in numbers. */
export interface DoorState {
  readonly state: OpenState;
  readonly basis: OpenBasis;
  /** Epoch milliseconds. */
  readonly confirmedAt: number | null;
  readonly confirmedBy: Witness | null;
}

/** The moment asked about, and up to when statements are heard; both epoch milliseconds. */
interface Asked {
  readonly at: number;
  readonly heardUntil: number;
}

/** What has been said and still stands at a moment. */
interface Heard {
  readonly at: number;
  /** All statements, latest first. */
  readonly all: readonly Statement[];
  readonly firm: Statement | null;
  /** Unanswered "no such place" by workers. */
  readonly missing: readonly Statement[];
  /** Unanswered contrary reports of the last 14 days. */
  readonly reports: readonly Statement[];
  /** A worker's "open" that still decides and that nobody has spoken against. */
  readonly seenOpen: Statement | null;
}

const isWorker = (one: Statement): boolean => one.weight === 'worker';

const listen = (record: DoorRecord, { at, heardUntil }: Asked): Heard => {
  const all = record.statements.filter((one) => one.at <= heardUntil);
  const firm = all.find((one) => one.weight === 'firm') ?? null;
  const answeredAt = all.find((one) => !isWorker(one))?.at ?? -Infinity;
  const seen = all.find((one) => isWorker(one) && one.kind === 'open');
  const seenAt = seen?.at ?? -Infinity;
  const unanswered = all.filter((one) => isWorker(one) && one.at > answeredAt);
  const reports = unanswered.filter(
    (one) => one.contrary && one.at >= seenAt && one.at > at - decay.memory,
  );
  const spoken = seen && seen.at > answeredAt && reports.length === 0 && at < seen.decidesUntil;
  return {
    at,
    all,
    firm,
    missing: unanswered.filter((one) => one.kind === 'missing'),
    reports,
    seenOpen: spoken ? seen : null,
  };
};

const plain = (state: OpenState, basis: OpenBasis): DoorState => ({
  state,
  basis,
  confirmedAt: null,
  confirmedBy: null,
});

const saidBy = (one: Statement | undefined, state: OpenState, basis: OpenBasis): DoorState =>
  one ? { state, basis, confirmedAt: one.at, confirmedBy: one.by } : plain(state, basis);

const byReports = (reports: readonly Statement[]): DoorState =>
  saidBy(reports[0], reports.length >= REPORTS_TO_CLOSE ? 'closed' : 'unknown', 'worker_report');

/** The keeper's or inspector's last word, while it counts. */
const firmWord = ({ firm, at }: Heard): Statement | null =>
  firm && at < firm.decidesUntil ? firm : null;

/** A later unanswered report makes an "open" void for good, also when the report has grown old. */
const isVoid = (word: Statement, heard: Heard): boolean =>
  word.kind === 'open' && heard.reports.length > 0;

const deniesOpen = (one: Statement): boolean =>
  one.weight === 'firm' && (one.contrary || one.kind === 'missing');

/** The last person who found it open, unless somebody has denied it since; the desk has not been at the door. */
const lastOpen = (heard: Heard): Statement | undefined => {
  if (heard.reports.length > 0) return undefined;
  const atTheDoor = heard.all.filter((one) => one.weight !== 'desk');
  const last = atTheDoor.find((one) => one.kind === 'open' || deniesOpen(one));
  return last?.kind === 'open' ? last : undefined;
};

const datesOf = (reports: readonly Statement[]): number =>
  new Set(reports.map((report) => report.day)).size;

const byPostedOpen = (heard: Heard, basis: OpenBasis): DoorState =>
  datesOf(heard.reports) >= DATES_TO_DISCREDIT
    ? saidBy(heard.reports[0], 'unknown', 'worker_report')
    : saidBy(lastOpen(heard), 'open', basis);

const byPostedClosed = (heard: Heard, basis: OpenBasis): DoorState => {
  if (heard.seenOpen) return saidBy(heard.seenOpen, 'unknown', 'worker_report');
  const shut = heard.all.find((one) => one.kind === 'shut' && one.weight !== 'desk');
  return saidBy(shut && heard.at < shut.postedUntil ? shut : undefined, 'closed', basis);
};

const byPosted = (record: DoorRecord, heard: Heard): DoorState => {
  const minute = localMinute(heard.at);
  const code = postedCode(record.days, minute);
  const basis = record.exceptionDays.has(localDay(minute)) ? 'date_exception' : 'posted_hours';
  if (code === OPEN) return byPostedOpen(heard, basis);
  if (code === CLOSED) return byPostedClosed(heard, basis);
  if (heard.seenOpen) return saidBy(heard.seenOpen, 'open', 'worker_report');
  return plain('unknown', code === CALENDAR_UNKNOWN ? 'calendar_unknown' : 'hours_unknown');
};

const byFirm = (firm: Statement, heard: Heard): DoorState => {
  const basis = firm.by === 'inspector' ? 'inspection' : 'keeper';
  return firm.kind === 'open'
    ? saidBy(lastOpen(heard) ?? firm, 'open', basis)
    : saidBy(firm, 'closed', basis);
};

/** The state at a moment, hearing only what was said by another moment: so the future can be asked about. */
export const doorStateHearing = (record: DoorRecord, asked: Asked): DoorState => {
  if (record.lifeCycle !== 'open') return plain('closed', 'life_cycle');
  if (isTemporarilyClosed(record, asked.at)) return plain('closed', 'temporary_closure');
  const heard = listen(record, asked);
  if (heard.missing.length > 0) return byReports(heard.missing);
  const word = firmWord(heard);
  const posted = stateOf(postedCode(record.days, localMinute(asked.at)));
  const otherwise = word ? word.kind : posted;
  const fresh = heard.reports.filter((report) => asked.at < report.decidesUntil);
  if (fresh.length > 0 && (otherwise === 'open' || otherwise === 'unknown'))
    return byReports(fresh);
  return word && !isVoid(word, heard) ? byFirm(word, heard) : byPosted(record, heard);
};

/** The state of a door at a moment (epoch milliseconds), without looking ahead: some hundred nanoseconds, for filtering
 *  many stations. */
export const doorStateAt = (record: DoorRecord, at: number): DoorState =>
  doorStateHearing(record, { at, heardUntil: at });
