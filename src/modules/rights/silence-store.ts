import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import type { Rung } from './rules/letters/letter-types.ts';

/** A letter whose period for an answer ran out with nothing received. Days are ISO. */
export interface SilentLetter {
  readonly id: string;
  readonly caseId: string;
  readonly kind: Rung;
  readonly dueOn: string;
}

interface Row {
  id: string;
  case_id: string;
  kind: Rung;
  due_on: string;
}

/** What a silence is proposed on for; once a letter. */
export const silenceCause = (letterId: string): string => `silence-${letterId}`;

/** 提示函 and 意见书 whose clock is past its day and still runs, and which nothing was proposed on yet; the longest
 *  overdue first, after `afterId` of the same day. */
export const silentLetters = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  asked: { readonly today: string; readonly after: SilentLetter | null; readonly limit: number },
): Promise<readonly SilentLetter[]> => {
  const { today, after, limit } = asked;
  const found = await sql<Row>`
    select l.id, l.case_id, l.kind, k.due_on from rights.letters l
    join commitments.clocks k on k.city_id = l.city_id and k.subject_kind = 'case'
      and k.subject_id = l.case_id and k.rule_id = l.reply_rule and k.start_on = l.reply_from_on
    where l.city_id = ${cityId} and l.kind in ('reminder', 'opinion')
      and l.replied_on is null and l.refused_on is null and l.not_corrected_on is null
      and l.reply_from_on is not null
      and k.state = 'running' and k.due_on < ${today}::date
      and (${after === null} or (k.due_on, l.id) > (${after?.dueOn ?? null}::date, ${after?.id ?? null}::uuid))
      and not exists (select from rights.proposals p where p.city_id = l.city_id
        and p.case_id = l.case_id and p.cause = 'silence-' || l.id::text)
    order by k.due_on, l.id limit ${limit}
  `.execute(db);
  return found.rows.map((row) => ({
    ...{ id: row.id, caseId: row.case_id, kind: row.kind, dueOn: row.due_on },
  }));
};
