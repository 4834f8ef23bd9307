import { cleanPhoto, type PhotoRefused } from '#kernel/files/public.ts';
import { anonymousWorker, perform, type Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findReportBySubmission } from '../report-store.ts';
import { reportLimits } from '../rules/reports.ts';
import {
  type GivenReport,
  type ReceiveRefusal,
  type ReportHouse,
  receiveReport,
  whyNotReceive,
} from './receive-report.ts';
import { sourceOf } from './report-source.ts';

export type TakeRefusal = ReceiveRefusal | PhotoRefused | { readonly code: 'too-many-photos' };

const cleanAll = async (
  photos: readonly Uint8Array[],
): Promise<Result<Uint8Array[], PhotoRefused>> => {
  const clean: Uint8Array[] = [];
  for (const photo of photos) {
    const cleaned = await cleanPhoto(photo);
    if (!cleaned.ok) return cleaned;
    clean.push(cleaned.value);
  }
  return done(clean);
};

type Taken = Result<{ readonly number: string } | null, ReceiveRefusal>;

/** What can be answered before the pictures are decoded, which costs a processor some time. */
const answerEarly =
  (house: ReportHouse, given: GivenReport) =>
  async (work: Work): Promise<Taken> => {
    const earlier = await findReportBySubmission(work, given.submission);
    if (earlier) return done({ number: earlier.number });
    const source = sourceOf(house.sealer, given.sender, work.today);
    const refusal = await whyNotReceive(work, source, given.stationId);
    if (refusal) return refuse(refusal);
    return house.register.byId(given.stationId, work.now)
      ? done(null)
      : refuse({ code: 'not-found' });
  };

/** Takes a report with its photos as they came: cleans the pictures outside of any transaction, then receives it. */
export const takeReport = async (
  house: ReportHouse,
  given: GivenReport,
): Promise<Result<{ readonly number: string }, TakeRefusal>> => {
  if (given.photos.length > reportLimits.photos) return refuse({ code: 'too-many-photos' });
  if (given.photos.length > 0) {
    const early = await perform(house.site, anonymousWorker, answerEarly(house, given));
    if (!early.ok) return early;
    if (early.value) return done(early.value);
  }
  const photos = await cleanAll(given.photos);
  if (!photos.ok) return photos;
  return perform(house.site, anonymousWorker, (work) =>
    receiveReport(work, house, { ...given, photos: photos.value }),
  );
};
