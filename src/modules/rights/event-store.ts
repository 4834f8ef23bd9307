import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { type EventRow, toEvent } from './case-rows.ts';
import type { CaseState } from './rules/states.ts';
import type { CaseEvent } from './types.ts';

/** A line for the timeline. */
export interface NewEvent {
  readonly caseId: string;
  readonly act: string;
  readonly step?: string | null;
  readonly fromState?: CaseState | null;
  readonly toState?: CaseState | null;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly workerText?: string | null;
}

/** Adds a line to the timeline; the case's row must be locked, so that the numbers run without a gap.
 *  `seal` makes the bytes of what is personal, bound to the line's id. */
export const addEvent = async (
  work: Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>,
  event: NewEvent,
  seal: (id: string) => Uint8Array | null = () => null,
): Promise<{ readonly id: string; readonly seq: number }> => {
  const id = newId();
  const { actor } = work;
  const written = await sql<{ seq: number }>`
    insert into rights.events (city_id, case_id, seq, id, at, actor_kind, actor_id, actor_name, act, step,
      from_state, to_state, facts, facts_sealed, worker_text)
    select ${work.cityId}, ${event.caseId}, coalesce(max(e.seq), 0) + 1, ${id},
      ${work.now.toString()}::timestamptz, ${actor.kind}, ${actor.kind === 'person' ? actor.id : null}::uuid,
      ${actor.name}, ${event.act}, ${event.step ?? null}, ${event.fromState ?? null},
      ${event.toState ?? null}, ${JSON.stringify(event.facts ?? {})}::jsonb, ${seal(id)}::bytea,
      ${event.workerText ?? null}
    from rights.events e where e.city_id = ${work.cityId} and e.case_id = ${event.caseId}
    returning seq
  `.execute(work.db);
  const [row] = written.rows;
  if (!row) throw new Error('the timeline took no line');
  return { id, seq: row.seq };
};

/** A line of the timeline and what is sealed in it. */
export interface EventWithSealed {
  readonly event: CaseEvent;
  readonly factsSealed: Uint8Array | null;
}

/** The timeline of a case, oldest first, after a line (0 = from the start). At most 500 lines. */
export const eventsOf = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  asked: { readonly caseId: string; readonly afterSeq?: number; readonly most?: number },
): Promise<EventWithSealed[]> => {
  const found = await sql<EventRow>`
    select id, case_id, seq, at, actor_kind, actor_name, act, step, from_state, to_state, facts,
      facts_sealed, worker_text
    from rights.events
    where city_id = ${cityId} and case_id = ${asked.caseId} and seq > ${asked.afterSeq ?? 0}
    order by seq limit ${Math.min(asked.most ?? 500, 500)}
  `.execute(db);
  return found.rows.map((row) => ({ event: toEvent(row), factsSealed: row.facts_sealed }));
};

/** The states a case has left, oldest first. */
export const pastStatesOf = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  caseId: string,
): Promise<CaseState[]> => {
  const found = await sql<{ from_state: CaseState }>`
    select from_state from rights.events
    where city_id = ${cityId} and case_id = ${caseId} and from_state is not null
      and from_state is distinct from to_state
    order by seq
  `.execute(db);
  return found.rows.map((row) => row.from_state);
};

/** The lines that are a dated demand, by the day of the demand. */
export const demandLinesOf = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  caseId: string,
): Promise<CaseEvent[]> => {
  const found = await sql<EventRow>`
    select id, case_id, seq, at, actor_kind, actor_name, act, step, from_state, to_state, facts,
      null::bytea as facts_sealed, worker_text
    from rights.events
    where city_id = ${cityId} and case_id = ${caseId} and facts ->> 'demand' is not null
    order by facts ->> 'demand_on', seq
  `.execute(db);
  return found.rows.map(toEvent);
};
