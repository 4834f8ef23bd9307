import { readTable } from '#kernel/files/public.ts';
import { done, type Result } from '#lib/result.ts';
import type { Table, TableRefusal } from '#lib/table/table.ts';
import { guessMapping, type Mapping } from '../rules/import/guess-mapping.ts';
import type { ImportSettings } from '../rules/import/import-settings.ts';
import { readStationRows, type StationRows } from '../rules/import/read-station-rows.ts';
import { type ImportReport, importReport } from '../rules/import/report.ts';

/** A file of stations. */
export interface StationFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A list read to the end, nothing stored: what a dry run shows. */
export interface StationList extends StationRows {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly report: ImportReport;
}

/** Reads a file of stations; without a mapping that a person has chosen, by its headings. */
export const readStationFile = async (
  file: StationFile,
  settings: ImportSettings,
  chosen?: Mapping,
): Promise<Result<StationList, TableRefusal>> => {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) return table;
  const mapping = chosen ?? guessMapping(table.value.columns);
  const read = readStationRows(table.value, mapping, settings);
  return done({ ...read, table: table.value, mapping, report: importReport(read) });
};
