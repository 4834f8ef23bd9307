import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { type ClockRow, clockColumns, toClock } from './clock-rows.ts';
import type { Reckoned } from './rules/clock-due.ts';
import { orderDay } from './rules/desk-order.ts';
import type { Clock } from './types.ts';

type Place = Pick<Work, 'db' | 'cityId'>;
type Writing = Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>;

/** How far a calendar has been carried through the open clocks. */
export interface Progress {
  readonly calendar_version: string;
  readonly after_id: string;
  readonly finished_at: string | null;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The calendar that was last begun with; null when none ever was. */
export const latestProgress = async ({ db, cityId }: Place): Promise<Progress | null> => {
  const found = await sql<Progress>`
    select calendar_version, after_id, finished_at from commitments.recomputations
    where city_id = ${cityId} order by begun_at desc, calendar_version limit 1
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Begins with a calendar, or goes on: the row is locked, so that two processes take turns. */
export const lockProgress = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  version: string,
): Promise<Progress> => {
  const isLatest = (await latestProgress({ db, cityId }))?.calendar_version === version;
  await sql`
    insert into commitments.recomputations as r
      (city_id, calendar_version, begun_at, after_id, seen, moved)
    values (${cityId}, ${version}, ${now.toString()}, ${BEFORE_ALL}, 0, 0)
    on conflict (city_id, calendar_version) do update
      set begun_at = case when ${isLatest} then r.begun_at else excluded.begun_at end,
        after_id = case when ${isLatest} then r.after_id else excluded.after_id end,
        finished_at = case when ${isLatest} then r.finished_at end
  `.execute(db);
  const found = await sql<Progress>`
    select calendar_version, after_id, finished_at from commitments.recomputations
    where city_id = ${cityId} and calendar_version = ${version} for update
  `.execute(db);
  const row = found.rows[0];
  if (!row) throw new Error('the progress of a calendar vanished');
  return row;
};

/** Remembers the last clock looked at; `isEnd` when there are no more. */
export const saveProgress = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  to: {
    readonly version: string;
    readonly afterId: string | null;
    readonly isEnd: boolean;
    readonly seen: number;
    readonly moved: number;
  },
): Promise<void> => {
  await sql`
    update commitments.recomputations set after_id = coalesce(${to.afterId}::uuid, after_id),
      seen = seen + ${to.seen}, moved = moved + ${to.moved},
      finished_at = case when ${to.isEnd} then ${now.toString()}::timestamptz end
    where city_id = ${cityId} and calendar_version = ${to.version}
  `.execute(db);
};

const clocksWhere = async ({ db }: Place, condition: ReturnType<typeof sql>): Promise<Clock[]> =>
  (
    await sql<ClockRow>`select ${clockColumns} from commitments.clocks
      where state in ('running', 'paused') and ${condition}`.execute(db)
  ).rows.map(toClock);

/** The next open clocks after an id. */
export const openClocksAfter = (
  place: Place,
  after: { readonly id: string; readonly limit: number },
): Promise<Clock[]> =>
  clocksWhere(
    place,
    sql`city_id = ${place.cityId} and id > ${after.id}::uuid order by id limit ${after.limit}`,
  );

/** Open clocks written by an older calendar at about the time this one was finished with, or later: another process had
 *  not heard of it yet. An hour is longer than any transaction. */
export const clocksLeftBehind = (
  place: Place,
  by: { readonly version: string; readonly finishedAt: string; readonly limit: number },
): Promise<Clock[]> =>
  clocksWhere(
    place,
    sql`city_id = ${place.cityId} and calendar_version <> ${by.version}
      and changed_at >= ${by.finishedAt}::timestamptz - interval '1 hour' limit ${by.limit}`,
  );

/** Says that clocks have been looked at by a calendar that moved none of them. */
export const confirmVersion = async (
  { db, cityId }: Place,
  version: string,
  ids: readonly string[],
): Promise<void> => {
  await sql`update commitments.clocks set calendar_version = ${version}
    where city_id = ${cityId} and id = any(${ids}::uuid[])`.execute(db);
};

/** A clock and the days it gets. */
export interface Moved {
  readonly clock: Clock;
  readonly after: Reckoned;
}

const toRecord = ({ clock, after }: Moved) => ({
  id: clock.id,
  version: clock.version,
  raw_on: after.rawOn,
  due_on: after.dueOn,
  not_dated: after.notDated?.code ?? null,
  year: after.notDated?.code === 'year-not-announced' ? after.notDated.year : null,
  order_on: orderDay(after.dueOn, after.notDated?.code ?? null),
});

/** Gives clocks their new days, with history, log of moves and desk lines; answers those that nobody changed in between. */
export const writeMoves = async (
  { db, cityId, now, actor }: Writing,
  version: string,
  moves: readonly Moved[],
): Promise<ReadonlySet<string>> => {
  const list = JSON.stringify(moves.map(toRecord));
  const written = await sql<{ id: string }>`
    with given as (
      select * from jsonb_to_recordset(${list}::jsonb) as g (id uuid, version integer, raw_on date,
        due_on date, not_dated text, year integer, order_on date)
    ), old as (
      select c.id, c.raw_on, c.due_on from commitments.clocks c join given g using (id)
      where c.city_id = ${cityId} and c.version = g.version and c.state in ('running', 'paused')
      for update of c
    ), changed as (
      update commitments.clocks c set raw_on = g.raw_on, due_on = g.due_on, not_dated = g.not_dated,
        unannounced_year = g.year, calendar_version = ${version}, version = c.version + 1,
        changed_at = ${now.toString()}
      from given g join old using (id)
      where c.city_id = ${cityId} and c.id = g.id
      returning c.id, c.version, old.raw_on as old_raw_on, old.due_on as old_due_on, g.raw_on, g.due_on,
        g.not_dated, g.order_on
    ), logged as (
      insert into commitments.clock_moves (city_id, clock_id, version, calendar_version, old_raw_on,
        old_due_on, new_raw_on, new_due_on, at)
      select ${cityId}, id, version, ${version}, old_raw_on, old_due_on, raw_on, due_on, ${now.toString()}
      from changed
    ), remembered as (
      insert into commitments.clock_changes (city_id, clock_id, version, act, at, by_name, by_id, facts,
        raw_on, due_on, calendar_version)
      select ${cityId}, id, version, 'recomputed', ${now.toString()}, ${actor.name}, ${actor.id}::uuid,
        jsonb_build_object('from', old_due_on, 'to', due_on), raw_on, due_on, ${version}
      from changed
    ), shown as (
      update commitments.desk_lines l set due_on = changed.due_on, order_on = changed.order_on,
        undated = changed.not_dated
      from changed where l.city_id = ${cityId} and l.id = changed.id
    )
    select id from changed
  `.execute(db);
  return new Set(written.rows.map((row) => row.id));
};
