import { mayAt, pathsFor } from '#kernel/access/public.ts';
import { findOrganisation, findRoot } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Table } from '#lib/table/table.ts';
import type { NotYours } from '../guard.ts';
import { insertImport } from '../import-store.ts';
import { guessMapping } from '../rules/import/guess-mapping.ts';
import { chosenFrom } from './chosen-mapping.ts';
import { harmlessFileName, sealFile, sha256Of } from './import-file.ts';
import type { ImportHouse } from './import-house.ts';
import type { ImportJob } from './import-job.ts';

/** A file that has been read as a table. */
export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly table: Table;
}

/** The organisation an import is for until another is chosen: the actor's own, else the first he may import for. */
const firstOrganisation = async (work: Work): Promise<string | null> => {
  const { actor, db, cityId } = work;
  if (actor.kind === 'person') {
    const own = await findOrganisation(db, cityId, actor.organisationId);
    if (own && mayAt(actor, 'stations.import', own.path)) return own.id;
    return pathsFor(actor, 'stations.import')[0]?.split('/').at(-2) ?? null;
  }
  return actor.kind === 'system' ? ((await findRoot(db, cityId))?.id ?? null) : null;
};

/** Keeps a file and guesses what its columns mean; nothing reaches the register. */
export const receiveImport = async (
  work: Work,
  house: ImportHouse,
  file: ReceivedFile,
): Promise<Result<ImportJob, NotYours>> => {
  const organisationId = await firstOrganisation(work);
  if (!organisationId) return refuse({ code: 'not-yours' });
  const mapping = guessMapping(file.table.columns);
  const job: ImportJob = {
    id: newId(),
    fileName: harmlessFileName(file.name),
    sha256: sha256Of(file.bytes),
    createdBy: work.actor.name,
    createdAt: work.now.toString(),
    state: 'read',
    mapping: chosenFrom(mapping),
    settings: { defaultCrs: mapping.crs, organisationId, byDivision: false },
    rows: file.table.rows.length,
    checked: null,
    result: null,
  };
  await insertImport(work, job, sealFile(house, job.id, file.bytes));
  const { sha256, rows } = job;
  work.note('stations.import-received', { kind: 'import', id: job.id }, { sha256, rows });
  return done(job);
};
