import { federationOf } from '#app/commands/found-federation.ts';
import { readConfig } from '#app/config.ts';
import { openHouse } from '#app/house.ts';
import { type Actor, perform, systemActor } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import {
  type CheckRefusal,
  checkImport,
  type ImportChoice,
} from '#modules/stations/imports/check-import.ts';
import {
  type CommitMode,
  type CommitRefusal,
  commitImport,
} from '#modules/stations/imports/commit-import.ts';
import { readGivenTable, readKeptTable } from '#modules/stations/imports/import-file.ts';
import type { CommitCounts, ImportJob } from '#modules/stations/imports/import-job.ts';
import type { ImportPlan } from '#modules/stations/imports/plan-import.ts';
import { receiveImport } from '#modules/stations/imports/receive-import.ts';
import type { StationHouse } from '#modules/stations/station-house.ts';
import { testDatabase } from './database.ts';
import { valueIn } from './staff-city.ts';

/** Who imports where. */
export interface Importer {
  readonly house: StationHouse;
  readonly actor: Actor;
}

/** A list as a CSV file of UTF-8. */
export const csvFile = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

/** Uploads a file. */
export const upload = async (
  { house, actor }: Importer,
  bytes: Uint8Array,
  name = 'list.csv',
): Promise<ImportJob> => {
  const table = valueIn(await readGivenTable(bytes, name));
  return valueIn(
    await perform(house.site, actor, (work) => receiveImport(work, house, { bytes, name, table })),
  );
};

const tableOf = async (house: StationHouse, job: ImportJob) => {
  const table = await readKeptTable(house, job);
  if (!table) throw new Error('no table');
  return table;
};

/** Tries an uploaded file, by the guessed columns unless said. */
export const check = async (
  { house, actor }: Importer,
  job: ImportJob,
  given: Partial<Pick<ImportChoice, 'mapping' | 'settings'>> = {},
): Promise<Result<ImportPlan, CheckRefusal>> => {
  const table = await tableOf(house, job);
  const choice = { id: job.id, table, mapping: job.mapping, settings: {}, ...given };
  return perform(house.site, actor, (work) => checkImport(work, house, choice));
};

/** Commits a checked file. */
export const commit = async (
  { house, actor }: Importer,
  job: ImportJob,
  mode: CommitMode = 'all_or_nothing',
): Promise<Result<CommitCounts, CommitRefusal>> => {
  const table = await readKeptTable(house, job);
  return perform(house.site, actor, (work) =>
    commitImport(work, house, { id: job.id, table, mode }),
  );
};

/** Uploads, tries and commits a file. */
export const importList = async (
  importer: Importer,
  bytes: Uint8Array,
  mode: CommitMode = 'all_or_nothing',
): Promise<CommitCounts> => {
  const job = await upload(importer, bytes);
  valueIn(await check(importer, job));
  return valueIn(await commit(importer, job, mode));
};

/** The house itself importing into a real city on the database of the test file, with its federation founded. */
export const cityImporter = async (cityId: number): Promise<Importer> => {
  const config = { ...readConfig({}), cityId };
  const database = await testDatabase();
  const { site, stations } = await openHouse({ config, demo: false, strict: true, database });
  const actor = systemActor('测试');
  await perform(site, actor, async (work) => done(await federationOf(work, stations.cityName)));
  return { house: stations, actor };
};
