import type { Chore } from '#kernel/jobs/public.ts';
import { perform, systemActor, type Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { deleteOldCodes } from '../keeper-code-store.ts';
import { keeperLimits } from '../rules/keeper-limits.ts';
import type { StationHouse } from '../station-house.ts';

/** Deletes codes and sessions long over. */
export const forgetKeeperCodes = async (work: Work): Promise<Result<number, never>> => {
  const before = work.now.subtract({ hours: keeperLimits.codeDays * 24 });
  const deleted = await deleteOldCodes(work, before);
  const city = { kind: 'city', id: String(work.cityId) };
  if (deleted > 0) work.note('stations.keeper-codes-deleted', city, { deleted });
  return done(deleted);
};

/** What is done about keepers without anybody asking. */
export const keeperChores = (house: Pick<StationHouse, 'site'>): readonly Chore[] => [
  {
    name: '站长验证码清除',
    everySeconds: 3_600,
    run: async () => {
      await perform(house.site, systemActor('站长验证码清除'), forgetKeeperCodes);
    },
  },
];
