import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

export type ErasureActKind = 'proposed' | 'refused' | 'approved' | 'done';

/** One act of an erasure. */
export interface ErasureAct {
  readonly caseId: string;
  readonly erasureId: string;
  readonly act: ErasureActKind;
  readonly byId: string | null;
  readonly by: string;
  readonly at: string;
}

/** An erasure as its acts leave it. */
export interface Erasure {
  readonly id: string;
  readonly state: ErasureActKind;
  readonly proposedBy: string | null;
  readonly proposedByName: string;
}

const order: readonly ErasureActKind[] = ['proposed', 'refused', 'approved', 'done'];

const last = (acts: readonly ErasureAct[]): Erasure | null => {
  const newest = acts.findLast((one) => one.act === 'proposed');
  if (!newest) return null;
  const of = acts.filter((one) => one.erasureId === newest.erasureId);
  const state = order.findLast((act) => of.some((one) => one.act === act)) ?? 'proposed';
  const { erasureId: id, byId: proposedBy, by: proposedByName } = newest;
  return { id, state, proposedBy, proposedByName };
};

/** The latest erasure of each case. */
export const erasuresOf = async (
  { db, cityId }: Hand,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Erasure>> => {
  const found = await sql<ErasureAct>`
    select case_id as "caseId", erasure_id as "erasureId", act, by_id as "byId", by_name as "by", at
    from rights.erasure_acts
    where city_id = ${cityId} and case_id = any(${[...caseIds]}::uuid[]) order by at, act
  `.execute(db);
  const pairs = caseIds.flatMap((id) => {
    const one = last(found.rows.filter((act) => act.caseId === id));
    return one ? [[id, one] as const] : [];
  });
  return new Map(pairs);
};

/** Adds an act; the case's row must be locked. */
export const insertErasureAct = async (
  work: Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>,
  line: {
    readonly caseId: string;
    readonly erasureId: string;
    readonly act: ErasureActKind;
    readonly reasonSealed: Uint8Array | null;
    readonly counts?: Readonly<Record<string, number>>;
  },
): Promise<void> => {
  const { actor } = work;
  await sql`
    insert into rights.erasure_acts (city_id, case_id, erasure_id, act, reason_sealed, counts, at, by_id,
      by_name)
    values (${work.cityId}, ${line.caseId}, ${line.erasureId}, ${line.act}, ${line.reasonSealed},
      ${line.counts ? JSON.stringify(line.counts) : null}::jsonb,
      ${work.now.toString()}::timestamptz, ${actor.kind === 'person' ? actor.id : null}, ${actor.name})
  `.execute(work.db);
};

/** Erasures that were approved and are not done yet. */
export const approvedErasures = async ({
  db,
  cityId,
}: Hand): Promise<readonly { readonly caseId: string; readonly erasureId: string }[]> => {
  const found = await sql<{ caseId: string; erasureId: string }>`
    select a.case_id as "caseId", a.erasure_id as "erasureId" from rights.erasure_acts a
    where a.city_id = ${cityId} and a.act = 'approved' and not exists (
      select from rights.erasure_acts d where d.city_id = a.city_id and d.case_id = a.case_id
        and d.erasure_id = a.erasure_id and d.act = 'done')
    order by a.at
  `.execute(db);
  return found.rows;
};

/** Which case of which city. */
export interface OfCase {
  readonly cityId: number;
  readonly caseId: string;
}

const letterIds = ({ cityId, caseId }: OfCase): RawBuilder<unknown> =>
  sql`(select id from rights.letters where city_id = ${cityId} and case_id = ${caseId})`;

/** Files of a case: evidence, signed letters, proofs of service, replies, what went along with referrals. */
export const fileIdsOf = async (db: Tx, of: OfCase): Promise<string[]> => {
  const { cityId, caseId } = of;
  const found = await sql<{ id: string }>`
    select file_id as id from rights.evidence
      where city_id = ${cityId} and case_id = ${caseId} and file_id is not null
    union select unnest(proof_file_ids) from rights.letter_services
      where city_id = ${cityId} and letter_id in ${letterIds(of)}
    union select unnest(file_ids) from rights.letter_replies
      where city_id = ${cityId} and letter_id in ${letterIds(of)}
    union select unnest(array[pdf_file_id, docx_file_id]) from documents.documents
      where city_id = ${cityId} and id in ${letterIds(of)}
    union select m.file_id from rights.referral_materials m
      join rights.referrals r on r.city_id = m.city_id and r.id = m.referral_id
      where m.city_id = ${cityId} and r.case_id = ${caseId}
    union select file_id from rights.received_papers
      where city_id = ${cityId} and case_id = ${caseId}
    union select file_id from rights.uploads where city_id = ${cityId} and case_id = ${caseId}
  `.execute(db);
  return found.rows.flatMap((row) => row.id ?? []);
};

/** Blanks what is personal and not sealed: stars of names, fingerprints, words of the other side; and everything by which
 *  somebody could still come in. */
export const blankTraces = async (db: Tx, { cityId, caseId }: OfCase): Promise<void> => {
  const here = sql`where city_id = ${cityId} and case_id = ${caseId}`;
  await sql`update rights.claimants set phone_fingerprint = null, id_number_fingerprint = null,
    result_proof = case when result_proof is null then null else '（已清除）' end ${here}`.execute(
    db,
  );
  await sql`update rights.cases set major_reason =
    case when major_reason is null then null else '（已清除）' end
    where city_id = ${cityId} and id = ${caseId}`.execute(db);
  await sql`update rights.wage_workers set name_masked = '*', id_number_masked = null,
    id_number_fingerprint = null, phone_masked = null, phone_fingerprint = null, card_masked = null,
    card_fingerprint = null ${here}`.execute(db);
  await sql`update rights.wage_lines set answered_by = null, answer_note = null ${here}`.execute(
    db,
  );
  await sql`update rights.invitations set shown = '*' ${here} and who in ('claimant', 'other')`.execute(
    db,
  );
  await sql`update rights.door_codes set case_id = null, claimant_id = null ${here}`.execute(db);
  await sql`delete from rights.door_sessions ${here}`.execute(db);
  await sql`delete from rights.doors ${here}`.execute(db);
  await sql`delete from rights.uploads ${here}`.execute(db);
  await sql`delete from rights.drafts ${here}`.execute(db);
};
