import { perform, systemActor, type Work } from '#kernel/work/public.ts';
import { done, type Refusal, type Result, refuse } from '#lib/result.ts';
import type { Table } from '#lib/table/table.ts';
import {
  type ChosenMapping,
  type CommitCounts,
  checkImport,
  commitImport,
  type ImportChoice,
  type ImportPlan,
  prepareForMany,
  receiveImport,
} from '#modules/stations/public.ts';
import type { Crs } from '#modules/stations/types.ts';
import type { House } from '../house.ts';
import { federationOf } from './found-federation.ts';
import { type MapChoice, mappingWith } from './map-option.ts';

/** A list to import from the command line. */
export interface ListedImport {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly table: Table;
  readonly crs: Crs | null;
  readonly organisation: string | null;
  readonly byDivision: boolean;
  readonly map: readonly MapChoice[];
  readonly dryRun: boolean;
  readonly goodRows: boolean;
  /** Called with the rows written so far, and how many there will be. */
  readonly onRows: (written: number, total: number) => void;
}

/** What came of it; no result = nothing was written. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  readonly mapping: ChosenMapping;
  readonly result: CommitCounts | null;
}

interface OnlyTried extends Refusal {
  readonly code: 'only-tried';
  readonly outcome: ImportOutcome;
}

type Tried = Result<ImportOutcome, OnlyTried | Refusal>;

const isOnlyTried = (refusal: OnlyTried | Refusal): refusal is OnlyTried =>
  refusal.code === 'only-tried';

const choose = async (
  work: Work,
  house: House,
  list: ListedImport,
): Promise<Result<ImportChoice, Refusal>> => {
  const root = await federationOf(work, house.stations.cityName);
  const job = await receiveImport(work, house.stations, list);
  if (!job.ok) return job;
  const { table, crs, byDivision } = list;
  const mapping = mappingWith(job.value.mapping, list.map, table.columns);
  if (!mapping.ok) return mapping;
  const settings = {
    organisationId: list.organisation ?? root,
    byDivision,
    ...(crs === null ? {} : { defaultCrs: crs }),
  };
  return done({ id: job.value.id, table, mapping: mapping.value, settings });
};

const isHeld = (list: ListedImport, { counts }: ImportPlan): boolean =>
  list.dryRun || (counts.errors > 0 && !list.goodRows);

const carryOut =
  (house: House, list: ListedImport) =>
  async (work: Work): Promise<Tried> => {
    const choice = await choose(work, house, list);
    if (!choice.ok) return choice;
    const plan = await checkImport(work, house.stations, choice.value);
    if (!plan.ok) return plan;
    const { id, table, mapping } = choice.value;
    const tried: ImportOutcome = { plan: plan.value, mapping, result: null };
    if (isHeld(list, plan.value)) return refuse({ code: 'only-tried', outcome: tried });

    const { counts } = plan.value;
    const total = counts.new + counts.changed;
    const onRows = (written: number): void => list.onRows(written, total);
    const commit = { id, table, mode: 'good_rows', onRows } as const;
    const result = await commitImport(work, house.stations, commit);
    return result.ok ? done({ ...tried, result: result.value }) : result;
  };

/** Imports a list in one transaction: all of it, or after a dry run or errors nothing at all. */
export const importStations = async (
  house: House,
  list: ListedImport,
): Promise<Result<ImportOutcome, Refusal>> => {
  await prepareForMany(house.stations, list.table.rows.length);
  const tried = await perform(house.site, systemActor('命令行导入'), carryOut(house, list));
  if (tried.ok) return tried;
  return isOnlyTried(tried.refusal) ? done(tried.refusal.outcome) : refuse(tried.refusal);
};
