import { request } from './http.ts';
import { problemOf } from './problem.ts';

interface Township {
  readonly code: string;
  readonly name: string;
}

interface County {
  readonly code: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  readonly townships: readonly Township[];
}

export interface Divisions {
  readonly city: {
    readonly id: string;
    readonly name: string;
    readonly bounds: readonly [west: number, south: number, east: number, north: number];
  };
  readonly counties: readonly County[];
}

export interface ConsoleSettings {
  readonly tile_url: string | null;
  readonly tile_credit: string | null;
}

export interface StationFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
  readonly properties: Readonly<Record<string, unknown>>;
}

export const readDivisions = () => request<Divisions>('/api/divisions');

/** Settings of the map; a server without them means no tiles. */
export const readConsoleSettings = (): Promise<ConsoleSettings> =>
  request<ConsoleSettings>('/api/console-settings').catch((thrown: unknown) => {
    if (problemOf(thrown).status === 404) return { tile_url: null, tile_credit: null };
    throw thrown;
  });

/** Every station with a position, in one answer. */
export const readStationPoints = () =>
  request<{ features: readonly StationFeature[] }>('/api/stations.geojson');
