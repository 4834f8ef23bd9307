import { Link, useNavigate } from '@tanstack/react-router';
import { Table } from 'antd';
import { useCallback } from 'react';
import type { CaseSummary } from '#modules/rights/contract/cases.ts';
import { spacedNumber } from '#modules/rights/rules/case-numbers.ts';
import type { Page } from '../api/paging.ts';
import { TableRegion } from '../parts/table-region.tsx';
import { momentText } from '../parts/time-text.ts';
import { useRowKeys } from '../parts/use-row-keys.ts';
import { rightsListWords as w } from '../words/rights-words.ts';
import { zh } from '../words/zh.ts';
import { CaseMarks } from './case-marks.tsx';
import { DueText } from './due-text.tsx';

const NumberCell = ({ one }: { readonly one: CaseSummary }) => (
  <div className="case-cell">
    <Link to="/rights/cases/$id" params={{ id: one.id }} className="tabular">
      {one.case_number ?? spacedNumber(one.number)}
    </Link>
    <span className="marks">
      <CaseMarks one={one} />
    </span>
  </div>
);

const StateCell = ({ one }: { readonly one: CaseSummary }) => (
  <div className="case-cell">
    <span>{one.state_label}</span>
    {one.proposals > 0 ? <span className="mark-soon">{w.proposals(one.proposals)}</span> : null}
  </div>
);

const columns = [
  {
    key: 'number',
    title: w.columns.number,
    render: (one: CaseSummary) => <NumberCell one={one} />,
  },
  {
    key: 'matter',
    title: w.columns.matter,
    render: (one: CaseSummary) => (
      <>
        {one.matter_label}{' '}
        {one.claimants_total > 0 ? (
          <span className="muted">{w.people(one.claimants_total)}</span>
        ) : null}
      </>
    ),
  },
  {
    key: 'party',
    title: w.columns.party,
    render: (one: CaseSummary) => one.party_name ?? <span className="muted">{w.noParty}</span>,
  },
  { key: 'state', title: w.columns.state, render: (one: CaseSummary) => <StateCell one={one} /> },
  {
    key: 'handlers',
    title: w.columns.handlers,
    render: (one: CaseSummary) => (
      <div className="case-cell">
        <span>{one.handler_names.join('、') || <span className="muted">{w.noHandlers}</span>}</span>
        <span className="muted">{one.organisation.name}</span>
      </div>
    ),
  },
  {
    key: 'due',
    title: w.columns.due,
    render: (one: CaseSummary) => (one.next_due_on ? <DueText on={one.next_due_on} /> : w.noDue),
  },
  {
    key: 'changed',
    title: w.columns.changed,
    render: (one: CaseSummary) => (
      <span className="tabular muted">{momentText(one.changed_at).slice(0, 10)}</span>
    ),
  },
];

/** One page of cases; j and k move, Enter opens. */
export const ListTable = (props: {
  readonly data: Page<CaseSummary>;
  readonly turn: (page: number) => void;
  readonly busy: boolean;
}) => {
  const navigate = useNavigate();
  const open = useCallback(
    (id: string) => void navigate({ to: '/rights/cases/$id', params: { id } }),
    [navigate],
  );
  const marked = useRowKeys(props.data.items, open);
  return (
    <TableRegion label={w.table}>
      <Table<CaseSummary>
        rowKey="id"
        size="medium"
        aria-busy={props.busy}
        className="wide-table"
        dataSource={[...props.data.items]}
        columns={columns}
        rowClassName={(_, index) => (index === marked ? 'row-marked' : '')}
        pagination={{
          current: props.data.page,
          pageSize: props.data.page_size,
          total: props.data.total,
          showSizeChanger: false,
          showTotal: zh.total,
          onChange: props.turn,
        }}
      />
    </TableRegion>
  );
};
