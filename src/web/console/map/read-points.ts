import { readStationPoints } from '../api/places.ts';
import type { StationQuery, StationSummary } from '../api/station-types.ts';
import { listStations } from '../api/stations.ts';
import { type MapPoint, pointsOf } from './points.ts';

const most = 200;

const pointOf = (station: StationSummary): readonly MapPoint[] =>
  station.position
    ? [
        {
          id: station.id,
          name: station.name,
          place: station.address,
          state: station.open.state,
          basis: station.open.basis,
          lng: station.position.lng,
          lat: station.position.lat,
        },
      ]
    : [];

const pageOf = (query: StationQuery, page: number) =>
  listStations({ ...query, page, page_size: most });

/** Every station of a filter, page after page. */
const readFiltered = async (query: StationQuery): Promise<readonly MapPoint[]> => {
  const first = await pageOf(query, 1);
  const found = [...first.items];
  for (let page = 2; (page - 1) * most < first.total; page += 1)
    found.push(...(await pageOf(query, page)).items);
  return found.flatMap(pointOf);
};

/** The points to draw: all of them in one answer, or page by page where a filter is set. */
export const readPoints = async (query: StationQuery): Promise<readonly MapPoint[]> => {
  const filtered = Object.values(query).some((value) => value !== undefined);
  return filtered ? readFiltered(query) : pointsOf((await readStationPoints()).features);
};
