import type { Table } from '#lib/table/table.ts';
import { compareRows } from './compare-rows.ts';
import { type Finding, finding } from './finding.ts';
import type { Mapping } from './guess-mapping.ts';
import type { ImportSettings } from './import-settings.ts';
import { readRow } from './read-row.ts';
import { deskFor } from './row-desk.ts';
import { skippedAs } from './skipped-row.ts';
import type { ImportedRow } from './station-draft.ts';

/** A list read: its stations and all there is to say about its rows, in the order of the rows. */
export interface StationRows {
  readonly rows: readonly ImportedRow[];
  readonly findings: readonly Finding[];
}

const skippedFindings = (table: Table): readonly Finding[] =>
  table.rows.flatMap((row) => {
    const what = skippedAs(row, table);
    if (what === null) return [];
    const value = row.cells.find((cell) => cell !== '') ?? '';
    const place = { rowNumber: row.rowNumber, column: '', value };
    return [what === 'blank' ? finding('row-empty', place) : finding('row-skipped', place, what)];
  });

/** Reads every row of a table as a station. Pure: the same table, mapping and settings give the same rows.
 *  A row with an error is not `ok` and must not be stored; rows that are no stations are only findings. */
export const readStationRows = (
  table: Table,
  mapping: Mapping,
  settings: ImportSettings,
): StationRows => {
  const read = table.rows
    .filter((row) => skippedAs(row, table) === null)
    .map((row) => {
      const desk = deskFor(table, mapping, row);
      return { desk, station: readRow(desk, settings).station };
    });
  compareRows(read, { name: settings.cityName, bounds: settings.cityBounds ?? null });

  const findings = [...skippedFindings(table), ...read.flatMap(({ desk }) => desk.findings)];
  return {
    rows: read.map(({ desk, station }) => ({
      rowNumber: desk.row.rowNumber,
      station,
      ok: desk.findings.every((one) => one.severity !== 'error'),
    })),
    findings: findings.sort((a, b) => a.rowNumber - b.rowNumber),
  };
};
