import { Link } from '@tanstack/react-router';
import { EmptyFace } from '../parts/faces.tsx';
import { OpenMark } from '../parts/open-mark.tsx';
import { mapWords as w } from '../words/register-words.ts';
import type { MapPoint } from './points.ts';
import type { View } from './station-map.tsx';

const listed = 60;

/** The points inside the view, nearest to its middle first. */
export const pointsInView = (points: readonly MapPoint[], view: View): readonly MapPoint[] => {
  const x = (view.west + view.east) / 2;
  const y = (view.south + view.north) / 2;
  const away = (p: MapPoint) => (p.lng - x) ** 2 * 0.74 + (p.lat - y) ** 2;
  return points
    .filter(
      (p) => p.lng >= view.west && p.lng <= view.east && p.lat >= view.south && p.lat <= view.north,
    )
    .sort((a, b) => away(a) - away(b));
};

/** What the map shows, as a list. */
export const MapList = (props: {
  readonly inView: readonly MapPoint[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) => {
  if (props.inView.length === 0) return <EmptyFace title={w.empty} hint={w.emptyHint} />;
  return (
    <>
      <h2>
        {w.listTitle} <span className="muted tabular">{w.inView(props.inView.length)}</span>
      </h2>
      <ul className="map-list">
        {props.inView.slice(0, listed).map((point) => (
          <li key={point.id} className={point.id === props.chosen ? 'row-marked' : ''}>
            <div>
              <Link to="/stations/$id" params={{ id: point.id }}>
                {point.name}
              </Link>
              <div className="muted">{point.place}</div>
            </div>
            <OpenMark state={point.state} basis={point.basis} />
            <button
              type="button"
              className="text-button"
              aria-label={`${w.locate} ${point.name}`}
              onClick={() => props.onChoose(point.id)}
            >
              {w.locate}
            </button>
          </li>
        ))}
      </ul>
      {props.inView.length > listed ? <p className="muted">{w.listMore(listed)}</p> : null}
    </>
  );
};
