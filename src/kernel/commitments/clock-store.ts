import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { type ClockRow, clockColumns, toClock } from './clock-rows.ts';
import type { Clock, ClockAct, ClockChange, Subject } from './types.ts';

const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;
const yearOf = ({ notDated }: Clock): number | null =>
  notDated?.code === 'year-not-announced' ? notDated.year : null;

/** Writes a new clock. */
export const insertClock = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  clock: Clock,
): Promise<void> => {
  const { subject, owner, rule } = clock;
  await sql`
    insert into commitments.clocks (city_id, ${clockColumns}, opened_at, changed_at)
    values (${cityId}, ${clock.id}, ${subject.kind}, ${subject.id}, ${owner.organisationId},
      ${owner.personId}, ${clock.title}, ${clock.waitingFor}, ${rule.id}, ${rule.title},
      ${rule.period.count}, ${rule.period.unit}, ${rule.rolls}, ${rule.pausable}, ${rule.verified},
      ${json(rule.law)}, ${clock.startOn}, ${json(clock.extensions)}, ${json(clock.pauses)},
      ${clock.state}, ${clock.calendarVersion}, ${clock.rawOn}, ${clock.dueOn},
      ${clock.notDated?.code ?? null}, ${yearOf(clock)}, ${clock.closedOn}, ${clock.closedNote},
      ${clock.version}, ${now.toString()}, ${now.toString()})
  `.execute(db);
};

/** Writes what may change of a clock that the caller holds locked. */
export const saveClock = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  clock: Clock,
): Promise<void> => {
  await sql`
    update commitments.clocks set organisation_id = ${clock.owner.organisationId},
      person_id = ${clock.owner.personId}, start_on = ${clock.startOn},
      extensions = ${json(clock.extensions)}, pauses = ${json(clock.pauses)}, state = ${clock.state},
      calendar_version = ${clock.calendarVersion}, raw_on = ${clock.rawOn}, due_on = ${clock.dueOn},
      not_dated = ${clock.notDated?.code ?? null}, unannounced_year = ${yearOf(clock)},
      closed_on = ${clock.closedOn}, closed_note = ${clock.closedNote}, version = ${clock.version},
      changed_at = ${now.toString()}
    where city_id = ${cityId} and id = ${clock.id}
  `.execute(db);
};

/** Writes one line of a clock's history; the clock's version is the line's number. */
export const insertClockChange = async (
  { db, cityId, now, actor }: Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>,
  clock: Clock,
  change: { readonly act: ClockAct; readonly facts: Readonly<Record<string, unknown>> },
): Promise<void> => {
  await sql`
    insert into commitments.clock_changes
      (city_id, clock_id, version, act, at, by_name, by_id, facts, raw_on, due_on, calendar_version)
    values (${cityId}, ${clock.id}, ${clock.version}, ${change.act}, ${now.toString()}, ${actor.name},
      ${actor.id}, ${json(change.facts)}, ${clock.rawOn}, ${clock.dueOn}, ${clock.calendarVersion})
  `.execute(db);
};

/** A clock; null when the city has none of that id. */
export const findClock = async (db: Tx, cityId: number, id: string): Promise<Clock | null> => {
  const found = await sql<ClockRow>`
    select ${clockColumns} from commitments.clocks where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0] ? toClock(found.rows[0]) : null;
};

/** The same, locked until the end of the transaction. */
export const lockClock = async (db: Tx, cityId: number, id: string): Promise<Clock | null> => {
  const found = await sql<ClockRow>`
    select ${clockColumns} from commitments.clocks where city_id = ${cityId} and id = ${id} for update
  `.execute(db);
  return found.rows[0] ? toClock(found.rows[0]) : null;
};

/** All clocks of a subject, oldest first. */
export const clocksOf = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  subject: Subject,
): Promise<Clock[]> => {
  const found = await sql<ClockRow>`
    select ${clockColumns} from commitments.clocks
    where city_id = ${cityId} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
    order by id
  `.execute(db);
  return found.rows.map(toClock);
};

/** The ids of a subject's open clocks, in one order for everybody who locks them. */
export const openClockIds = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  subject: Subject,
): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    select id from commitments.clocks
    where city_id = ${cityId} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and state in ('running', 'paused')
    order by id
  `.execute(db);
  return found.rows.map((row) => row.id);
};

/** How a clock came to its day, oldest first. */
export const clockHistory = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  id: string,
): Promise<ClockChange[]> => {
  const found = await sql<
    Omit<ClockChange, 'by' | 'dueOn'> & { by: string; due_on: string | null }
  >`
    select version, act, at, by_name as by, facts, due_on from commitments.clock_changes
    where city_id = ${cityId} and clock_id = ${id} order by version
  `.execute(db);
  return found.rows.map(({ due_on, ...rest }) => ({ ...rest, dueOn: due_on }));
};
