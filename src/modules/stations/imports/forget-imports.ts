import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { eraseContents } from '../import-store.ts';

/** Days a file is kept; its findings can be read again that long. */
export const IMPORT_DAYS = 30;

/** Erases files of imports after 30 days: they hold keepers' names and phones. */
export const forgetImports = async (work: Work): Promise<Result<number, never>> => {
  const erased = await eraseContents(work, work.now.subtract({ hours: IMPORT_DAYS * 24 }));
  const city = { kind: 'city', id: String(work.cityId) };
  if (erased > 0) work.note('stations.imports-erased', city, { files: erased });
  return done(erased);
};
