import type { Finding } from '../rules/import/finding.ts';
import { type ImportReport, importReport, toCsvReport } from '../rules/import/report.ts';
import type { ImportFinding } from './import-finding.ts';

/** The lines of an import's report, all in Chinese. */
export const reportLines = (findings: readonly ImportFinding[]): ImportReport['lines'] =>
  importReport({ rows: [], findings: findings as readonly Finding[] }).lines;

/** Every finding as a CSV for Excel and WPS. */
export const reportCsv = (findings: readonly ImportFinding[]): string =>
  toCsvReport(importReport({ rows: [], findings: findings as readonly Finding[] }));
