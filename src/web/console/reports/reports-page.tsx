import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useCallback } from 'react';
import type { Page } from '../api/paging.ts';
import { listReports, type Report } from '../api/reports.ts';
import { Choice } from '../parts/choice.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useCountyOptions } from '../parts/use-places.ts';
import { useRowKeys } from '../parts/use-row-keys.ts';
import { reportWords as w } from '../words/office-words.ts';
import { registerWords } from '../words/register-words.ts';
import { zh } from '../words/zh.ts';
import { ReportDetail } from './report-detail.tsx';
import { ReportList } from './report-list.tsx';

const route = getRouteApi('/reports');

interface Search {
  state?: string | undefined;
  station_id?: string | undefined;
  division_code?: string | undefined;
  overdue?: string | undefined;
  id?: string | undefined;
  page?: number | undefined;
}

interface Filtering {
  readonly search: Search;
  readonly change: (next: Search) => void;
}

const states = ['open', 'received', 'confirmed', 'resolved', 'dismissed'] as const;

const ReportFilters = ({ search, change }: Filtering) => {
  const counties = useCountyOptions();
  const set = (next: Search) => change({ page: undefined, id: undefined, ...next });
  const now = search.state ?? (search.overdue ? '' : 'open');
  return (
    <div className="filters-line">
      <fieldset className="quick">
        <legend className="hidden">{w.list}</legend>
        {states.map((state) => (
          <button
            type="button"
            key={state}
            aria-pressed={now === state}
            onClick={() => set({ state })}
          >
            {w.states[state]}
          </button>
        ))}
      </fieldset>
      <Choice
        aria-label={registerWords.division}
        empty={registerWords.anyDivision}
        value={search.division_code}
        options={counties}
        onChange={(code) => set({ division_code: code ?? undefined })}
      />
      <Checkbox
        checked={search.overdue === 'true'}
        onChange={(event) => set({ overdue: event.target.checked ? 'true' : undefined })}
      >
        {w.overdueOnly}
      </Checkbox>
      {search.station_id || search.division_code || search.overdue ? (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            set({ station_id: undefined, division_code: undefined, overdue: undefined })
          }
        >
          {zh.reset}
        </button>
      ) : null}
    </div>
  );
};

const NoReports = ({ search, change }: Filtering) => {
  const narrowed = search.station_id || search.division_code || search.overdue;
  if (!narrowed && (search.state ?? 'open') === 'open') return <EmptyFace title={w.emptyOpen} />;
  return (
    <EmptyFace title={w.empty} hint={w.emptyHint}>
      <Button
        onClick={() =>
          change({
            state: 'open',
            station_id: undefined,
            division_code: undefined,
            overdue: undefined,
          })
        }
      >
        {w.states.open}
      </Button>
    </EmptyFace>
  );
};

const Desk = ({ data, search, change }: Filtering & { readonly data: Page<Report> }) => {
  const open = useCallback((id: string) => change({ id }), [change]);
  const marked = useRowKeys(data.items, open);
  const chosen = data.items.find((report) => report.id === search.id);
  return (
    <div className={chosen ? 'list-and-detail has-chosen' : 'list-and-detail'}>
      <div className="list-side">
        <ReportList
          data={data}
          chosen={search.id}
          marked={marked}
          open={open}
          turn={(page) => change({ page, id: undefined })}
        />
      </div>
      <div className="detail-side">
        {chosen ? (
          <ReportDetail report={chosen} back={() => change({ id: undefined })} />
        ) : (
          <p className="face-hint">{w.choose}</p>
        )}
      </div>
    </div>
  );
};

/** What workers reported, list left and the chosen one right. */
export const ReportsPage = () => {
  const search: Search = route.useSearch();
  const navigate = useNavigate({ from: '/reports' });
  const { id: _id, ...filter } = search;
  const state = filter.state ?? (filter.overdue ? undefined : 'open');
  const query = { ...filter, state, page: search.page ?? 1, page_size: 20 };
  const reports = useQuery({
    queryKey: ['reports', query],
    queryFn: () => listReports(query),
    placeholderData: (before) => before,
  });
  const change = useCallback(
    (next: Search) => void navigate({ search: (now) => ({ ...now, ...next }) }),
    [navigate],
  );
  return (
    <>
      <PageHead title={w.title} note={reports.data ? zh.total(reports.data.total) : undefined} />
      <ReportFilters search={search} change={change} />
      <Faces of={reports}>
        {(data) =>
          data.total === 0 ? (
            <NoReports search={search} change={change} />
          ) : (
            <Desk data={data} search={search} change={change} />
          )
        }
      </Faces>
    </>
  );
};
