import type { Chore } from '#kernel/jobs/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import type { RightsHouse } from '../rights-house.ts';
import { carryOutErasures } from './erase-case.ts';
import { planArchived } from './plan-retention.ts';

/** What is done about retention without anybody asking: days for cases archived before there was a schedule, and approved
 *  erasures that a stop of the process left undone. Nothing is erased without two people. */
export const secrecyChores = (house: Pick<RightsHouse, 'site' | 'sealer'>): readonly Chore[] => [
  {
    name: '案卷保存期限',
    everySeconds: 3_600,
    run: async () => {
      await perform(house.site, systemActor('案卷保存期限'), planArchived);
      await carryOutErasures(house);
    },
  },
];
