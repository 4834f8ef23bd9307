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

const chunksOf = (rows: readonly ToWrite[]): (readonly ToWrite[])[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, n) =>
    rows.slice(n * CHUNK, (n + 1) * CHUNK),
  );

/** The rows of stations themselves; answers the ids of those that are new and were not taken by others. */
const writeStations = async (
  work: Work,
  chunk: readonly ToWrite[],
): Promise<ReadonlySet<StationId>> => {
  const changed = chunk.filter(
    ({ planned }) => planned.before !== null && planned.changes.length > 0,
  );
  await updateStations(work, changed);
  const fresh = chunk.filter(({ planned }) => planned.before === null);
  return insertStations(work, fresh);
};

/** Writes the rows of a plan that change something, hundreds a statement. First all stations, then what hangs on
 *  them: the database plans its check of a foreign key once, and a plan for a table that is still small reads all of
 *  it for every row (5,000 stations: 18 s instead of 4). */
export const writePlan = async (
  work: Work,
  sealer: Sealer,
  plan: { readonly planned: readonly PlannedRow[]; readonly onRows?: OnRows | undefined },
): Promise<Written> => {
  const rows = plan.planned.filter(({ step }) => step !== 'unchanged').map(toWrite);
  const added = new Set<StationId>();
  for (const chunk of chunksOf(rows)) {
    for (const id of await writeStations(work, chunk)) added.add(id);
  }
  const there = rows.filter(({ id, planned }) => planned.before !== null || added.has(id));
  let keepers = 0;
  let written = 0;
  for (const chunk of chunksOf(there)) {
    keepers += await writeRest(work, sealer, chunk);
    written += chunk.length;
    plan.onRows?.(written);
  }
  return {
    created: [...added],
    changed: there.filter(({ planned }) => planned.before !== null).map(({ id }) => id),
    keepers,
    missed: rows.length - there.length,
  };
};
