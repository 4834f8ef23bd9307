import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { type HandlerRow, toHandler } from './case-rows.ts';
import type { Handler } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

const columns = sql.raw(
  `h.id, h.case_id, h.person_id, p.name as person_name, h.capacity, h.certificate_number,
   h.declared_no_interest_at, h.assigned_at, h.ended_at, h.end_reason`,
);

/** Everybody who has ever handled a case, oldest first. */
export const handlersOf = async ({ db, cityId }: Hand, caseId: string): Promise<Handler[]> => {
  const found = await sql<HandlerRow>`
    select ${columns} from rights.handlers h
    join identity.people p on p.city_id = h.city_id and p.id = h.person_id
    where h.city_id = ${cityId} and h.case_id = ${caseId} order by h.assigned_at, h.capacity, h.id
  `.execute(db);
  return found.rows.map(toHandler);
};

/** Writes a handler; false when that person handles the case already. */
export const insertHandler = async (
  work: Pick<Work, 'db' | 'cityId' | 'actor'>,
  one: Omit<Handler, 'personName' | 'endedAt' | 'endReason'>,
): Promise<boolean> => {
  const written = await sql`
    insert into rights.handlers (city_id, case_id, id, person_id, capacity, certificate_number,
      declared_no_interest_at, assigned_at, assigned_by)
    values (${work.cityId}, ${one.caseId}, ${one.id}, ${one.personId}, ${one.capacity},
      ${one.certificateNumber}, ${one.declaredNoInterestAt?.toString() ?? null}::timestamptz,
      ${one.assignedAt.toString()}::timestamptz, ${work.actor.kind === 'person' ? work.actor.id : null})
    on conflict do nothing returning id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** Writes that a handler declared to have no interest. */
export const setDeclared = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  one: { readonly caseId: string; readonly id: string },
): Promise<void> => {
  await sql`
    update rights.handlers set declared_no_interest_at = ${now.toString()}::timestamptz
    where city_id = ${cityId} and case_id = ${one.caseId} and id = ${one.id}
  `.execute(db);
};

/** Ends handlers of a case: one, or all of them. */
export const endHandlers = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  end: {
    readonly caseId: string;
    readonly id: string | null;
    readonly reason: NonNullable<Handler['endReason']>;
  },
): Promise<void> => {
  await sql`
    update rights.handlers set ended_at = ${now.toString()}::timestamptz, end_reason = ${end.reason}
    where city_id = ${cityId} and case_id = ${end.caseId} and ended_at is null
      and (${end.id}::uuid is null or id = ${end.id}::uuid)
  `.execute(db);
};
