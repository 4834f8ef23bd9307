import { request } from './http.ts';
import type { Whole } from './paging.ts';

export interface Organisation {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly kind: 'federation' | 'host' | 'partner';
  readonly level: string | null;
  readonly division_code: string | null;
}

export type NewOrganisation = Omit<Organisation, 'id'>;

export const listOrganisations = () => request<Whole<Organisation>>('/api/organisations');

export const createOrganisation = (body: NewOrganisation, key: string) =>
  request<Organisation>('/api/organisations', { method: 'POST', body, key });

export const renameOrganisation = (id: string, name: string, key: string) =>
  request<Organisation>(`/api/organisations/${id}`, { method: 'PATCH', body: { name }, key });
