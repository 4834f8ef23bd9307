import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { ReceivedPaper } from './rules/joint/papers.ts';

type Shelf = Pick<Work, 'db' | 'cityId'> & { readonly sealer: Sealer };

interface Row extends Omit<ReceivedPaper, 'content' | 'feedback'> {
  content_sealed: Buffer;
}

interface FeedbackRow {
  paper_id: string;
  id: string;
  on: string;
  text_sealed: Buffer;
}

const paperCell = (id: string) => ({ table: 'rights.received_papers', id, column: 'content' });
const feedbackCell = (id: string) => ({ table: 'rights.paper_feedback', id, column: 'text' });

const columns = sql.raw(`p.id, p.organisation_id as "organisationId", p.case_id as "caseId", p.kind,
  p.body_id as "bodyId", b.name as "bodyName", p.number, p.title, p.dated_on as "datedOn",
  p.received_on as "receivedOn", p.content_sealed, p.file_id as "fileId",
  p.feedback_by_on as "feedbackByOn"`);

const feedbackFor = async ({ db, cityId, sealer }: Shelf, paperIds: readonly string[]) => {
  const found = await sql<FeedbackRow>`
    select paper_id, id, on_date as "on", text_sealed from rights.paper_feedback
    where city_id = ${cityId} and paper_id = any(${[...paperIds]}::uuid[]) order by recorded_at, id
  `.execute(db);
  return found.rows.map(({ text_sealed, ...one }) => ({
    ...one,
    text: sealer.open(text_sealed, feedbackCell(one.id)),
  }));
};

const whole = async (shelf: Shelf, rows: readonly Row[]): Promise<ReceivedPaper[]> => {
  const feedback = await feedbackFor(
    shelf,
    rows.map((row) => row.id),
  );
  return rows.map(({ content_sealed, ...row }) => ({
    ...row,
    content: shelf.sealer.open(content_sealed, paperCell(row.id)),
    feedback: feedback
      .filter((one) => one.paper_id === row.id)
      .map(({ id, on, text }) => ({ id, on, text })),
  }));
};

/** The papers a union received, newest first; at most 200. */
export const papersOf = async (shelf: Shelf, organisationId: string): Promise<ReceivedPaper[]> => {
  const found = await sql<Row>`
    select ${columns} from rights.received_papers p
      join rights.bodies b on b.city_id = p.city_id and b.id = p.body_id
    where p.city_id = ${shelf.cityId} and p.organisation_id = ${organisationId}
    order by p.received_on desc, p.id desc limit 200
  `.execute(shelf.db);
  return whole(shelf, found.rows);
};

/** One paper, by its id or by the submission that made it; null when there is none. */
export const findPaper = async (
  shelf: Shelf,
  by: { readonly id: string } | { readonly submission: string },
): Promise<ReceivedPaper | null> => {
  const test = 'id' in by ? sql`p.id = ${by.id}` : sql`p.submission = ${by.submission}`;
  const found = await sql<Row>`
    select ${columns} from rights.received_papers p
      join rights.bodies b on b.city_id = p.city_id and b.id = p.body_id
    where p.city_id = ${shelf.cityId} and ${test}
  `.execute(shelf.db);
  return (await whole(shelf, found.rows))[0] ?? null;
};

/** Writes a paper; false when the union has it from that body under that number, or by that submission. */
export const insertPaper = async (
  work: Work,
  sealer: Sealer,
  { one, submission }: { readonly one: ReceivedPaper; readonly submission: string },
): Promise<boolean> => {
  const by = work.actor.kind === 'person' ? work.actor.id : null;
  const written = await sql`
    insert into rights.received_papers (city_id, id, organisation_id, case_id, submission, kind, body_id,
      number, title, dated_on, received_on, content_sealed, file_id, feedback_by_on, recorded_at,
      recorded_by)
    values (${work.cityId}, ${one.id}, ${one.organisationId}, ${one.caseId}, ${submission}, ${one.kind},
      ${one.bodyId}, ${one.number}, ${one.title}, ${one.datedOn}::date, ${one.receivedOn}::date,
      ${sealer.seal(one.content, paperCell(one.id))}, ${one.fileId}, ${one.feedbackByOn}::date,
      ${work.now.toString()}::timestamptz, ${by})
    on conflict do nothing returning id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** Writes an answer to a paper; false when that very one is there. */
export const insertFeedback = async (
  work: Work,
  sealer: Sealer,
  one: {
    readonly paperId: string;
    readonly id: string;
    readonly on: string;
    readonly text: string;
  },
): Promise<boolean> => {
  const by = work.actor.kind === 'person' ? work.actor.id : null;
  const written = await sql`
    insert into rights.paper_feedback (city_id, paper_id, id, on_date, text_sealed, recorded_at,
      recorded_by)
    values (${work.cityId}, ${one.paperId}, ${one.id}, ${one.on}::date,
      ${sealer.seal(one.text, feedbackCell(one.id))}, ${work.now.toString()}::timestamptz, ${by})
    on conflict do nothing returning id
  `.execute(work.db);
  return written.rows.length > 0;
};
