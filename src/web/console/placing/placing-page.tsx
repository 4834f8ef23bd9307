import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Pagination } from 'antd';
import type { Page } from '../api/paging.ts';
import { readConsoleSettings } from '../api/places.ts';
import type { StationSummary } from '../api/station-types.ts';
import { listStations } from '../api/stations.ts';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useDivisions } from '../parts/use-places.ts';
import { registerWords, placingWords as w } from '../words/register-words.ts';
import { zh } from '../words/zh.ts';
import { Placing } from './placing.tsx';

const route = getRouteApi('/stations/placing');

const Queue = (props: {
  readonly data: Page<StationSummary>;
  readonly chosen: string;
  readonly go: (search: { id?: string | undefined; page?: number | undefined }) => void;
}) => (
  <nav aria-label={w.queue}>
    <ul className="queue">
      {props.data.items.map((station) => (
        <li key={station.id}>
          <button
            type="button"
            aria-current={station.id === props.chosen}
            onClick={() => props.go({ id: station.id })}
          >
            <span>{station.name}</span>
            <span className="muted">{station.address || station.division_name}</span>
          </button>
        </li>
      ))}
    </ul>
    <Pagination
      simple
      size="small"
      hideOnSinglePage
      current={props.data.page}
      pageSize={props.data.page_size}
      total={props.data.total}
      onChange={(page) => props.go({ page, id: undefined })}
    />
  </nav>
);

/** Stations without a position, one after the other. */
export const PlacingPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/stations/placing' });
  const query = { q: search.q, unplaced: 'true', page: search.page ?? 1, page_size: 20 };
  const stations = useQuery({
    queryKey: ['stations', query],
    queryFn: () => listStations(query),
    placeholderData: (before) => before,
  });
  const divisions = useDivisions();
  const settings = useQuery({
    queryKey: ['console-settings'],
    queryFn: readConsoleSettings,
    staleTime: 3_600_000,
  });
  const go = (next: typeof search) => void navigate({ search: (now) => ({ ...now, ...next }) });

  const work = (data: Page<StationSummary>) => {
    const chosen = data.items.find((one) => one.id === search.id) ?? data.items[0];
    if (!chosen)
      return search.q ? (
        <EmptyFace title={registerWords.empty} hint={registerWords.emptyHint} />
      ) : (
        <EmptyFace title={w.empty} hint={w.emptyHint} />
      );
    const after = data.items[data.items.indexOf(chosen) + 1] ?? data.items[0];
    const next = () => go({ id: after === chosen ? undefined : after?.id });
    return (
      <div className="placing">
        <Queue data={data} chosen={chosen.id} go={go} />
        <Faces of={divisions}>
          {(places) => (
            <Faces of={settings}>
              {(tiles) => (
                <Placing
                  key={chosen.id}
                  station={chosen}
                  divisions={places}
                  settings={tiles}
                  next={next}
                />
              )}
            </Faces>
          )}
        </Faces>
      </div>
    );
  };

  return (
    <>
      <PageHead title={w.title} note={stations.data ? zh.total(stations.data.total) : undefined} />
      <p className="muted">{w.intro}</p>
      <SearchBox
        value={search.q}
        placeholder={registerWords.q}
        onSearch={(q) => go({ q, page: undefined, id: undefined })}
      />
      <Faces of={stations}>{work}</Faces>
    </>
  );
};
