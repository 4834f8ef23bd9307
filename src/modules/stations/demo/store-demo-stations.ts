import type { Calendar } from '#kernel/calendar/types.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { contentOf } from '../rules/station-content.ts';
import { insertStation } from '../station-store.ts';
import { nameKeeper } from '../stations/keeper-contact.ts';
import { insertDemoChildren } from './demo-store.ts';
import { storeDemoReports } from './store-demo-reports.ts';
import type { DemoStation } from './types.ts';

/** Stores the invented stations with their keepers and waiting reports, marked as invented. */
export const storeDemoStations = async (
  work: Work,
  house: { readonly sealer: Sealer; readonly calendar: Calendar },
  demo: readonly DemoStation[],
): Promise<void> => {
  for (const { station, keeper } of demo) {
    const { id } = station;
    const content = contentOf(station);
    const row = { id, content, importKey: null, invented: true, at: work.now };
    await insertStation(work.db, work.cityId, row);
    const contact = { name: keeper.alias, phone: keeper.phone };
    await nameKeeper(work, house.sealer, { id, contact });
  }
  await insertDemoChildren(work.db, work.cityId, demo);
  await storeDemoReports(work, house.calendar, demo);
};
