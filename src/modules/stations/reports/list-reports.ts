import { pathsFor } from '#kernel/access/public.ts';
import { organisationsUnder } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { listReports, type ReportFilter } from '../report-queue-store.ts';
import type { Report } from '../report-rows.ts';

/** What staff ask of the queue. */
export type ReportQuestion = Omit<ReportFilter, 'organisationIds' | 'today'>;

/** A page of the reports of the stations whose reports the actor handles. */
export const reportsFor = async (
  work: Work,
  question: ReportQuestion,
): Promise<{ readonly items: Report[]; readonly total: number }> => {
  const paths = pathsFor(work.actor, 'reports.handle');
  const organisations = await organisationsUnder(work.db, work.cityId, paths);
  const organisationIds = organisations.map((organisation) => organisation.id);
  const filter = { ...question, organisationIds, today: work.today };
  return listReports(work.db, work.cityId, filter);
};
