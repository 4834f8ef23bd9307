import { type SnapIndex, snapIndex } from '../reach/snap-index.ts';
import { type CountyCentres, type CountyEdges, countyEdges } from '../rules/city/county-edges.ts';
import { inventStreets } from '../rules/city/invent-streets.ts';
import { type ModeGraph, modeGraph } from '../rules/reach/mode-graph.ts';
import type { NetworkOrigin } from '../streets/network-file.ts';
import { findNetworkFile, loadNetwork } from '../streets/network-folder.ts';
import type { Mode, StreetNetwork } from '../types.ts';
import type { StationReadings } from './standing-stations.ts';

/** The streets of the installation for one mode, ready to be searched. */
export interface CityStreets {
  readonly graph: ModeGraph;
  readonly index: SnapIndex;
  readonly counties: CountyEdges;
  readonly origin: Pick<NetworkOrigin, 'name' | 'invented'>;
  /** Tells these streets from those imported before or after. */
  readonly stamp: string;
}

interface Loaded {
  readonly stamp: string;
  readonly network: StreetNetwork;
  readonly origin: Pick<NetworkOrigin, 'name' | 'invented'>;
  readonly modes: Map<Mode, CityStreets>;
}

/** What streets are loaded with. */
export interface StreetHouse {
  readonly dataDir: string;
  readonly demo: boolean;
  readonly counties: readonly CountyCentres[];
  readonly register: StationReadings;
}

const INVENTED = { name: '示例街道（虚构）', invented: true } as const;

const loadAnew = async (house: StreetHouse): Promise<Omit<Loaded, 'modes'> | null> => {
  const found = await findNetworkFile(house.dataDir);
  if (found) return { ...(await loadNetwork(found.file)), stamp: found.stamp };
  if (!house.demo) return null;
  const places = house.register
    .all()
    .flatMap(({ position }) => (position ? [position.wgs84] : []))
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { network: inventStreets(places), origin: INVENTED, stamp: 'invented' };
};

/** Opens the streets of an installation: read when first asked for, and anew when a file has been imported since.
 *  null = none were imported. A demo without a file has invented ones. */
export const openCityStreets = (house: StreetHouse) => {
  let loaded: Promise<Loaded | null> | null = null;
  let stamp = '';
  return async (mode: Mode): Promise<CityStreets | null> => {
    const now = (await findNetworkFile(house.dataDir))?.stamp ?? 'none';
    if (!loaded || now !== stamp) {
      stamp = now;
      loaded = loadAnew(house).then((one) => one && { ...one, modes: new Map() });
    }
    const streets = await loaded;
    if (!streets) return null;
    const known = streets.modes.get(mode);
    if (known) return known;
    const graph = modeGraph(streets.network, mode);
    const counties = countyEdges(graph, house.counties);
    const { origin } = streets;
    const made = { graph, counties, origin, index: snapIndex(graph), stamp: streets.stamp };
    streets.modes.set(mode, made);
    return made;
  };
};
