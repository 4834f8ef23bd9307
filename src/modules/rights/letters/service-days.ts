import { Temporal } from 'temporal-polyfill';
import { startOnOf } from '#kernel/calendar/rules/start-on.ts';
import type { YearNotAnnounced } from '#kernel/calendar/types.ts';
import { done, type Result } from '#lib/result.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { ServiceAttempt } from '../rules/letters/letter-record.ts';
import { ELECTRONIC_CUT_OFF, PUBLIC_NOTICE_DAYS } from '../rules/letters/why-not-serve.ts';

/** The day of service, and the day the period for the answer starts from. ISO. */
export interface ServiceDays {
  readonly servedOn: string;
  readonly replyFromOn: string;
}

const noticeDays = (house: Pick<RightsHouse, 'pack'>, on: Temporal.PlainDate): number =>
  house.pack(on).rules.get('service.public-notice')?.period?.count ?? PUBLIC_NOTICE_DAYS;

/** When a delivered letter counts as served: on the day on the certificate; a public notice when its time is over; an
 *  electronic message on the day it arrived, its period counted from the next workday when it came after the hour.
 *  @source 民事诉讼法（2023 修正）第八十七条、第九十条、第九十五条; 民法典第二百零三条第二款 */
export const serviceDays = (
  house: Pick<RightsHouse, 'pack' | 'calendar'>,
  attempt: ServiceAttempt,
): Result<ServiceDays, YearNotAnnounced> => {
  const day = Temporal.PlainDate.from(attempt.on);
  if (attempt.method === 'public_notice') {
    const served = day.add({ days: noticeDays(house, day) }).toString();
    return done({ servedOn: served, replyFromOn: served });
  }
  if (attempt.method !== 'electronic' || attempt.arrivedAt === null)
    return done({ servedOn: attempt.on, replyFromOn: attempt.on });
  const arrivedAt = Temporal.Instant.from(attempt.arrivedAt);
  const start = startOnOf(arrivedAt, ELECTRONIC_CUT_OFF, house.calendar());
  if (!start.ok) return start;
  const servedOn = arrivedAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  return done({ servedOn, replyFromOn: start.value.toString() });
};
