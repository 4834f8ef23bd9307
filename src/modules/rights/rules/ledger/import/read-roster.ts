import type { Table, TableRow } from '#lib/table/table.ts';
import type { StatedTotals } from '../types.ts';
import { added, checkSums, noSums, type RunningSums, type StatedSums } from './check-sums.ts';
import { type Finding, finding } from './finding.ts';
import { gatherWorkers, type ReadRow } from './gather-workers.ts';
import type { RosterMapping } from './guess-mapping.ts';
import { readPerson } from './read-person.ts';
import { readWage } from './read-wage.ts';
import type { RosterDraft } from './roster-draft.ts';
import { deskFor } from './row-desk.ts';
import { type SkippedRow, skippedAs } from './skipped-row.ts';

interface Reading {
  readonly rows: ReadRow[];
  readonly findings: Finding[];
  running: RunningSums;
  stated: StatedSums | null;
}

const passOver = (
  reading: Reading,
  row: TableRow,
  at: { what: SkippedRow; mapping: RosterMapping },
): void => {
  const value = row.cells.find((cell) => cell !== '') ?? '';
  const place = { rowNumber: row.rowNumber, column: '', value };
  if (at.what !== '小计行' && at.what !== '合计行') {
    reading.findings.push(
      at.what === 'blank' ? finding('row-empty', place) : finding('row-skipped', place, at.what),
    );
    return;
  }
  const checked = checkSums(row, at.mapping, reading.running);
  reading.findings.push(checked.finding ?? finding('row-skipped', place, at.what));
  reading.running = { ...reading.running, block: noSums.block };
  // the last 合计 row speaks for the whole list
  if (at.what === '合计行' && checked.finding !== null) reading.stated = checked.stated;
};

const readRow = (
  reading: Reading,
  table: Table,
  at: { row: TableRow; mapping: RosterMapping; today: string },
): void => {
  const desk = deskFor(table, at.mapping, at.row);
  const person = readPerson(desk, at.today);
  const wage = readWage(desk, person.payBasis);
  reading.rows.push({ desk, person, wage });
  reading.running = {
    block: added(reading.running.block, wage.amounts),
    all: added(reading.running.all, wage.amounts),
  };
};

const totalsOf = (stated: StatedSums | null): StatedTotals => ({
  workers: null,
  claimedFen: stated?.due ?? null,
  paidFen: stated?.paid ?? null,
  owedFen: stated?.owed ?? null,
});

/** Reads every row of a list. Pure: the same table, mapping and day give the same roster. Rows of sums are compared and
 *  never added; rows of the same person become one worker. `today` is an ISO day. 5,000 rows take well under a second. */
export const readRoster = (table: Table, mapping: RosterMapping, today: string): RosterDraft => {
  const reading: Reading = { rows: [], findings: [], running: noSums, stated: null };
  for (const row of table.rows) {
    const what = skippedAs(row, table, mapping);
    if (what === null) readRow(reading, table, { row, mapping, today });
    else passOver(reading, row, { what, mapping });
  }
  const hasMerges = table.warnings.some((warning) => warning.code === 'merged-cells');
  const workers = gatherWorkers(reading.rows, hasMerges);
  const findings = [...reading.findings, ...reading.rows.flatMap(({ desk }) => desk.findings)];
  return {
    workers,
    stated: totalsOf(reading.stated),
    findings: findings.sort((a, b) => a.rowNumber - b.rowNumber),
  };
};
