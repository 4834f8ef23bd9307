import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { deleteOldSessions } from './session-store.ts';
import { deleteOldFailures } from './sign-in-failure-store.ts';

/** Deletes sessions long over and failures of yesterday; meant for a daily job. */
export const forgetOldSignIns = async (
  work: Work,
): Promise<Result<{ sessions: number; failures: number }, never>> => {
  const sessions = await deleteOldSessions(work.db, work.cityId, work.now);
  const failures = await deleteOldFailures(work.db, work.cityId, work.now);
  if (sessions + failures > 0) {
    work.note(
      'identity.old-sign-ins-forgotten',
      { kind: 'city', id: String(work.cityId) },
      {
        sessions,
        failures,
      },
    );
  }
  return done({ sessions, failures });
};
