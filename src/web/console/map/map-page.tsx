import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { type ConsoleSettings, type Divisions, readConsoleSettings } from '../api/places.ts';
import { Faces } from '../parts/faces.tsx';
import { OpenMark } from '../parts/open-mark.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useDivisions } from '../parts/use-places.ts';
import { Filters } from '../stations/filters.tsx';
import { type StationSearch, stationQueryOf } from '../stations/list-search.ts';
import { registerWords, mapWords as w } from '../words/register-words.ts';
import { postedOpenNote } from '../words/station-words.ts';
import { MapList, pointsInView } from './map-list.tsx';
import type { MapPoint } from './points.ts';
import { readPoints } from './read-points.ts';
import { StationMap, type View } from './station-map.tsx';

const route = getRouteApi('/stations/map');

const Legend = (props: { readonly points: readonly MapPoint[]; readonly schematic: boolean }) => (
  <div className="legend">
    <strong>{w.legend}</strong>
    {(['open', 'closed', 'unknown'] as const).map((state) => (
      <span key={state}>
        <OpenMark state={state} />
        {state === 'open' ? `（${postedOpenNote}）` : ''}{' '}
        <span className="tabular">{props.points.filter((p) => p.state === state).length}</span>
      </span>
    ))}
    <span className="muted">{w.cluster}</span>
    {props.schematic ? (
      <span className="muted">
        <strong>{w.schematic}</strong> {w.schematicHint}
      </span>
    ) : null}
  </div>
);

const MapAndList = (props: {
  readonly points: readonly MapPoint[];
  readonly divisions: Divisions;
  readonly settings: ConsoleSettings;
}) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const [view, setView] = useState<View | null>(null);
  const inView = useMemo(
    () => (view ? pointsInView(props.points, view) : props.points),
    [props.points, view],
  );
  return (
    <div className="map-and-list">
      <div className="map-side">
        <StationMap {...props} chosen={chosen} onChoose={setChosen} onView={setView} />
        <Legend points={props.points} schematic={props.settings.tile_url === null} />
      </div>
      <aside className="map-panel" aria-label={w.listTitle}>
        <MapList inView={inView} chosen={chosen} onChoose={setChosen} />
      </aside>
    </div>
  );
};

const usePoints = (search: StationSearch) => {
  const {
    page: _page,
    page_size: _size,
    sort: _sort,
    order: _order,
    ...query
  } = stationQueryOf(search);
  return useQuery({
    queryKey: ['points', query],
    queryFn: () => readPoints(query),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
};

/** The register on a map, with the same filters in the address. */
export const MapPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/stations/map' });
  const points = usePoints(search);
  const divisions = useDivisions();
  const settings = useQuery({
    queryKey: ['console-settings'],
    queryFn: readConsoleSettings,
    staleTime: 3_600_000,
  });
  const change = useCallback(
    (next: StationSearch) => void navigate({ search: (now) => ({ ...now, ...next }) }),
    [navigate],
  );
  return (
    <div className="map-page">
      <PageHead
        title={w.title}
        note={points.data ? `${registerWords.placed} ${w.inView(points.data.length)}` : undefined}
      >
        <Link to="/stations" search={search} className="button-link">
          {registerWords.asTable}
        </Link>
      </PageHead>
      <Filters search={search} change={change} />
      <Faces of={divisions}>
        {(places) => (
          <Faces of={settings}>
            {(tiles) => (
              <Faces of={points}>
                {(found) => <MapAndList points={found} divisions={places} settings={tiles} />}
              </Faces>
            )}
          </Faces>
        )}
      </Faces>
    </div>
  );
};
