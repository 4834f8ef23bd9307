import type { WorkSite } from '#kernel/work/public.ts';
import type { Report } from '../report-rows.ts';
import { findReportByNumber, stepsOf, type TakenStep } from '../report-store.ts';
import { reportNumberIn } from '../rules/reports.ts';

/** A report and the steps it took. */
export interface ReportProgress {
  readonly report: Report;
  readonly steps: readonly TakenStep[];
}

/** What became of a report, by its number as people type it; null when there is none. */
export const reportProgress = async (
  site: WorkSite,
  typed: string,
): Promise<ReportProgress | null> => {
  const number = reportNumberIn(typed);
  if (!number) return null;
  const { database, cityId } = site;
  return database.inCity(cityId, async (db) => {
    const report = await findReportByNumber({ db, cityId }, number);
    return report ? { report, steps: await stepsOf({ db, cityId }, report.id) } : null;
  });
};
