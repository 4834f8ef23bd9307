import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Table } from 'antd';
import { listNotices, type Notice } from '../api/notices.ts';
import { Choice } from '../parts/choice.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { TableRegion } from '../parts/table-region.tsx';
import { momentText } from '../parts/time-text.ts';
import { noticeWords as w } from '../words/manage-words.ts';

const route = getRouteApi('/notices');

const states = ['waiting', 'in_outbox', 'sent', 'failed'].map((value) => ({
  value,
  label: w.states[value] ?? value,
}));

const Notices = ({ notices }: { readonly notices: readonly Notice[] }) => (
  <TableRegion label={w.table}>
    <Table<Notice>
      rowKey="id"
      size="medium"
      className="wide-table"
      pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      dataSource={[...notices]}
      columns={[
        {
          title: w.createdAt,
          width: 150,
          className: 'tabular',
          render: (_, one) => momentText(one.created_at),
        },
        { title: w.channel, width: 70, render: (_, one) => w.channels[one.channel] ?? one.channel },
        { title: w.to, dataIndex: 'to_masked', width: 130, className: 'tabular' },
        { title: w.body, dataIndex: 'body', width: 420 },
        {
          title: w.state,
          width: 100,
          render: (_, one) => (
            <span className={one.state === 'failed' ? 'mark-late' : 'mark-calm'}>
              {w.states[one.state] ?? one.state}
            </span>
          ),
        },
        {
          title: w.sentAt,
          width: 150,
          className: 'tabular',
          render: (_, one) => momentText(one.sent_at),
        },
      ]}
    />
  </TableRegion>
);

/** Short messages the house wanted to send, and what became of them. */
export const NoticesPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/notices' });
  const notices = useQuery({
    queryKey: ['notices', search],
    queryFn: () => listNotices(search),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHead title={w.title} />
      <p className="muted">{w.intro}</p>
      <div className="filters-line">
        <Choice
          aria-label={w.state}
          value={search.state}
          empty={w.anyState}
          options={states}
          onChange={(state) => void navigate({ search: state ? { state } : {} })}
        />
      </div>
      <Faces of={notices}>
        {(data) =>
          data.items.length === 0 ? (
            <EmptyFace title={w.empty} hint={w.emptyHint} />
          ) : (
            <Notices notices={data.items} />
          )
        }
      </Faces>
    </>
  );
};
