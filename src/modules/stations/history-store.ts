import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { FieldChange } from './rules/station-content.ts';
import type { StationId } from './types.ts';

/** What one version changed, and who made it. */
export interface HistoryEntry {
  readonly version: number;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly act: string;
  readonly changes: readonly FieldChange[];
}

/** Adds a version to the history, which nobody can alter. */
export const addHistory = async (
  db: Tx,
  cityId: number,
  entry: {
    readonly id: StationId;
    readonly version: number;
    readonly at: Temporal.Instant;
    readonly by: string;
    readonly act: string;
    readonly changes: readonly FieldChange[];
  },
): Promise<void> => {
  await sql`
    insert into stations.history (city_id, station_id, version, changed_at, changed_by, act, changes)
    values (${cityId}, ${entry.id}, ${entry.version}, ${entry.at.toString()}::timestamptz, ${entry.by},
      ${entry.act}, ${JSON.stringify(entry.changes)}::jsonb)
  `.execute(db);
};

/** Every version of a station, newest first. */
export const listHistory = async (
  db: Tx,
  cityId: number,
  id: StationId,
): Promise<HistoryEntry[]> => {
  const found = await sql<HistoryEntry>`
    select version, changed_at, changed_by, act, changes from stations.history
    where city_id = ${cityId} and station_id = ${id} order by version desc
  `.execute(db);
  return found.rows;
};
