import { readFile, type StoredFile } from '#kernel/files/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { whyNotTouch } from '../guard.ts';
import { findReportOfPhoto } from '../report-store.ts';

/** A report's photo for those who handle its station; for everybody else there is no such file. */
export const photoOfReport = async (
  work: Work,
  { id }: { readonly id: string },
): Promise<Result<StoredFile, { readonly code: 'not-found' }>> => {
  const report = await findReportOfPhoto(work, id);
  if (!report) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'reports.handle', report.organisationId);
  if (notYours) return refuse({ code: 'not-found' });
  const file = await readFile(work.db, work.cityId, id);
  return file ? done(file) : refuse({ code: 'not-found' });
};
