import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { Proposal } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId' | 'now'>;

/** Writes a proposal; false when its cause has been proposed on before. */
export const insertProposal = async (
  { db, cityId, now }: Hand,
  one: Pick<Proposal, 'caseId' | 'step' | 'letterKind' | 'reason' | 'cause'>,
): Promise<boolean> => {
  const written = await sql`
    insert into rights.proposals (city_id, case_id, id, step, letter_kind, reason, cause, proposed_at)
    values (${cityId}, ${one.caseId}, ${newId()}, ${one.step}, ${one.letterKind}, ${one.reason},
      ${one.cause}, ${now.toString()}::timestamptz)
    on conflict do nothing returning id
  `.execute(db);
  return written.rows.length > 0;
};

interface ProposalRow {
  id: string;
  case_id: string;
  step: string;
  letter_kind: string | null;
  reason: string;
  cause: string;
  proposed_at: string;
  answered_at: string | null;
}

/** The proposals of a case that nobody has answered yet, oldest first. */
export const openProposalsOf = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  caseId: string,
): Promise<Proposal[]> => {
  const found = await sql<ProposalRow>`
    select id, case_id, step, letter_kind, reason, cause, proposed_at, answered_at
    from rights.proposals
    where city_id = ${cityId} and case_id = ${caseId} and answered_at is null order by proposed_at, id
  `.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    step: row.step,
    letterKind: row.letter_kind,
    reason: row.reason,
    cause: row.cause,
    proposedAt: Temporal.Instant.from(row.proposed_at),
    answeredAt: row.answered_at === null ? null : Temporal.Instant.from(row.answered_at),
  }));
};

/** Answers proposals of a case: the one named, or all that propose a step just taken, or all (both null). */
export const answerProposals = async (
  { db, cityId, now }: Hand,
  which: { readonly caseId: string; readonly id: string | null; readonly step: string | null },
): Promise<number> => {
  const answered = await sql`
    update rights.proposals set answered_at = ${now.toString()}::timestamptz
    where city_id = ${cityId} and case_id = ${which.caseId} and answered_at is null
      and (${which.id}::uuid is null or id = ${which.id}::uuid)
      and (${which.step}::text is null or step = ${which.step}::text)
    returning id
  `.execute(db);
  return answered.rows.length;
};
