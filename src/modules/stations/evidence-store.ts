import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import { newId } from '#lib/id.ts';
import type { DoorEvidence, StationId } from './types.ts';

/** Adds what somebody saw at the door. */
export const addEvidence = async (
  db: Tx,
  cityId: number,
  entry: {
    readonly stationId: StationId;
    readonly seen: DoorEvidence;
    readonly note: string;
    readonly reportId: string | null;
  },
): Promise<string> => {
  const id = newId();
  const { stationId, seen, note, reportId } = entry;
  await sql`
    insert into stations.evidence (city_id, id, station_id, sighting, by_witness, at, until_at, note,
      report_id)
    values (${cityId}, ${id}, ${stationId}, ${seen.sighting}, ${seen.by},
      ${seen.at.toString()}::timestamptz, ${seen.until?.toString() ?? null}::timestamptz, ${note},
      ${reportId})
  `.execute(db);
  return id;
};

/** Sets a dismissed report's evidence aside: it no longer counts, and stays on record. */
export const setEvidenceAside = async (
  db: Tx,
  cityId: number,
  aside: { readonly reportId: string; readonly at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update stations.evidence set set_aside_at = ${aside.at.toString()}::timestamptz
    where city_id = ${cityId} and report_id = ${aside.reportId} and set_aside_at is null
  `.execute(db);
};

/** Sets one sighting aside (a keeper's undo); false when it was not there. */
export const undoEvidence = async (
  db: Tx,
  cityId: number,
  undo: { readonly id: string; readonly stationId: StationId; readonly at: Temporal.Instant },
): Promise<boolean> => {
  const undone = await sql`
    update stations.evidence set set_aside_at = ${undo.at.toString()}::timestamptz
    where city_id = ${cityId} and id = ${undo.id} and station_id = ${undo.stationId}
      and set_aside_at is null
    returning id
  `.execute(db);
  return undone.rows.length > 0;
};

/** Ties a worker's sighting, known by its station and moment, to the report it came with. */
export const tieEvidence = async (
  db: Tx,
  cityId: number,
  tie: { readonly reportId: string; readonly stationId: StationId; readonly at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update stations.evidence set report_id = ${tie.reportId}
    where city_id = ${cityId} and station_id = ${tie.stationId} and by_witness = 'worker'
      and at = ${tie.at.toString()}::timestamptz
  `.execute(db);
};
