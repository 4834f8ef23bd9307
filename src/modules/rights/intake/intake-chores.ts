import type { Chore } from '#kernel/jobs/public.ts';
import { perform, systemActor, type Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import type { RightsHouse } from '../rights-house.ts';
import { intakeLimits } from '../rules/intake/intake-limits.ts';
import { deleteOldDoors } from './door-store.ts';
import { deleteExpiredDrafts } from './draft-store.ts';
import { deleteOldUploads } from './upload-store.ts';

/** Deletes drafts whose time is over with their files, and codes, tries and sessions long past. */
export const forgetOldIntake = async (work: Work): Promise<Result<number, never>> => {
  const city = { kind: 'city', id: String(work.cityId) };
  const drafts = await deleteExpiredDrafts(work);
  if (drafts > 0) work.note('rights.drafts-expired', city, { drafts });
  const before = work.now.subtract({ hours: intakeLimits.doorDays * 24 });
  const doors = (await deleteOldDoors(work, before)) + (await deleteOldUploads(work, before));
  if (doors > 0) work.note('rights.door-cleared', city, { doors });
  return done(drafts + doors);
};

/** What is done about intake without anybody asking. */
export const intakeChores = (house: Pick<RightsHouse, 'site'>): readonly Chore[] => [
  {
    name: '未提交诉求清除',
    everySeconds: 3_600,
    run: async () => {
      await perform(house.site, systemActor('未提交诉求清除'), forgetOldIntake);
    },
  },
];
