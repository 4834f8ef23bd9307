import { pathsFor } from '#kernel/access/public.ts';
import { organisationsUnder } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Table } from '#lib/table/table.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { findImport, listImports } from '../import-store.ts';
import { mappingFrom } from './chosen-mapping.ts';
import type { ImportHouse } from './import-house.ts';
import type { ImportJob } from './import-job.ts';
import { type ImportPlan, planImport } from './plan-import.ts';

export type OpenRefusal = NotYours | { readonly code: 'not-found' };

/** An import that the actor may see: one for an organisation he may import for. */
export const openImport = async (
  work: Work,
  id: string,
): Promise<Result<ImportJob, OpenRefusal>> => {
  const job = await findImport(work.db, work.cityId, id);
  if (!job) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'stations.import', job.settings.organisationId);
  return notYours ? refuse(notYours) : done(job);
};

/** What an import would do to the register as it is now, by the choices kept; nothing is written. */
export const planAgain = async (
  work: Work,
  house: ImportHouse,
  kept: { readonly job: ImportJob; readonly table: Table },
): Promise<Result<ImportPlan | null, never>> => {
  const { job, table } = kept;
  const mapping = mappingFrom(job.mapping, table.columns);
  if (!mapping.ok) return done(null);
  const { settings } = job;
  const chosen = { table, mapping: mapping.value, settings, willWrite: false };
  return done(await planImport(work, house, chosen));
};

const MOST = 50;

/** The latest imports that the actor may see, newest first, at most 50. */
export const recentImports = async (work: Work): Promise<Result<ImportJob[], never>> => {
  const { db, cityId } = work;
  const mine = await organisationsUnder(db, cityId, pathsFor(work.actor, 'stations.import'));
  const organisationIds = mine.map((one) => one.id);
  return done(await listImports(db, cityId, { organisationIds, most: MOST }));
};
