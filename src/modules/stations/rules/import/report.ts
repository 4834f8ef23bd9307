import { csvText } from '#lib/table/csv-text.ts';
import type { Finding } from './finding.ts';
import type { StationRows } from './read-station-rows.ts';

/** How many rows became what. */
export interface ReportCounts {
  /** Stations in the list, blank rows and sums left out. */
  readonly stations: number;
  readonly good: number;
  readonly withErrors: number;
  /** Good rows with at least one warning. */
  readonly withWarnings: number;
  readonly onMap: number;
  /** Good rows that wait in the place-on-map queue. */
  readonly toPlaceOnMap: number;
  readonly withHours: number;
  /** Hours that could not be read and are kept as listed. */
  readonly hoursOnlyListed: number;
  readonly withoutDivision: number;
}

/** One line of the report, all in Chinese. */
export interface ReportLine {
  readonly rowNumber: number;
  readonly column: string;
  readonly value: string;
  readonly severity: '错误' | '提醒';
  readonly why: string;
  readonly mend: string;
}

/** What a person is told before and after an import. */
export interface ImportReport {
  readonly counts: ReportCounts;
  readonly summary: string;
  readonly lines: readonly ReportLine[];
}

const countsOf = ({ rows, findings }: StationRows): ReportCounts => {
  const good = rows.filter((row) => row.ok);
  const warned = new Set(findings.map((finding) => finding.rowNumber));
  const onMap = good.filter((row) => row.station.position !== null).length;
  const withHours = good.filter((row) => row.station.openingHours !== null).length;
  return {
    stations: rows.length,
    good: good.length,
    withErrors: rows.length - good.length,
    withWarnings: good.filter((row) => warned.has(row.rowNumber)).length,
    onMap,
    toPlaceOnMap: good.length - onMap,
    withHours,
    hoursOnlyListed: good.filter(
      ({ station }) => station.openingHours === null && station.hoursAsListed !== null,
    ).length,
    withoutDivision: good.filter((row) => row.station.divisionCode === null).length,
  };
};

const summaryOf = (counts: ReportCounts): string =>
  `${[
    `共${counts.stations}个站点，可导入${counts.good}个，有错误${counts.withErrors}个`,
    `可导入的站点中：有位置${counts.onMap}个，待上图${counts.toPlaceOnMap}个`,
    `有开放时间${counts.withHours}个，时间读不懂、保留原文${counts.hoursOnlyListed}个`,
    `有提醒${counts.withWarnings}个`,
  ].join('；')}。`;

const lineOf = (finding: Finding): ReportLine => ({
  rowNumber: finding.rowNumber,
  column: finding.column === '' ? '整行' : finding.column,
  value: finding.value,
  severity: finding.severity === 'error' ? '错误' : '提醒',
  why: finding.why,
  mend: finding.mend,
});

/** The report of an import: counts, one sentence, and every finding in the order of the rows. */
export const importReport = (read: StationRows): ImportReport => {
  const counts = countsOf(read);
  return { counts, summary: summaryOf(counts), lines: read.findings.map(lineOf) };
};

/** The report as a CSV to download: opens rightly in Excel and WPS, and no cell runs as a formula. */
export const toCsvReport = (report: ImportReport): string =>
  csvText([
    ['行', '列', '内容', '程度', '原因', '怎么改'],
    ...report.lines.map((line) => [
      String(line.rowNumber),
      line.column,
      line.value,
      line.severity,
      line.why,
      line.mend,
    ]),
  ]);
