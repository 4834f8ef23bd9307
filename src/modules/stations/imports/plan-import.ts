import type { Work } from '#kernel/work/public.ts';
import type { Table } from '#lib/table/table.ts';
import type { Mapping } from '../rules/import/guess-mapping.ts';
import { readStationRows } from '../rules/import/read-station-rows.ts';
import type { ImportedRow } from '../rules/import/station-draft.ts';
import { loadStations } from '../station-store.ts';
import type { ImportFinding } from './import-finding.ts';
import { type ImportHouse, readingSettings } from './import-house.ts';
import type { CheckCounts, ChosenSettings } from './import-job.ts';
import { matchRows } from './match-rows.ts';
import { loadKeepers, loadMarks, lockRows } from './match-store.ts';
import { learnOwners } from './owners.ts';
import { type PlannedRow, planRow, type RowContext, type RowPlan } from './plan-row.ts';

/** What an import would do. */
export interface ImportPlan {
  readonly planned: readonly PlannedRow[];
  /** In the order of the rows. */
  readonly findings: readonly ImportFinding[];
  readonly counts: CheckCounts;
}

/** A table with a person's choices about it. */
export interface ChosenTable {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly settings: ChosenSettings;
  /** True when the plan is to be carried out: the stations it names are locked until the transaction ends. */
  readonly willWrite: boolean;
}

type BaseContext = Omit<RowContext, 'stations' | 'keepers' | 'holderOf'>;

const contextFor = async (
  work: Work,
  house: ImportHouse,
  chosen: ChosenTable,
): Promise<BaseContext> => {
  const owners = await learnOwners(work, chosen.settings);
  if (!owners) throw new Error('the organisation of an import is gone');
  const hasExactHours = chosen.mapping.fields.openingHours !== undefined;
  return { book: house.book, sealer: house.sealer, owners, hasExactHours };
};

const planRows = async (
  work: Work,
  base: BaseContext,
  { rows, willWrite }: { readonly rows: readonly ImportedRow[]; readonly willWrite: boolean },
): Promise<RowPlan[]> => {
  const marks = await loadMarks(work.db, work.cityId);
  const matches = matchRows(rows, marks);
  const ids = [...matches.values()].flatMap((match) => (match.kind === 'known' ? [match.id] : []));
  if (willWrite) await lockRows(work.db, work.cityId, ids);
  const known = await loadStations(work.db, work.cityId, { now: work.now, ids });
  const keepers = await loadKeepers(work.db, work.cityId, ids);
  const context: RowContext = {
    ...base,
    stations: new Map(known.map((station) => [station.id, station])),
    keepers: new Map(keepers.map((keeper) => [keeper.id, keeper])),
    holderOf: new Map(marks.flatMap((mark) => (mark.code ? [[mark.code, mark]] : []))),
  };
  return rows.map((row) => planRow(context, row, matches.get(row.rowNumber) ?? { kind: 'new' }));
};

const countsOf = (
  rows: number,
  planned: readonly PlannedRow[],
  findings: readonly ImportFinding[],
): CheckCounts => {
  const stepping = (step: PlannedRow['step']) => planned.filter((one) => one.step === step).length;
  const warned = new Set(
    findings.filter((one) => one.severity === 'warning').map((one) => one.rowNumber),
  );
  return {
    rows,
    new: stepping('new'),
    changed: stepping('changed'),
    unchanged: stepping('unchanged'),
    unplaced: planned.filter((one) => one.content.position === null).length,
    errors: rows - planned.length,
    warnings: planned.filter((one) => warned.has(one.row.rowNumber)).length,
  };
};

/** Works out what a list would do to the register, writing nothing. */
export const planImport = async (
  work: Work,
  house: ImportHouse,
  chosen: ChosenTable,
): Promise<ImportPlan> => {
  const settings = readingSettings(house, chosen.settings, work.today.year);
  const read = readStationRows(chosen.table, chosen.mapping, settings);
  const base = await contextFor(work, house, chosen);
  const good = read.rows.filter((row) => row.ok);
  const { willWrite } = chosen;
  const plans = await planRows(work, base, { rows: good, willWrite });
  const planned = plans.flatMap((plan) => plan.planned ?? []);
  const findings = [...read.findings, ...plans.flatMap((plan) => plan.findings)].sort(
    (a, b) => a.rowNumber - b.rowNumber,
  );
  return { planned, findings, counts: countsOf(read.rows.length, planned, findings) };
};
