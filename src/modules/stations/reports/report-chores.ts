import type { Chore } from '#kernel/jobs/public.ts';
import { perform, systemActor, type Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { markOverdue, reportsWithoutDueDay, setDueDay } from '../report-queue-store.ts';
import { eraseSources } from '../report-source-store.ts';
import { reportLimits } from '../rules/reports.ts';
import { dueDay, type ReportHouse } from './receive-report.ts';

const ZONE = 'Asia/Shanghai';

/** Writes into the record, once each, which reports nobody answered in time: silence is never the end of one. */
export const noteOverdueReports = async (work: Work): Promise<Result<number, never>> => {
  const late = await markOverdue(work);
  for (const { id, due_on } of late) {
    work.note('stations.report-overdue', { kind: 'report', id }, { due_on });
  }
  return done(late.length);
};

/** Gives a due day to reports whose year had not been announced when they came. */
export const dateReports = async (
  work: Work,
  house: Pick<ReportHouse, 'calendar'>,
): Promise<Result<number, never>> => {
  let dated = 0;
  for (const { id, receivedAt } of await reportsWithoutDueDay(work.db, work.cityId)) {
    const receivedOn = receivedAt.toZonedDateTimeISO(ZONE).toPlainDate();
    const dueOn = dueDay(house.calendar, receivedOn);
    if (!dueOn) continue;
    await setDueDay(work, { id, dueOn });
    work.note('stations.report-dated', { kind: 'report', id }, { due_on: dueOn.toString() });
    dated += 1;
  }
  return done(dated);
};

/** Erases the fingerprints of senders after two days. */
export const forgetReportSources = async (work: Work): Promise<Result<number, never>> => {
  const before = work.now.subtract({ hours: reportLimits.sourceDays * 24 });
  const erased = await eraseSources(work, before);
  const city = { kind: 'city', id: String(work.cityId) };
  if (erased > 0) work.note('stations.report-sources-erased', city, { reports: erased });
  return done(erased);
};

const HOUR = 3_600;

/** What is done about reports without anybody asking. */
export const reportChores = (house: ReportHouse): readonly Chore[] => {
  const chore = (name: string, deed: (work: Work) => Promise<Result<number, never>>): Chore => ({
    name,
    everySeconds: HOUR,
    run: async () => {
      await perform(house.site, systemActor(name), deed);
    },
  });
  return [
    chore('反映超期登记', noteOverdueReports),
    chore('反映答复期限', (work) => dateReports(work, house)),
    chore('反映来源清除', forgetReportSources),
  ];
};
