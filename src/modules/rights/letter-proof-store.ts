import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { LetterShelf } from './letter-store.ts';
import type {
  KeptReply,
  KeptService,
  ReplyRecord,
  ServiceAttempt,
} from './rules/letters/letter-record.ts';

interface ServiceRow {
  id: string;
  letter_id: string;
  method: KeptService['method'];
  outcome: KeptService['outcome'];
  on_date: string;
  arrived_at: string | null;
  facts_sealed: Buffer;
  has_photo: boolean;
  proof_file_ids: string[];
  is_effective: boolean;
  is_resend: boolean;
  recorded_at: string;
  recorded_by: string | null;
}

type ServiceFacts = Pick<
  ServiceAttempt,
  'servers' | 'receiver' | 'place' | 'reason' | 'witness' | 'mailNumber' | 'consent'
>;

type ReplyFacts = Pick<ReplyRecord, 'summary' | 'disputed' | 'accepted'>;

const serviceCell = (id: string) => ({
  ...{ table: 'rights.letter_services', id, column: 'facts_sealed' },
});

const replyCell = (id: string) => ({
  ...{ table: 'rights.letter_replies', id, column: 'facts_sealed' },
});

const serviceOf = (sealer: Sealer, row: ServiceRow): KeptService => ({
  ...(JSON.parse(sealer.open(row.facts_sealed, serviceCell(row.id))) as ServiceFacts),
  id: row.id,
  letterId: row.letter_id,
  method: row.method,
  outcome: row.outcome,
  on: row.on_date,
  arrivedAt: row.arrived_at,
  hasPhoto: row.has_photo,
  proofFileIds: row.proof_file_ids,
  isEffective: row.is_effective,
  isResend: row.is_resend,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});

/** Every attempt to deliver a letter, oldest first. */
export const servicesOf = async (
  { db, cityId, sealer }: LetterShelf,
  letterId: string,
): Promise<readonly KeptService[]> => {
  const found = await sql<ServiceRow>`
    select id, letter_id, method, outcome, on_date, arrived_at, facts_sealed, has_photo,
      proof_file_ids, is_effective, is_resend, recorded_at, recorded_by
    from rights.letter_services where city_id = ${cityId} and letter_id = ${letterId}
    order by recorded_at, id
  `.execute(db);
  return found.rows.map((row) => serviceOf(sealer, row));
};

/** Keeps an attempt to deliver; false when this very one is kept already. */
export const insertService = async (
  work: Work,
  sealer: Sealer,
  kept: KeptService,
): Promise<boolean> => {
  const { servers, receiver, place, reason, witness, mailNumber, consent } = kept;
  const facts: ServiceFacts = { servers, receiver, place, reason, witness, mailNumber, consent };
  const inserted = await sql`
    insert into rights.letter_services (city_id, letter_id, id, method, outcome, on_date,
      arrived_at, facts_sealed, has_photo, has_witness, proof_file_ids, is_effective, is_resend,
      recorded_at, recorded_by)
    values (${work.cityId}, ${kept.letterId}, ${kept.id}, ${kept.method}, ${kept.outcome},
      ${kept.on}, ${kept.arrivedAt}, ${sealer.seal(JSON.stringify(facts), serviceCell(kept.id))},
      ${kept.hasPhoto}, ${witness !== null}, ${[...kept.proofFileIds]}::uuid[],
      ${kept.isEffective}, ${kept.isResend}, ${kept.recordedAt}::timestamptz, ${kept.recordedBy})
    on conflict (city_id, letter_id, id) do nothing
  `.execute(work.db);
  return inserted.numAffectedRows === 1n;
};

interface ReplyRow {
  id: string;
  letter_id: string;
  kind: KeptReply['kind'];
  on_date: string;
  facts_sealed: Buffer;
  file_ids: string[];
  commitment_ids: string[];
  recorded_at: string;
  recorded_by: string | null;
}

/** What came back to a letter, oldest first. */
export const repliesOf = async (
  { db, cityId, sealer }: LetterShelf,
  letterId: string,
): Promise<readonly KeptReply[]> => {
  const found = await sql<ReplyRow>`
    select id, letter_id, kind, on_date, facts_sealed, file_ids, commitment_ids, recorded_at,
      recorded_by
    from rights.letter_replies where city_id = ${cityId} and letter_id = ${letterId}
    order by recorded_at, id
  `.execute(db);
  return found.rows.map((row) => ({
    ...(JSON.parse(sealer.open(row.facts_sealed, replyCell(row.id))) as ReplyFacts),
    id: row.id,
    letterId: row.letter_id,
    kind: row.kind,
    on: row.on_date,
    fileIds: row.file_ids,
    commitmentIds: row.commitment_ids,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
};

/** Keeps what came back; false when this very one is kept already. */
export const insertReply = async (
  work: Work,
  sealer: Sealer,
  kept: KeptReply,
): Promise<boolean> => {
  const { summary, disputed, accepted } = kept;
  const facts = sealer.seal(JSON.stringify({ summary, disputed, accepted }), replyCell(kept.id));
  const inserted = await sql`
    insert into rights.letter_replies (city_id, letter_id, id, kind, on_date, facts_sealed,
      disputes, accepts, file_ids, commitment_ids, recorded_at, recorded_by)
    values (${work.cityId}, ${kept.letterId}, ${kept.id}, ${kept.kind}, ${kept.on}, ${facts},
      ${disputed.length}, ${accepted.length}, ${[...kept.fileIds]}::uuid[],
      ${[...kept.commitmentIds]}::uuid[], ${kept.recordedAt}::timestamptz, ${kept.recordedBy})
    on conflict (city_id, letter_id, id) do nothing
  `.execute(work.db);
  return inserted.numAffectedRows === 1n;
};
