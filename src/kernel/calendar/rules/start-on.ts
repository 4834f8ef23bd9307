import { Temporal } from 'temporal-polyfill';
import { done, type Result } from '#lib/result.ts';
import type { Calendar, YearNotAnnounced } from '../types.ts';
import { addWorkdays } from './periods.ts';

const CUT_OFF = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The day a thing counts as received, from which its clock starts: the civil day in Shanghai, or the next workday
 *  when it came after the receiver's cut-off (`HH:MM`; on the stroke is still in time). Null: no cut-off.
 *  A malformed cut-off is a fault of the settings.
 *  @source Civil Code (2020) art. 203 para. 2: where there are business hours, the day ends with them */
export const startOnOf = (
  receivedAt: Temporal.Instant,
  cutOff: string | null,
  calendar: Calendar,
): Result<Temporal.PlainDate, YearNotAnnounced> => {
  const received = receivedAt.toZonedDateTimeISO('Asia/Shanghai');
  const day = received.toPlainDate();
  if (cutOff === null) return done(day);
  if (!CUT_OFF.test(cutOff)) throw new RangeError(`not a cut-off: ${cutOff}`);
  const isLate = Temporal.PlainTime.compare(received.toPlainTime(), `${cutOff}:00`) > 0;
  return isLate ? addWorkdays(calendar, day, 1) : done(day);
};
