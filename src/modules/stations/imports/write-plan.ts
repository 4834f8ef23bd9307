import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { StationId } from '../types.ts';
import { sealKeeper } from './keeper-of-row.ts';
import type { PlannedRow } from './plan-row.ts';
import {
  insertHistory,
  insertStations,
  type StationToWrite,
  updateKeepers,
  updateStations,
  upsertFacilities,
} from './row-store.ts';

/** What was written. */
export interface Written {
  readonly created: readonly StationId[];
  readonly changed: readonly StationId[];
  readonly keepers: number;
  /** New stations whose key or code somebody else took meanwhile. */
  readonly missed: number;
}

/** Called now and then with the number of rows written. */
export type OnRows = (written: number) => void;

const CHUNK = 500;

interface ToWrite extends StationToWrite {
  readonly planned: PlannedRow;
}

const toWrite = (planned: PlannedRow): ToWrite => {
  const { before, content, changes, row } = planned;
  const isNew = before === null;
  return {
    planned,
    id: before?.id ?? newId(),
    content,
    // A keeper's contact is not part of a version: naming him leaves the number as it is.
    version: isNew ? 1 : before.version + (changes.length > 0 ? 1 : 0),
    importKey: isNew ? row.station.importKey : null,
  };
};

/** What hangs on stations that are there: their versions, facilities and keepers. */
const writeRest = async (work: Work, sealer: Sealer, rows: readonly ToWrite[]): Promise<number> => {
  const versions = rows
    .filter(({ planned }) => planned.changes.length > 0)
    .map(({ id, version, planned }) => ({ id, version, changes: planned.changes }));
  await insertHistory(work, { name: work.actor.name, act: '导入' }, versions);
  await upsertFacilities(
    work,
    rows.flatMap(({ id, planned }) => planned.facilities.map((facility) => ({ id, facility }))),
  );
  const keepers = rows.flatMap(({ id, planned }) =>
    planned.keeper ? [sealKeeper(sealer, id, planned.keeper)] : [],
  );
  await updateKeepers(work, keepers);
  return keepers.length;
};

const writeChunk = async (
  work: Work,
  sealer: Sealer,
  chunk: readonly ToWrite[],
): Promise<Written> => {
  const fresh = chunk.filter(({ planned }) => planned.before === null);
  const known = chunk.filter(({ planned }) => planned.before !== null);
  const added = await insertStations(work, fresh);
  await updateStations(
    work,
    known.filter(({ planned }) => planned.changes.length > 0),
  );
  const created = fresh.filter(({ id }) => added.has(id));
  return {
    created: created.map(({ id }) => id),
    changed: known.map(({ id }) => id),
    keepers: await writeRest(work, sealer, [...created, ...known]),
    missed: fresh.length - created.length,
  };
};

/** Writes the rows of a plan that change something, hundreds a statement. */
export const writePlan = async (
  work: Work,
  sealer: Sealer,
  plan: { readonly planned: readonly PlannedRow[]; readonly onRows?: OnRows | undefined },
): Promise<Written> => {
  const rows = plan.planned.filter(({ step }) => step !== 'unchanged').map(toWrite);
  let written: Written = { created: [], changed: [], keepers: 0, missed: 0 };
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = await writeChunk(work, sealer, rows.slice(start, start + CHUNK));
    written = {
      created: [...written.created, ...part.created],
      changed: [...written.changed, ...part.changed],
      keepers: written.keepers + part.keepers,
      missed: written.missed + part.missed,
    };
    plan.onRows?.(Math.min(start + CHUNK, rows.length));
  }
  return written;
};
