import type { RosterResult } from '../contract/ledger-orders.ts';
import { rosterFieldNames, rosterFields } from '../rules/ledger/import/fields.ts';
import { rosterCounts, rosterSummary } from '../rules/ledger/import/report.ts';
import type { GivenRoster } from './roster-table.ts';
import type { SavedRoster } from './save-roster.ts';

const MOST_FINDINGS = 500;

/** What the console is told of a list: its columns, what taking it does, and what to mend, errors first. */
export const rosterToWire = (
  { table, mapping }: GivenRoster,
  { draft, plan, version }: SavedRoster,
): RosterResult => {
  const isError = (one: { readonly severity: string }) => one.severity === 'error';
  const findings = [
    ...draft.findings.filter(isError),
    ...draft.findings.filter((one) => !isError(one)),
  ];
  const fields = Object.entries(mapping.fields).flatMap(([field, column]) =>
    column === undefined ? [] : [[field, column] as const],
  );
  return {
    version,
    columns: [...table.columns],
    mapping: Object.fromEntries(fields),
    fields: rosterFields.map((field) => ({ field, label: rosterFieldNames[field] })),
    warnings: [...table.warnings.map((one) => one.why), ...mapping.warnings],
    summary: rosterSummary(rosterCounts(draft)),
    workers: draft.workers.length,
    created: plan.created,
    changed: plan.changed,
    unchanged: plan.unchanged,
    skipped: plan.skipped,
    findings: findings
      .slice(0, MOST_FINDINGS)
      .map(({ rowNumber: row, ...one }) => ({ row, ...one })),
    truncated: findings.length > MOST_FINDINGS,
  };
};
