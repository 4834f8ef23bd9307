import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { type Disclosure, type DisclosureAct, keptUntil } from './rules/joint/disclosure-log.ts';

/** An entry to make. */
export interface NewDisclosure {
  readonly caseId: string;
  readonly act: DisclosureAct;
  readonly bodyId: string | null;
  readonly bodyName: string;
  readonly subject: { readonly kind: 'referral' | 'invitation'; readonly id: string };
  readonly linkId?: string | null;
  readonly basis?: string | null;
  readonly legalBasis?: string | null;
  readonly items?: readonly string[];
  readonly peer?: Uint8Array | null;
}

/** Adds an entry to the log of what was disclosed of a case; it is never changed. */
export const addDisclosure = async (work: Work, one: NewDisclosure): Promise<void> => {
  const { actor } = work;
  await sql`
    insert into rights.disclosures (city_id, case_id, id, at, act, by_name, by_id, body_id, body_name,
      subject_kind, subject_id, link_id, basis, legal_basis, items, peer_fingerprint, kept_until)
    values (${work.cityId}, ${one.caseId}, ${newId()}, ${work.now.toString()}::timestamptz, ${one.act},
      ${actor.name}, ${actor.kind === 'person' ? actor.id : null}, ${one.bodyId}, ${one.bodyName},
      ${one.subject.kind}, ${one.subject.id}, ${one.linkId ?? null}, ${one.basis ?? null},
      ${one.legalBasis ?? null}, ${[...(one.items ?? [])]}::text[], ${one.peer ?? null}::bytea,
      ${keptUntil(work.today).toString()}::date)
  `.execute(work.db);
};

/** The log of a case, oldest first; at most 500 entries. */
export const disclosuresOf = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  caseId: string,
): Promise<Disclosure[]> => {
  const found = await sql<Disclosure>`
    select id, at, act, by_name as "by", body_name as "bodyName", subject_kind as "subjectKind",
      subject_id as "subjectId", link_id as "linkId", basis, legal_basis as "legalBasis", items,
      kept_until as "keptUntil"
    from rights.disclosures where city_id = ${cityId} and case_id = ${caseId} order by at, id limit 500
  `.execute(db);
  return [...found.rows];
};
