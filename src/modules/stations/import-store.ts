import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { CheckCounts, CommitCounts, ImportJob, ImportState } from './imports/import-job.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

interface Counts {
  readonly rows: number;
  readonly checked: CheckCounts | null;
  readonly result: CommitCounts | null;
}

interface ImportRow {
  id: string;
  file_name: string;
  sha256: string;
  created_by: string;
  created_at: string;
  state: ImportState;
  mapping: ImportJob['mapping'];
  settings: ImportJob['settings'];
  counts: Counts;
}

const columns = sql.raw(
  'id, file_name, sha256, created_by, created_at, state, mapping, settings, counts',
);

const toJob = (row: ImportRow): ImportJob => ({
  id: row.id,
  fileName: row.file_name,
  sha256: row.sha256,
  createdBy: row.created_by,
  createdAt: row.created_at,
  state: row.state,
  mapping: row.mapping,
  settings: row.settings,
  ...row.counts,
});

const countsOf = ({ rows, checked, result }: ImportJob): string =>
  JSON.stringify({ rows, checked, result } satisfies Counts);

/** Keeps a file just read; its bytes are sealed, because lists hold keepers' names and phones. */
export const insertImport = async (
  { db, cityId }: Hand,
  job: ImportJob,
  sealedContent: Buffer,
): Promise<void> => {
  await sql`
    insert into stations.imports (city_id, id, file_name, sha256, content, created_by, created_at,
      state, mapping, settings, counts)
    values (${cityId}, ${job.id}, ${job.fileName}, ${job.sha256}, ${sealedContent},
      ${job.createdBy}, ${job.createdAt}::timestamptz, ${job.state},
      ${JSON.stringify(job.mapping)}::jsonb, ${JSON.stringify(job.settings)}::jsonb,
      ${countsOf(job)}::jsonb)
  `.execute(db);
};

/** An import; null when there is none. */
export const findImport = async (db: Tx, cityId: number, id: string): Promise<ImportJob | null> => {
  const found = await sql<ImportRow>`
    select ${columns} from stations.imports where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0] ? toJob(found.rows[0]) : null;
};

/** An import, its row locked until the transaction ends. */
export const lockImport = async ({ db, cityId }: Hand, id: string): Promise<ImportJob | null> => {
  await sql`
    select from stations.imports where city_id = ${cityId} and id = ${id} for update
  `.execute(db);
  return findImport(db, cityId, id);
};

/** The sealed bytes of a file; null when they are erased. */
export const findContent = async (db: Tx, cityId: number, id: string): Promise<Buffer | null> => {
  const found = await sql<{ content: Buffer | null }>`
    select content from stations.imports where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0]?.content ?? null;
};

/** Writes where an import stands now. */
export const updateImport = async (
  { db, cityId }: Hand,
  job: ImportJob,
  committedAt: Temporal.Instant | null = null,
): Promise<void> => {
  await sql`
    update stations.imports set state = ${job.state},
      mapping = ${JSON.stringify(job.mapping)}::jsonb,
      settings = ${JSON.stringify(job.settings)}::jsonb, counts = ${countsOf(job)}::jsonb,
      committed_at = ${committedAt?.toString() ?? null}::timestamptz
    where city_id = ${cityId} and id = ${job.id}
  `.execute(db);
};

/** The latest imports for some organisations, newest first. */
export const listImports = async (
  db: Tx,
  cityId: number,
  query: { readonly organisationIds: readonly string[]; readonly most: number },
): Promise<ImportJob[]> => {
  const found = await sql<ImportRow>`
    select ${columns} from stations.imports
    where city_id = ${cityId}
      and settings->>'organisationId' = any(${[...query.organisationIds]}::text[])
    order by created_at desc, id desc limit ${query.most}
  `.execute(db);
  return found.rows.map(toJob);
};

/** Erases the files of imports received before a moment; what they did stays on record. */
export const eraseContents = async (
  { db, cityId }: Hand,
  before: Temporal.Instant,
): Promise<number> => {
  const erased = await sql`
    update stations.imports set content = null
    where city_id = ${cityId} and content is not null
      and created_at < ${before.toString()}::timestamptz
    returning id
  `.execute(db);
  return erased.rows.length;
};

// Any fixed number serves; it only has to differ from other advisory locks of the house.
const IMPORT_LOCK = 0x59_4a_49;

/** Makes the imports of a city wait for each other until the transaction ends: two of the same list find the
 *  same stations instead of adding them twice. */
export const lockImporting = async ({ db, cityId }: Hand): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(${sql.lit(IMPORT_LOCK)}, ${cityId}::int)
  `.execute(db);
};
