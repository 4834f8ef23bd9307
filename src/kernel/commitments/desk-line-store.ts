import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { orderDay } from './rules/desk-order.ts';
import type { Clock, NotDated, Owner, Subject } from './types.ts';

/** What the desk shows of a clock or a commitment. */
export interface LineToWrite {
  readonly id: string;
  readonly kind: 'clock' | 'commitment';
  readonly subject: Subject;
  readonly owner: Owner;
  readonly title: string;
  readonly dueOn: string | null;
  readonly undated: NotDated['code'] | null;
  readonly waitingFor: string | null;
  readonly isOpen: boolean;
}

// A path is ids of 36 letters, each followed by a slash, from the root down.
const units = sql.raw(`nullif(substr(o.path, 38, 36), '')::uuid,
  nullif(substr(o.path, 75, 36), '')::uuid, nullif(substr(o.path, 112, 36), '')::uuid`);

/** Writes the line of a clock or a commitment, new or again. */
export const writeDeskLine = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  line: LineToWrite,
): Promise<void> => {
  const written = await sql`
    insert into commitments.desk_lines
      (city_id, id, kind, subject_kind, subject_id, title, organisation_id, organisation_path,
       unit_2, unit_3, unit_4, person_id, order_on, due_on, undated, waits, waiting_for, is_open)
    select ${cityId}, ${line.id}, ${line.kind}, ${line.subject.kind}, ${line.subject.id}, ${line.title},
      o.id, o.path, ${units}, ${line.owner.personId}::uuid, ${orderDay(line.dueOn, line.undated)}::date,
      ${line.dueOn}::date, ${line.undated}, ${line.waitingFor !== null}::boolean, ${line.waitingFor},
      ${line.isOpen}::boolean
    from identity.organisations o where o.city_id = ${cityId} and o.id = ${line.owner.organisationId}
    on conflict (city_id, id) do update set title = excluded.title,
      organisation_id = excluded.organisation_id, organisation_path = excluded.organisation_path,
      unit_2 = excluded.unit_2, unit_3 = excluded.unit_3, unit_4 = excluded.unit_4,
      person_id = excluded.person_id, order_on = excluded.order_on, due_on = excluded.due_on,
      undated = excluded.undated, waits = excluded.waits, waiting_for = excluded.waiting_for,
      is_open = excluded.is_open
    returning id
  `.execute(db);
  if (written.rows.length === 0) throw new Error('a desk line without an organisation');
};

/** Writes the line of a clock. */
export const writeClockLine = (work: Pick<Work, 'db' | 'cityId'>, clock: Clock): Promise<void> =>
  writeDeskLine(work, {
    id: clock.id,
    kind: 'clock',
    subject: clock.subject,
    owner: clock.owner,
    title: clock.title,
    dueOn: clock.dueOn,
    undated: clock.notDated?.code ?? null,
    waitingFor: clock.waitingFor,
    isOpen: clock.state === 'running' || clock.state === 'paused',
  });
