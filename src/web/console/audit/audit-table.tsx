import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import type { AuditEntry } from '../api/audit.ts';
import { TableRegion } from '../parts/table-region.tsx';
import { momentText } from '../parts/time-text.ts';
import { usePlaceNames } from '../parts/use-place-names.ts';
import { auditWords as w } from '../words/manage-words.ts';
import { factLines } from './facts-text.ts';

const Facts = ({ entry }: { readonly entry: AuditEntry }) => {
  const lines = factLines(entry.facts ?? {}, usePlaceNames());
  if (lines.length === 0) return <span className="muted">{w.noFacts}</span>;
  return (
    <dl className="small-facts">
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};

const Subject = ({ entry }: { readonly entry: AuditEntry }) => {
  if (!entry.subject_id) return null;
  const short = entry.subject_id.slice(-8);
  return entry.subject_kind === 'station' ? (
    <Link
      to="/stations/$id"
      params={{ id: entry.subject_id }}
      title={entry.subject_id}
      aria-label={`${w.openSubject} ${short}`}
    >
      {w.openSubject}
    </Link>
  ) : (
    <span title={entry.subject_id}>
      {w.subjects[entry.subject_kind ?? ''] ?? entry.subject_kind}{' '}
      <span className="tabular">…{short}</span>
    </span>
  );
};

/** Entries, newest first. */
export const AuditTable = ({ entries }: { readonly entries: readonly AuditEntry[] }) => (
  <TableRegion label={w.table}>
    <Table<AuditEntry>
      rowKey="seq"
      size="medium"
      className="wide-table"
      pagination={false}
      dataSource={[...entries]}
      columns={[
        { title: w.seq, dataIndex: 'seq', width: 80, align: 'right', className: 'tabular' },
        {
          title: w.at,
          width: 150,
          className: 'tabular',
          render: (_, entry) => momentText(entry.at),
        },
        { title: w.actor, width: 120, render: (_, entry) => entry.actor_name ?? entry.actor_kind },
        {
          title: w.act,
          width: 180,
          render: (_, entry) => <span title={entry.act}>{entry.act_label || entry.act}</span>,
        },
        { title: w.subject, width: 140, render: (_, entry) => <Subject entry={entry} /> },
        { title: w.facts, width: 360, render: (_, entry) => <Facts entry={entry} /> },
        {
          title: w.hash,
          width: 110,
          render: (_, entry) => <code title={entry.hash}>{entry.hash.slice(0, 10)}</code>,
        },
      ]}
    />
  </TableRegion>
);
