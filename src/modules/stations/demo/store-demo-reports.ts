import type { Calendar } from '#kernel/calendar/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { seeded } from '#lib/seeded.ts';
import { tieEvidence } from '../evidence-store.ts';
import { insertReport } from '../report-store.ts';
import { dueDay } from '../reports/receive-report.ts';
import { reportNumberFrom } from '../rules/reports.ts';
import { demoId } from './demo-id.ts';
import type { DemoStation } from './types.ts';

const ZONE = 'Asia/Shanghai';
const SEED = 20_260_701;

/** Stores the invented reports that wait for an answer; what they saw at the door stands among the station's
 *  evidence already and is only tied to them. */
export const storeDemoReports = async (
  work: Work,
  calendar: Calendar,
  demo: readonly DemoStation[],
): Promise<number> => {
  const draw = seeded(SEED, 'report numbers');
  let count = 0;
  for (const { station, reports } of demo) {
    for (const report of reports) {
      count += 1;
      await insertReport(work, {
        id: report.id,
        number: reportNumberFrom((most) => draw.whole(0, most - 1)),
        submission: demoId(`submission:${report.id}`),
        stationId: station.id,
        kind: report.kind,
        facilityCode: report.facility,
        note: report.note,
        photoIds: [],
        source: null,
        facilityBefore: null,
        receivedAt: report.at,
        dueOn: dueDay(calendar, report.at.toZonedDateTimeISO(ZONE).toPlainDate()),
      });
      await tieEvidence(work.db, work.cityId, {
        reportId: report.id,
        stationId: station.id,
        at: report.at,
      });
    }
  }
  return count;
};
