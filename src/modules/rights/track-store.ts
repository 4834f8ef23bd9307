import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { type TrackRow, toTrack } from './case-rows.ts';
import type { Track } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** Writes an open track. */
export const insertTrack = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  one: Track,
): Promise<void> => {
  await sql`
    insert into rights.tracks (city_id, case_id, id, kind, body, reference, opened_on, suspends, opened_at)
    values (${cityId}, ${one.caseId}, ${one.id}, ${one.kind}, ${one.body}, ${one.reference},
      ${one.openedOn.toString()}::date, ${one.suspends}, ${now.toString()}::timestamptz)
  `.execute(db);
};

/** The tracks of a case, oldest first. */
export const tracksOf = async ({ db, cityId }: Hand, caseId: string): Promise<Track[]> => {
  const found = await sql<TrackRow>`
    select id, case_id, kind, body, reference, opened_on, closed_on, result, suspends
    from rights.tracks where city_id = ${cityId} and case_id = ${caseId} order by opened_at, id
  `.execute(db);
  return found.rows.map(toTrack);
};

/** Ends a track. */
export const endTrack = async (
  { db, cityId }: Hand,
  end: {
    readonly caseId: string;
    readonly id: string;
    readonly on: string;
    readonly result: string;
  },
): Promise<void> => {
  await sql`
    update rights.tracks set closed_on = ${end.on}::date, result = ${end.result}
    where city_id = ${cityId} and case_id = ${end.caseId} and id = ${end.id}
  `.execute(db);
};
