import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback } from 'react';
import type { Page } from '../api/paging.ts';
import type { StationSummary } from '../api/station-types.ts';
import { exportAddress, listStations } from '../api/stations.ts';
import { useSession } from '../frame/session.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { registerWords as w } from '../words/register-words.ts';
import { zh } from '../words/zh.ts';
import { ColumnChoice } from './column-choice.tsx';
import { Filters } from './filters.tsx';
import { isFiltered, type StationSearch, stationQueryOf } from './list-search.ts';
import { StationTable } from './station-table.tsx';

const route = getRouteApi('/stations');

const Acts = ({ search }: { readonly search: StationSearch }) => {
  const { can } = useSession();
  const query = stationQueryOf(search);
  return (
    <>
      <Link to="/stations/map" search={search} className="button-link">
        {w.asMap}
      </Link>
      <a className="button-link" href={exportAddress('xlsx', query)} download>
        {w.exportXlsx}
      </a>
      <a className="button-link" href={exportAddress('csv', query)} download>
        {w.exportCsv}
      </a>
      {can('stations.edit') ? (
        <Link to="/stations/new" className="button-link button-main">
          {w.newStation}
        </Link>
      ) : null}
    </>
  );
};

const NoStations = ({ search }: { readonly search: StationSearch }) => {
  const navigate = useNavigate();
  if (isFiltered(search))
    return (
      <EmptyFace title={w.empty} hint={w.emptyHint}>
        <Button onClick={() => void navigate({ to: '/stations', search: {} })}>{zh.reset}</Button>
      </EmptyFace>
    );
  return (
    <EmptyFace title={w.emptyAll} hint={w.emptyAllHint}>
      <Link to="/imports">{w.doImport}</Link>
    </EmptyFace>
  );
};

/** The register as a table; every filter, the order and the columns stand in the address. */
export const ListPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/stations' });
  const query = stationQueryOf(search);
  const stations = useQuery({
    queryKey: ['stations', query],
    queryFn: () => listStations(query),
    placeholderData: keepPreviousData,
  });
  const change = useCallback(
    (next: StationSearch) =>
      void navigate({ search: (now) => ({ ...now, page: undefined, ...next }) as StationSearch }),
    [navigate],
  );
  const table = (data: Page<StationSummary>) =>
    data.total === 0 ? (
      <NoStations search={search} />
    ) : (
      <StationTable data={data} search={search} change={change} busy={stations.isPlaceholderData} />
    );
  return (
    <>
      <PageHead title={w.title} note={stations.data ? zh.total(stations.data.total) : undefined}>
        <Acts search={search} />
      </PageHead>
      <Filters search={search} change={change} />
      <div className="list-tools">
        <span className="muted keys-hint">{w.keys}</span>
        <CopyButton text={() => window.location.href} label={w.share} hint={w.shareHint} />
        <ColumnChoice search={search} change={change} />
      </div>
      <Faces of={stations}>{table}</Faces>
    </>
  );
};
