import { Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { DryRun, Finding } from '../api/imports.ts';
import { Choice, optionsOf } from '../parts/choice.tsx';
import { TableRegion } from '../parts/table-region.tsx';
import { importWords as w } from '../words/office-words.ts';
import { zh } from '../words/zh.ts';

const holds = (finding: Finding, text: string): boolean =>
  [finding.row, finding.column, finding.value, finding.why, finding.mend].some((part) =>
    String(part ?? '').includes(text),
  );

const columns = [
  { title: w.row, dataIndex: 'row', width: 60, align: 'right' as const, className: 'tabular' },
  {
    title: w.severity,
    width: 70,
    render: (_: unknown, finding: Finding) => (
      <span className={finding.severity === 'error' ? 'mark-late' : 'mark-soon'}>
        {w.severities[finding.severity]}
      </span>
    ),
  },
  { title: w.col, dataIndex: 'column', width: 120 },
  { title: w.value, dataIndex: 'value', width: 180 },
  { title: w.why, dataIndex: 'why', width: 260 },
  { title: w.mend, dataIndex: 'mend', width: 300 },
];

/** What the dry run found: row, column, value, why, how to mend. */
export const Findings = ({ run }: { readonly run: DryRun }) => {
  const [severity, setSeverity] = useState<string | null>(null);
  const [text, setText] = useState('');
  const shown = useMemo(
    () =>
      run.findings
        .map((finding, place) => ({ ...finding, key: place }))
        .filter((one) => (severity === null || one.severity === severity) && holds(one, text)),
    [run, severity, text],
  );
  if (run.findings.length === 0) return <p className="note-good">{w.findingsNone}</p>;
  return (
    <>
      <div className="filters-line">
        <Choice
          aria-label={w.severity}
          value={severity}
          empty={w.allSeverities}
          options={optionsOf(w.severities)}
          onChange={setSeverity}
        />
        <Input
          aria-label={w.filterText}
          placeholder={w.filterText}
          className="short-input"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="muted">{zh.total(shown.length)}</span>
      </div>
      {run.truncated ? <p className="note-line">{w.truncated}</p> : null}
      <TableRegion label={w.findingsTable}>
        <Table<Finding & { key: number }>
          size="medium"
          className="wide-table"
          dataSource={shown}
          columns={columns}
          pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        />
      </TableRegion>
    </>
  );
};
