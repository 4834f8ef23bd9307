import { queryString, request } from './http.ts';
import type { Page, Whole } from './paging.ts';
import type { Station, StationEdit, StationQuery, StationSummary } from './station-types.ts';

export interface HistoryEntry {
  readonly version: number;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly act: string;
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

export interface KeeperLink {
  readonly id: string;
  readonly phone_masked: string | null;
  readonly bound_at: string | null;
  readonly created_at: string;
  readonly revoked_at: string | null;
}

export type HoursCheck =
  | { readonly ok: true; readonly osm: string; readonly zh: string }
  | { readonly ok: false; readonly why: string };

export interface Inspection {
  readonly sighting: string;
  readonly note: string;
  readonly facilities?: readonly { readonly code: string; readonly condition: string }[];
}

export interface ClosureWish {
  readonly from?: string;
  readonly until?: string;
  readonly reason: string;
}

const at = (id: string, rest = '') => `/api/stations/${id}${rest}`;

export const listStations = (query: StationQuery) =>
  request<Page<StationSummary>>('/api/stations', { query });

export const readStation = (id: string) => request<Station>(at(id));

export const createStation = (body: StationEdit, key: string) =>
  request<Station>('/api/stations', { method: 'POST', body, key });

export const changeStation = (
  id: string,
  body: { readonly version: number; readonly changes: Partial<StationEdit> },
  key: string,
) => request<Station>(at(id), { method: 'PATCH', body, key });

export const readHistory = (id: string) => request<Whole<HistoryEntry>>(at(id, '/history'));

export const unmask = (
  id: string,
  body: { readonly field: 'keeper_phone' | 'keeper_name'; readonly purpose: string },
  key: string,
) => request<{ value: string }>(at(id, '/unmask'), { method: 'POST', body, key });

export const inspect = (id: string, body: Inspection, key: string) =>
  request<Station>(at(id, '/inspections'), { method: 'POST', body, key });

export const closeForNow = (id: string, body: ClosureWish, key: string) =>
  request<Station>(at(id, '/closures'), { method: 'POST', body, key });

export const endClosure = (id: string, closureId: string, key: string) =>
  request<Station>(at(id, `/closures/${closureId}`), { method: 'DELETE', key });

export const listKeeperLinks = (id: string) => request<Whole<KeeperLink>>(at(id, '/keeper-links'));

export const createKeeperLink = (id: string, key: string) =>
  request<{ url: string; expires_at: string }>(at(id, '/keeper-links'), {
    method: 'POST',
    body: {},
    key,
  });

export const revokeKeeperLink = (id: string, linkId: string, key: string) =>
  request<void>(at(id, `/keeper-links/${linkId}`), { method: 'DELETE', key });

export const checkHours = (text: string) =>
  request<HoursCheck>('/api/hours/check', { method: 'POST', body: { text } });

/** The address of a file with the same stations as the list shows, all pages. */
export const exportAddress = (format: 'csv' | 'xlsx', query: StationQuery): string =>
  `/api/stations/export${queryString({ ...query, page: undefined, page_size: undefined, format })}`;
