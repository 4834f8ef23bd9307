import { useNavigate } from '@tanstack/react-router';
import { Table, type TableProps } from 'antd';
import { useCallback } from 'react';
import type { Page } from '../api/paging.ts';
import type { StationSummary } from '../api/station-types.ts';
import { TableRegion } from '../parts/table-region.tsx';
import { useRowKeys } from '../parts/use-row-keys.ts';
import { registerWords as w } from '../words/register-words.ts';
import { zh } from '../words/zh.ts';
import { chosenColumns, stationColumns } from './columns.tsx';
import type { StationSearch } from './list-search.ts';

const columnsFor = (search: StationSearch) => {
  const chosen = chosenColumns(search.cols);
  return stationColumns
    .filter((column) => chosen.includes(column.key))
    .map(({ sort, ...column }) => ({
      ...column,
      sorter: sort !== undefined,
      sortOrder:
        sort !== undefined && search.sort === sort
          ? search.order === 'desc'
            ? ('descend' as const)
            : ('ascend' as const)
          : null,
    }));
};

const sortOf = (key: unknown): string | undefined =>
  stationColumns.find((column) => column.key === key)?.sort;

/** One page of the register; paging and order are the server's. */
export const StationTable = (props: {
  readonly data: Page<StationSummary>;
  readonly search: StationSearch;
  readonly change: (next: StationSearch) => void;
  readonly busy: boolean;
}) => {
  const navigate = useNavigate();
  const open = useCallback(
    (id: string) => void navigate({ to: '/stations/$id', params: { id } }),
    [navigate],
  );
  const marked = useRowKeys(props.data.items, open);
  const onChange: TableProps<StationSummary>['onChange'] = (paging, _filters, sorter, extra) => {
    const by = Array.isArray(sorter) ? sorter[0] : sorter;
    const resorted = extra.action === 'sort';
    props.change({
      page: resorted ? undefined : paging.current,
      page_size: paging.pageSize === 20 ? undefined : paging.pageSize,
      sort: by?.order ? sortOf(by.columnKey) : undefined,
      order: by?.order === 'descend' ? 'desc' : undefined,
    });
  };
  const columns = columnsFor(props.search);
  return (
    <TableRegion label={w.tableLabel}>
      <Table<StationSummary>
        rowKey="id"
        size="medium"
        aria-busy={props.busy}
        className="wide-table"
        dataSource={[...props.data.items]}
        columns={columns}
        onChange={onChange}
        showSorterTooltip={false}
        rowClassName={(_, index) => (index === marked ? 'row-marked' : '')}
        pagination={{
          current: props.data.page,
          pageSize: props.data.page_size,
          total: props.data.total,
          pageSizeOptions: [20, 50, 100, 200],
          showSizeChanger: false,
          showQuickJumper: true,
          showTotal: zh.total,
        }}
      />
    </TableRegion>
  );
};
