import Supercluster from 'supercluster';
import type { OpenBasis, OpenState } from '#modules/stations/types.ts';
import type { StationFeature } from '../api/places.ts';

/** One station on the map. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly state: OpenState;
  readonly basis: OpenBasis;
  readonly lng: number;
  readonly lat: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const stateIn = (properties: Readonly<Record<string, unknown>>): OpenState => {
  const open = properties.open;
  const said =
    open !== null && typeof open === 'object' && 'state' in open ? open.state : properties.state;
  return said === 'open' || said === 'closed' ? said : 'unknown';
};

/** Open by the posted hours alone is told apart; of other bases the map says the state only. */
const basisIn = ({ open }: Readonly<Record<string, unknown>>): OpenBasis => {
  const said = open !== null && typeof open === 'object' && 'basis' in open ? open.basis : null;
  return said === 'posted_hours' || said === 'date_exception' ? said : 'keeper';
};

/** Map points out of the server's GeoJSON; what says no state counts as unknown. */
export const pointsOf = (features: readonly StationFeature[]): readonly MapPoint[] =>
  features.map(({ id, geometry, properties }) => ({
    id,
    name: text(properties.name),
    place: text(properties.address) || text(properties.division_name),
    state: stateIn(properties),
    basis: basisIn(properties),
    lng: geometry.coordinates[0],
    lat: geometry.coordinates[1],
  }));

interface Tally {
  readonly open: number;
  readonly closed: number;
  readonly unknown: number;
}

export type ClusterIndex = Supercluster<MapPoint, Tally>;

const zero = { open: 0, closed: 0, unknown: 0 };

/** Clusters that know how many of their stations are open; rebuilt only when the points change. */
export const clusterIndex = (points: readonly MapPoint[]): ClusterIndex => {
  const index = new Supercluster<MapPoint, Tally>({
    radius: 76,
    maxZoom: 15,
    map: (point) => ({ ...zero, [point.state]: 1 }),
    reduce: (sum, one) => {
      const tally = sum as { -readonly [state in keyof Tally]: number };
      tally.open += one.open;
      tally.closed += one.closed;
      tally.unknown += one.unknown;
    },
  });
  index.load(
    points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
      properties: point,
    })),
  );
  return index;
};
