import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Table } from '#lib/table/table.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { lockImport, lockImporting, updateImport } from '../import-store.ts';
import type { StationId } from '../types.ts';
import { mappingFrom } from './chosen-mapping.ts';
import type { ImportHouse } from './import-house.ts';
import type { CommitCounts, ImportJob } from './import-job.ts';
import { type ChosenTable, type ImportPlan, planImport } from './plan-import.ts';
import { type OnRows, type Written, writePlan } from './write-plan.ts';

export type CommitMode = 'all_or_nothing' | 'good_rows';

/** A checked import to carry out. */
export interface ImportCommit {
  readonly id: string;
  readonly table: Table | null;
  readonly mode: CommitMode;
  readonly onRows?: OnRows;
}

export type CommitRefusal =
  | NotYours
  | { readonly code: 'not-found' }
  | { readonly code: 'not-checked' }
  | { readonly code: 'file-erased' }
  | { readonly code: 'has-errors'; readonly rows: number };

/** Above this many stations the register reads everything again at once. */
const FEW = 200;

/** A station taken by somebody else between reading and writing is planned again, now that it is known. */
const MOST_ROUNDS = 3;

interface Outcome {
  readonly plan: ImportPlan;
  readonly created: readonly StationId[];
  readonly changed: readonly StationId[];
  readonly keepers: number;
}

const hasErrors = (plan: ImportPlan, mode: CommitMode): boolean =>
  mode === 'all_or_nothing' && plan.counts.errors > 0;

const carryOut = async (
  work: Work,
  house: ImportHouse,
  order: { readonly chosen: ChosenTable; readonly commit: ImportCommit },
): Promise<Result<Outcome, CommitRefusal>> => {
  const written: Written[] = [];
  const { chosen, commit } = order;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const plan = await planImport(work, house, chosen);
    if (hasErrors(plan, commit.mode))
      return refuse({ code: 'has-errors', rows: plan.counts.errors });
    const { planned } = plan;
    const part = await writePlan(work, house.sealer, { planned, onRows: commit.onRows });
    written.push(part);
    if (part.missed > 0) continue;
    const created = written.flatMap((one) => one.created);
    const changed = written.flatMap((one) => one.changed);
    const keepers = written.reduce((sum, one) => sum + one.keepers, 0);
    return done({ plan, created, changed, keepers });
  }
  throw new Error('stations of an import were taken by others again and again');
};

const settle = async (
  work: Work,
  house: ImportHouse,
  settled: { readonly job: ImportJob; readonly outcome: Outcome },
): Promise<CommitCounts> => {
  const { job, outcome } = settled;
  const { created, changed, keepers, plan } = outcome;
  const result: CommitCounts = {
    created: created.length,
    changed: changed.length,
    unchanged: plan.planned.length - created.length - changed.length,
    skipped: plan.counts.errors,
  };
  await updateImport(work, { ...job, state: 'committed', result }, work.now);
  const facts = { ...result, keepers, sha256: job.sha256 };
  work.note('stations.import-committed', { kind: 'import', id: job.id }, facts);
  const touched = [...new Set([...created, ...changed])];
  if (touched.length > 0) {
    work.afterCommit(() =>
      touched.length > FEW ? house.register.reload() : house.register.refresh(touched),
    );
  }
  return result;
};

/** Carries out a checked import in one transaction. A second time it answers what the first time did. */
export const commitImport = async (
  work: Work,
  house: ImportHouse,
  commit: ImportCommit,
): Promise<Result<CommitCounts, CommitRefusal>> => {
  await lockImporting(work);
  const job = await lockImport(work, commit.id);
  if (!job) return refuse({ code: 'not-found' });
  const { settings } = job;
  const notYours = await whyNotTouch(work, 'stations.import', settings.organisationId);
  if (notYours) return refuse(notYours);
  if (job.result) {
    work.note('stations.import-repeated', { kind: 'import', id: job.id });
    return done(job.result);
  }
  if (job.state !== 'checked') return refuse({ code: 'not-checked' });
  const { table } = commit;
  if (!table) return refuse({ code: 'file-erased' });
  const mapping = mappingFrom(job.mapping, table.columns);
  if (!mapping.ok) throw new Error('the kept mapping of an import does not fit its file');

  const chosen = { table, mapping: mapping.value, settings, willWrite: true };
  const outcome = await carryOut(work, house, { chosen, commit });
  if (!outcome.ok) return outcome;
  return done(await settle(work, house, { job, outcome: outcome.value }));
};
