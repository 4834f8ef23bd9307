import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A request for legal aid. Days are ISO text. */
export interface AidRequest {
  readonly id: string;
  readonly caseId: string;
  readonly referralId: string;
  readonly noMeansCheck: boolean;
  readonly isUrgent: boolean;
  readonly limitationOn: string | null;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly isGranted: boolean | null;
  readonly decision: string | null;
  readonly appointedOn: string | null;
  /** Whom the aid agency named. */
  readonly appointed: string | null;
}

interface Row extends Omit<AidRequest, 'decision' | 'appointed'> {
  decision_sealed: Buffer | null;
  appointed_sealed: Buffer | null;
}

const cell = (id: string, column: string) => ({ table: 'rights.aid_requests', id, column });

/** The requests of a case, oldest first. */
export const aidRequestsOf = async (
  { db, cityId, sealer }: Hand & { readonly sealer: Sealer },
  caseId: string,
): Promise<AidRequest[]> => {
  const found = await sql<Row>`
    select id, case_id as "caseId", referral_id as "referralId", no_means_check as "noMeansCheck",
      is_urgent as "isUrgent", limitation_on as "limitationOn", requested_on as "requestedOn",
      decided_on as "decidedOn", is_granted as "isGranted", decision_sealed,
      appointed_on as "appointedOn", appointed_sealed
    from rights.aid_requests where city_id = ${cityId} and case_id = ${caseId} order by requested_on, id
  `.execute(db);
  return found.rows.map(({ decision_sealed, appointed_sealed, ...one }) => ({
    ...one,
    decision: decision_sealed && sealer.open(decision_sealed, cell(one.id, 'decision')),
    appointed: appointed_sealed && sealer.open(appointed_sealed, cell(one.id, 'appointed')),
  }));
};

/** Writes a request, new or with what has come of it; its case must be locked. */
export const saveAidRequest = async (
  { db, cityId }: Hand,
  sealer: Sealer,
  one: AidRequest,
): Promise<void> => {
  const seal = (text: string | null, column: string) =>
    text === null ? null : sealer.seal(text, cell(one.id, column));
  await sql`
    insert into rights.aid_requests (city_id, case_id, id, referral_id, no_means_check, is_urgent,
      limitation_on, requested_on, decided_on, is_granted, decision_sealed, appointed_on,
      appointed_sealed)
    values (${cityId}, ${one.caseId}, ${one.id}, ${one.referralId}, ${one.noMeansCheck},
      ${one.isUrgent}, ${one.limitationOn}::date, ${one.requestedOn}::date, ${one.decidedOn}::date,
      ${one.isGranted}, ${seal(one.decision, 'decision')}, ${one.appointedOn}::date,
      ${seal(one.appointed, 'appointed')})
    on conflict (city_id, case_id, id) do update set decided_on = excluded.decided_on,
      is_granted = excluded.is_granted, decision_sealed = excluded.decision_sealed,
      appointed_on = excluded.appointed_on, appointed_sealed = excluded.appointed_sealed
  `.execute(db);
};
