import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import { organisationsUnder } from '#kernel/identity/public.ts';
import { countWaiting } from '../report-queue-store.ts';

/** Reports that wait, and those among them past their day. */
export interface ReportCounts {
  readonly open: number;
  readonly overdue: number;
}

/** Counts the reports of stations under the given organisation paths, as `pathsFor(actor, 'reports.handle')`
 *  answers them. */
export const countReports = async (
  db: Tx,
  cityId: number,
  asked: { readonly paths: readonly string[]; readonly today: Temporal.PlainDate },
): Promise<ReportCounts> => {
  const organisations = await organisationsUnder(db, cityId, asked.paths);
  const organisationIds = organisations.map((organisation) => organisation.id);
  return countWaiting(db, cityId, { organisationIds, today: asked.today });
};
