import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { CalendarYear, NamedDay } from './types.ts';

/** A notice as it was loaded here. */
export interface LoadedNotice {
  /** 1, 2, 3 … in the order of loading; of one year the highest holds. */
  readonly seq: number;
  readonly year: CalendarYear;
  readonly contentHash: string;
  /** Number, day or address of the notice it took the place of; null: the first of its year. */
  readonly replaces: string | null;
  readonly loadedAt: Temporal.Instant;
  readonly loadedBy: string;
}

interface NoticeRow {
  seq: number;
  year: number;
  number: string | null;
  issued_on: string;
  url: string;
  days: NamedDay[];
  content_hash: string;
  replaces: string | null;
  loaded_at: string;
  loaded_by: string;
}

const toNotice = (row: NoticeRow): LoadedNotice => ({
  seq: row.seq,
  year: {
    year: row.year,
    notice: { number: row.number, issuedOn: row.issued_on, url: row.url },
    days: row.days,
  },
  contentHash: row.content_hash,
  replaces: row.replaces,
  loadedAt: Temporal.Instant.from(row.loaded_at),
  loadedBy: row.loaded_by,
});

/** Every notice loaded in a city, in the order of loading. */
export const listNotices = async (db: Tx, cityId: number): Promise<LoadedNotice[]> => {
  const found = await sql<NoticeRow>`
    select seq, year, number, issued_on, url, days, content_hash, replaces, loaded_at, loaded_by
    from calendar.notices where city_id = ${cityId} order by seq
  `.execute(db);
  return found.rows.map(toNotice);
};

/** Writes a notice; false when another one was loaded under this `seq` at the same moment. */
export const insertNotice = async (
  db: Tx,
  cityId: number,
  { seq, year, contentHash, replaces, loadedAt, loadedBy }: LoadedNotice,
): Promise<boolean> => {
  const { number, issuedOn, url } = year.notice;
  const written = await sql`
    insert into calendar.notices (city_id, seq, year, number, issued_on, url, days,
      content_hash, replaces, loaded_at, loaded_by)
    values (${cityId}, ${seq}, ${year.year}, ${number}, ${issuedOn}, ${url},
      ${JSON.stringify(year.days)}, ${contentHash}, ${replaces}, ${loadedAt.toString()}, ${loadedBy})
    on conflict (city_id, seq) do nothing returning seq
  `.execute(db);
  return written.rows.length > 0;
};
